// What is shown. What is filtered is always said, and stands in the page's address.

const form = one("#filters");
const BOXES = ["severity", "kind", "decision"];

function setUpFilters() {
  let timer = 0;
  form.hidden = false;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => setTimeout(changed));
  form.addEventListener("input", (event) => {
    clearTimeout(timer);
    timer = setTimeout(changed, event.target.name === "text" ? 60 : 0);
  });
  addEventListener("resize", measureBar);
  setTimeout(readAhead, 500);

  function changed() {
    applyFilters();
    writeAddress();
  }
}

// On a narrow screen the findings come first, and what filters and decides is unfolded by a button.
function setUpUnfolding() {
  one("#unfold").hidden = false;
  one("#unfold").addEventListener("click", () => unfold(!one("#tools").classList.contains("unfolded")));
}

function unfold(isOpen) {
  one("#tools").classList.toggle("unfolded", isOpen);
  one("#unfold").setAttribute("aria-expanded", String(isOpen));
  measureBar();
}

function boxes(name) {
  return all(`[name="${name}"]`, form);
}

function readFilters() {
  const checked = (name) => new Set(boxes(name).filter((input) => input.checked).map((input) => input.value));
  return {
    needle: fold(form.elements.text.value),
    severity: checked("severity"),
    kind: checked("kind"),
    decision: checked("decision"),
    least: Number(form.elements.confidence.value),
    only: form.elements.only.checked,
  };
}

function textOf(row) {
  row.text ??= fold(all(".cell, .message, .decision", row.element).map((part) => part.textContent).join(" "));
  return row.text;
}

// The first search need not wait for ten thousand rows to be read: it is done while nothing else is.
function readAhead(from = 0) {
  const until = performance.now() + 8;
  let place = from;
  while (place < rows.length && performance.now() < until) textOf(rows[place++]);
  if (place < rows.length) setTimeout(readAhead, 30, place);
}

function applyFilters() {
  const filters = readFilters();
  const tally = new Map();
  for (const row of rows) {
    row.found = !filters.needle || textOf(row).includes(filters.needle);
    for (const finding of row.findings) judge(finding, filters, tally);
    row.holds = row.findings.some((finding) => finding.shown);
  }
  const heights = new Map(all(".block").map((block) => [block, 0]));
  for (const row of rows) {
    // a row of context on either side of what was found
    const beside = filters.only && (rows[row.place - 1]?.holds || rows[row.place + 1]?.holds);
    const shown = filters.only ? row.holds || Boolean(beside && !filters.needle) : row.found;
    if (shown !== row.shown) row.element.hidden = !shown;
    row.shown = shown;
    if (row.findings.length) row.element.classList.toggle("cleared", !row.findings.some((finding) => finding.passes));
    const block = row.element.parentElement;
    if (shown) heights.set(block, heights.get(block) + heightOf(row));
  }
  const filtered = rows.some((row) => !row.shown);
  for (const [block, height] of heights) {
    block.hidden = !height;
    // A browser remembers how high a block was when it was last seen; of a filtered one that is no longer true.
    block.style.containIntrinsicHeight = filtered ? `${height}px` : "";
  }
  for (const tick of new Set(findings.map((finding) => finding.tick))) {
    tick?.link.toggleAttribute("hidden", !tick.findings.some((finding) => finding.shown));
  }
  for (const input of BOXES.flatMap(boxes)) {
    one(".count", input.parentElement).textContent = tally.get(`${input.name} ${input.value}`) ?? 0;
  }
  tell(filters);
  measureBar();
}

// About how high a row is, in pixels, as long as nobody has scrolled to it.
function heightOf(row) {
  return 60 + 120 * row.findings.filter((finding) => finding.passes).length;
}

// A count says how many findings a box would show, with all other filters as they are.
function judge(finding, filters, tally) {
  const values = { severity: finding.severity, kind: finding.kind, decision: choiceOf(finding) || "open" };
  const failing = BOXES.filter((name) => !filters[name].has(values[name]));
  const sure = finding.confidence >= filters.least;
  for (const name of BOXES) {
    if (finding.row.found && sure && failing.every((other) => other === name)) {
      const key = `${name} ${values[name]}`;
      tally.set(key, (tally.get(key) ?? 0) + 1);
    }
  }
  const passes = sure && failing.length === 0;
  if (passes !== finding.passes) {
    finding.element.hidden = !passes;
    for (const mark of finding.marks) mark.classList.toggle("off", !passes);
  }
  finding.passes = passes;
  finding.shown = passes && finding.row.found;
  if (finding.entry) finding.entry.hidden = !finding.shown;
}

function tell(filters) {
  const counted = rows.filter((row) => !row.isFurniture);
  const said = [
    say("Showing {findings} and {rows}.", {
      findings: portionOfFindings(findings.filter((finding) => finding.shown).length, findings.length),
      rows: portionOfRows(counted.filter((row) => row.shown).length, counted.length),
    }),
  ];
  const unchecked = BOXES.flatMap(boxes).filter((input) => !input.checked);
  if (unchecked.length) said.push(say("Hidden: {values}.", { values: unchecked.map((input) => input.dataset.name ?? input.value).join(", ") }));
  if (filters.least) said.push(say("Hidden: confidence below {least} %.", { least: filters.least }));
  if (filters.needle) said.push(say("Only rows containing “{text}”.", { text: form.elements.text.value.trim() }));
  if (filters.only) said.push(say("Only rows with findings, and those beside them."));
  one("#shown").textContent = said.join(" ");
  one("#everything").hidden = said.length === 1;
}

// What a link leads to must not hide behind the bar that sticks to the top.
function measureBar() {
  const bar = one("#tools");
  const height = getComputedStyle(bar).position === "sticky" ? bar.offsetHeight : 0;
  document.documentElement.style.setProperty("--bar", `${height}px`);
}

// The address: what is looked at, and behind a question mark the filters.

function filterQuery() {
  const query = new URLSearchParams();
  for (const name of BOXES) {
    const unchecked = boxes(name).filter((input) => !input.checked).map((input) => input.value);
    if (unchecked.length) query.set(`no-${name}`, unchecked.join(" "));
  }
  if (form.elements.confidence.value !== "0") query.set("confidence", form.elements.confidence.value);
  if (form.elements.text.value.trim()) query.set("text", form.elements.text.value.trim());
  if (form.elements.only.checked) query.set("only", "findings");
  if (one("#print-all").checked) query.set("print", "all");
  return query.toString();
}

function readAddress() {
  const [anchor, query = ""] = location.hash.slice(1).split("?", 2);
  return { anchor, query: new URLSearchParams(query) };
}

function applyAddress() {
  const { anchor, query } = readAddress();
  for (const name of BOXES) {
    const unchecked = new Set((query.get(`no-${name}`) ?? "").split(" "));
    for (const input of boxes(name)) input.checked = !unchecked.has(input.value);
  }
  const least = query.get("confidence") ?? "0";
  form.elements.confidence.value = [...form.elements.confidence.options].some((option) => option.value === least) ? least : "0";
  form.elements.text.value = query.get("text") ?? "";
  form.elements.only.checked = query.get("only") === "findings";
  applyFilters();
  return anchor;
}

function address(anchor) {
  const query = filterQuery();
  return `#${anchor}${query && `?${query}`}`;
}

function writeAddress() {
  const wanted = address(readAddress().anchor);
  if (wanted !== (location.hash || "#")) history.replaceState(null, "", wanted);
}
