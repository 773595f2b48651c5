(() => {
  "use strict";

  const one = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];

  const form = one("#filters");
  const findings = all(".finding").map(readFinding);
  const rows = readRows();

  setUpTheme();
  setUpFilters();
  setUpSteps();
  setUpLinks();
  setUpPrinting();

  // Colours

  function setUpTheme() {
    const root = document.documentElement;
    const show = (theme) => {
      if (theme === "auto") delete root.dataset.theme;
      else root.dataset.theme = theme;
    };
    const saved = recall("tta-theme");
    const choice = all("#theme input").find((input) => input.value === saved);
    if (choice) {
      choice.checked = true;
      show(saved);
    }
    one("#theme").addEventListener("change", (event) => {
      show(event.target.value);
      remember("tta-theme", event.target.value);
    });
    one("#theme").hidden = false;
  }

  // Storage may be forbidden, above all on file://; then a choice lasts as long as the page.
  function recall(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  }

  function remember(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch {
      return;
    }
  }

  // What there is to filter

  function readFinding(element) {
    const { severity, kind } = element.dataset;
    return { element, severity, kind, marks: [], tick: null, shown: true };
  }

  function readRows() {
    const byRow = new Map(all(".row").map((element) => [element, { element, findings: [], shown: true }]));
    const byId = new Map(findings.map((finding) => [finding.element.id, finding]));
    for (const finding of findings) byRow.get(finding.element.closest(".row")).findings.push(finding);
    for (const mark of all("mark[data-for]")) byId.get(mark.dataset.for)?.marks.push(mark);
    for (const link of all(".overview a")) {
      const finding = byId.get(link.getAttribute("href").slice(1));
      if (finding) finding.tick = link;
    }
    return [...byRow.values()];
  }

  // As a reader would compare: without case, and with ё as е.
  function fold(text) {
    return text.toLowerCase().replaceAll("ё", "е").replace(/\s+/g, " ").trim();
  }

  function textOf(row) {
    row.text ??= fold(all(".cell, .finding", row.element).map((part) => part.textContent).join(" "));
    return row.text;
  }

  // Filters

  function setUpFilters() {
    let timer = 0;
    form.hidden = false;
    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("reset", () => setTimeout(applyFilters));
    form.addEventListener("input", (event) => {
      clearTimeout(timer);
      timer = setTimeout(applyFilters, event.target.name === "text" ? 200 : 0);
    });
    const menu = one(".menu");
    document.addEventListener("click", (event) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
    menu.addEventListener("keydown", (event) => {
      if (event.key !== "Escape") return;
      menu.open = false;
      one("summary", menu).focus();
    });
    applyFilters();
  }

  function readFilters() {
    const checked = (name) => new Set(all(`[name="${name}"]:checked`, form).map((input) => input.value));
    return {
      needle: fold(form.elements.text.value),
      severity: checked("severity"),
      kind: checked("kind"),
      only: form.elements.only.checked,
    };
  }

  function applyFilters() {
    const filters = readFilters();
    const tally = new Map();
    const blocks = new Set();
    for (const row of rows) {
      const found = !filters.needle || textOf(row).includes(filters.needle);
      for (const finding of row.findings) {
        const severe = filters.severity.has(finding.severity);
        const kind = filters.kind.has(finding.kind);
        if (found && kind) count(tally, finding.severity);
        if (found && severe) count(tally, finding.kind);
        showFinding(finding, severe && kind, found);
      }
      row.shown = found && (!filters.only || row.findings.some((finding) => finding.shown));
      row.element.hidden = !row.shown;
      row.element.classList.toggle("cleared", row.findings.every((finding) => finding.element.hidden));
      if (row.shown) blocks.add(row.element.parentElement);
    }
    for (const block of all(".block")) block.hidden = !blocks.has(block);
    one("#rows").classList.toggle("filtered", rows.some((row) => !row.shown));
    for (const input of all("[name=severity], [name=kind]", form)) {
      one(".count", input.parentElement).textContent = tally.get(input.value) ?? 0;
    }
    tell(filters);
    measureBar();
  }

  function count(tally, key) {
    tally.set(key, (tally.get(key) ?? 0) + 1);
  }

  function showFinding(finding, passes, rowFound) {
    finding.shown = passes && rowFound;
    finding.element.hidden = !passes;
    finding.tick?.toggleAttribute("hidden", !finding.shown);
    for (const mark of finding.marks) mark.classList.toggle("off", !passes);
  }

  function tell(filters) {
    const said = [
      `Showing ${portion(findings.filter((finding) => finding.shown).length, findings.length, "finding")}`
        + ` and ${portion(rows.filter((row) => row.shown).length, rows.length, "row")}.`,
    ];
    const unchecked = all("[name=severity]:not(:checked), [name=kind]:not(:checked)", form);
    if (unchecked.length) said.push(`Hidden: ${unchecked.map((input) => input.dataset.name ?? input.value).join(", ")}.`);
    if (filters.needle) said.push(`Only rows containing “${form.elements.text.value.trim()}”.`);
    if (filters.only) said.push("Only rows with findings.");
    one("#shown").textContent = said.join(" ");
    one("#everything").hidden = said.length === 1;
  }

  function portion(part, whole, noun) {
    const nouns = whole === 1 ? noun : `${noun}s`;
    if (whole === 0) return `no ${nouns}`;
    return part === whole ? `all ${whole} ${nouns}` : `${part} of ${whole} ${nouns}`;
  }

  // What a link leads to must not hide behind the bar that sticks to the top.
  function measureBar() {
    const bar = one(".tools");
    const height = getComputedStyle(bar).position === "sticky" ? bar.offsetHeight : 0;
    document.documentElement.style.setProperty("--bar", `${height}px`);
  }

  // From finding to finding

  function setUpSteps() {
    one("#previous").addEventListener("click", () => step(-1));
    one("#next").addEventListener("click", () => step(1));
    addEventListener("resize", measureBar);
  }

  function step(by) {
    const shown = findings.filter((finding) => finding.shown);
    if (!shown.length) return;
    const here = shown.findIndex((finding) => `#${finding.element.id}` === location.hash);
    const next = here < 0 && by < 0 ? shown.length - 1 : (here + by + shown.length) % shown.length;
    location.replace(`#${shown[next].element.id}`);
  }

  // A link to what a filter hides lifts the filters.

  function setUpLinks() {
    document.addEventListener("click", (event) => {
      const link = event.target.closest('a[href^="#"]');
      if (link) reveal(link.getAttribute("href"));
    });
    addEventListener("hashchange", () => reveal(location.hash));
    reveal(location.hash);
  }

  function reveal(hash) {
    const target = document.getElementById(hash.slice(1));
    if (!target?.closest(".rows [hidden]")) return;
    form.reset();
    applyFilters();
    target.scrollIntoView();
  }

  // Paper has no hand to unfold what is folded.

  function setUpPrinting() {
    let unfolded = [];
    addEventListener("beforeprint", () => {
      unfolded = all("details:not([open]):not(.menu)");
      for (const details of unfolded) details.open = true;
    });
    addEventListener("afterprint", () => {
      for (const details of unfolded) details.open = false;
    });
  }
})();
