// From finding to finding and from row to row, by buttons, links and keys.

let current = null; // the element that was gone to: a row, a finding under it, or an entry of the list
let isFresh = false; // whether a decision led here, and not the reader

function goTo(id, isNew = false) {
  const target = document.getElementById(id);
  if (!target) return;
  isFresh = false;
  if (target.closest(".rows [hidden], .entry[hidden]")) {
    form.reset();
    applyFilters();
  }
  const folded = target.closest("details:not([open])");
  if (folded) folded.open = true;
  current?.classList.remove("current");
  current = target.matches(".row, .finding, .entry") ? target : null;
  current?.classList.add("current");
  const isListed = target.matches(".entry");
  if (findingOf.has(id)) offerChoices(target);
  history[isNew ? "pushState" : "replaceState"](null, "", address(id));
  if (current) current.tabIndex = -1;
  current?.focus({ preventScroll: true });
  target.scrollIntoView({ block: isListed ? "nearest" : findingOf.has(id) ? "center" : "start" });
}

// Where the reader is: at a finding, or at a row, whose first it is then.
function currentPlace() {
  if (!current || findingOf.has(current.id)) return current;
  return rows.find((row) => row.element === current)?.findings[0]?.element ?? null;
}

function currentRow() {
  const element = findingOf.get(current?.id)?.row.element ?? current?.closest(".row");
  return element && rows.find((row) => row.element === element);
}

// The places of findings in the order in which they are walked: those of the list, or those under the rows.
function walk(isListed) {
  return isListed ? listed.map((finding) => [finding, finding.entry]) : findings.map((finding) => [finding, finding.element]);
}

function stepFinding(by) {
  const isListed = current ? current.matches(".entry") : isListAhead();
  const shown = walk(isListed).filter(([finding, place]) => finding.shown || place === current).map(([, place]) => place);
  const next = findingOf.has(current?.id)
    ? shown[(shown.indexOf(current) + by + shown.length) % shown.length]
    : besideRow(shown, by);
  if (next) goTo(next.id);
}

// Keys and the button begin with the list, the worst first, until the reader has scrolled past it.
function isListAhead() {
  const list = one(".listing")?.getBoundingClientRect();
  return Boolean(list) && list.bottom > innerHeight / 3;
}

// Where no finding was gone to, the next is the first in or behind the current row, the one before the last above it.
function besideRow(shown, by) {
  const place = currentRow()?.place;
  const isBehind = (element) => findingOf.get(element.id).row.place >= place;
  if (place === undefined) return by > 0 ? shown[0] : shown.at(-1);
  return by > 0 ? shown.find(isBehind) ?? shown[0] : shown.filter((element) => !isBehind(element)).at(-1) ?? shown.at(-1);
}

// Deciding leads to what is still to be decided, behind this place or else from the beginning.
function undecidedBehind(element) {
  const places = walk(element.matches(".entry"));
  const start = places.findIndex(([, place]) => place === element);
  const others = [...places.slice(start + 1), ...places.slice(0, start)];
  return others.find(([finding]) => finding.shown && !choiceOf(finding))?.[1];
}

function arriveAt(element) {
  goTo(element.id);
  isFresh = true;
}

// Who confirms and then goes on by habit would pass over the finding that the decision led to.
function stepByKey(by) {
  if (isFresh && by > 0) {
    isFresh = false;
    tellDecisions(say("This is the next finding already; press j again to pass over it."));
  } else {
    stepFinding(by);
  }
}

// From the list to the place in the texts, and back.
function changePlace() {
  const place = currentPlace();
  const finding = place && findingOf.get(place.id);
  const other = finding && (place === finding.entry ? finding.element : finding.entry);
  if (other) goTo(other.id, true);
}

function stepRow(by) {
  const shown = rows.filter((row) => row.shown && !row.isFurniture);
  const place = shown.indexOf(currentRow());
  const next = shown[place < 0 ? 0 : Math.min(shown.length - 1, Math.max(0, place + by))];
  if (next) goTo(next.element.id);
}

// Where a row stands: the paragraph is printed where it begins, in this row or one above it in the block.
function placeOf(row) {
  if (row.element.dataset.place) return row.element.dataset.place;
  const said = Object.entries({ ru: say("Russian"), en: say("English") }).map(([lang, name]) => {
    if (!one(`.cell[lang=${lang}]`, row.element)?.textContent.trim()) return "";
    for (let above = row.element; above; above = above.previousElementSibling) {
      const paragraph = one(`.cell[lang=${lang}] [data-ref]`, above);
      if (paragraph) return `${name} ${paragraph.dataset.ref}, `;
    }
    return "";
  });
  return `${said.join("")}${say("row {number}", { number: one(".no", row.element).textContent })}`;
}

// For a footnote: title, files with their hashes, row and paragraphs.
function cite(row, finding) {
  const text = `${document.documentElement.dataset.citation}, ${placeOf(row)}${finding ? `, ${finding.code} ${finding.fingerprint}` : ""}`;
  copy(text).then((copied) => tellDecisions(copied ? say("The citation was copied.") : text));
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
  one("#previous")?.addEventListener("click", () => stepFinding(-1)); // there are none where nothing was found
  one("#next")?.addEventListener("click", () => stepFinding(1));
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
  j: () => stepByKey(1),
  k: () => stepByKey(-1),
  n: () => stepRow(1),
  p: () => stepRow(-1),
  l: () => changePlace(),
  a: (place) => place && chooseAnew(place, "confirmed"),
  x: (place) => place && chooseAnew(place, "dismissed"),
  q: (place) => place && chooseAnew(place, "query"),
  f: (place) => place && chooseAnew(place, "fixed"),
  e: (place) => place && ask(place, "note"),
  u: () => undo(),
  c: (place) => currentRow() && cite(currentRow(), place && findingOf.get(place.id)),
  "/": () => {
    unfold(true);
    form.elements.text.focus();
  },
  "?": () => one("#help").showModal(),
};

function setUpKeys() {
  one("#order-of-keys")?.removeAttribute("hidden");
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
    act(currentPlace());
  });
}
