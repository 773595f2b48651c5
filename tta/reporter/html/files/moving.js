// From finding to finding and from row to row, by buttons, links and keys.

let current = null; // the element that was gone to: a row or a finding

function goTo(id, isNew = false) {
  const target = document.getElementById(id);
  if (!target) return;
  if (target.closest(".rows [hidden]")) {
    form.reset();
    applyFilters();
  }
  current?.classList.remove("current");
  current = target.matches(".row, .finding") ? target : null;
  current?.classList.add("current");
  const finding = findingOf.get(id);
  if (finding) offerChoices(finding);
  history[isNew ? "pushState" : "replaceState"](null, "", address(id));
  if (current) current.tabIndex = -1;
  current?.focus({ preventScroll: true });
  target.scrollIntoView({ block: finding ? "center" : "start" });
}

function currentFinding() {
  return current && (findingOf.get(current.id) ?? rows.find((row) => row.element === current)?.findings[0]);
}

function currentRow() {
  const element = current?.closest(".row");
  return element && rows.find((row) => row.element === element);
}

// The next of the findings that are shown, counted from where the reader is; round the end.
function neighbour(finding, by) {
  const place = finding ? findings.indexOf(finding) : -1;
  const shown = findings.filter((other) => other.shown || other === finding);
  if (!shown.length) return null;
  if (place < 0) return by > 0 ? firstBehind() ?? shown[0] : shown.at(-1);
  return shown[(shown.indexOf(finding) + by + shown.length) % shown.length];
}

// Where no finding was gone to, the next is the first behind the current row.
function firstBehind() {
  const row = currentRow();
  return row && findings.find((finding) => finding.shown && finding.row.place >= row.place);
}

function stepFinding(by) {
  const next = neighbour(current && findingOf.get(current.id), by);
  if (next) goTo(next.element.id);
}

function stepRow(by) {
  const shown = rows.filter((row) => row.shown && !row.isFurniture);
  const place = shown.indexOf(currentRow());
  const next = shown[place < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, place + by))];
  if (next) goTo(next.element.id);
}

// For a footnote: title, files with their hashes, row and paragraphs.
// Where a row stands: the paragraph is printed where it begins, in this row or one above it in the block.
function placeOf(row) {
  if (row.element.dataset.place) return row.element.dataset.place;
  const said = Object.entries({ ru: "Russian", en: "English" }).map(([lang, name]) => {
    if (!one(`.cell[lang=${lang}]`, row.element)?.textContent.trim()) return "";
    for (let above = row.element; above; above = above.previousElementSibling) {
      const paragraph = one(`.cell[lang=${lang}] [data-ref]`, above);
      if (paragraph) return `${name} ${paragraph.dataset.ref}, `;
    }
    return "";
  });
  return `${said.join("")}row ${one(".no", row.element).textContent}`;
}

function cite(row, finding) {
  const text = `${document.documentElement.dataset.citation}, ${placeOf(row)}${finding ? `, ${finding.code} ${finding.fingerprint}` : ""}`;
  copy(text).then((copied) => tellDecisions(copied ? "The citation was copied." : text));
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

function setUpMoving() {
  one("#previous").addEventListener("click", () => stepFinding(-1));
  one("#next").addEventListener("click", () => stepFinding(1));
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.('a[href^="#"]');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey || link.classList.contains("skip")) return;
    event.preventDefault();
    goTo(link.getAttribute("href").slice(1), true);
  });
  addEventListener("popstate", fromAddress);
  fromAddress();
}

function fromAddress() {
  const anchor = applyAddress();
  if (anchor) goTo(anchor);
}

// Keys

const KEYS = {
  j: () => stepFinding(1),
  k: () => stepFinding(-1),
  n: () => stepRow(1),
  p: () => stepRow(-1),
  a: (finding) => finding && choose(finding, "confirmed"),
  x: (finding) => finding && choose(finding, "dismissed"),
  q: (finding) => finding && choose(finding, "query"),
  f: (finding) => finding && choose(finding, "fixed"),
  e: (finding) => finding && ask(finding, "note"),
  u: () => undo(),
  c: (finding) => currentRow() && cite(currentRow(), finding),
  "/": () => form.elements.text.focus(),
  "?": () => one("#help").showModal(),
};

function setUpKeys() {
  const use = one("#use-keys");
  use.checked = recall("tta-keys") !== "off";
  use.addEventListener("change", () => remember("tta-keys", use.checked ? "on" : "off"));
  one("#help-button").addEventListener("click", () => one("#help").showModal());
  document.addEventListener("keydown", (event) => {
    if (!use.checked || event.ctrlKey || event.metaKey || event.altKey || one("#help").open) return;
    if (event.target.closest("input, select, textarea, [contenteditable]")) return;
    const isRussian = /^[а-яё]$/i.test(event.key) && event.code.startsWith("Key"); // the key, whatever the layout writes
    const act = KEYS[isRussian ? event.code.slice(3).toLowerCase() : event.key];
    if (!act) return;
    event.preventDefault();
    act(currentFinding());
  });
}
