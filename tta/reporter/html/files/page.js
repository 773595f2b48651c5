// What stands on the page: rows, findings, and how to find them.

const one = (selector, root = document) => root.querySelector(selector);
const all = (selector, root = document) => [...root.querySelectorAll(selector)];
const spoken = document.documentElement.lang || "en";
const inOtherWords = JSON.parse(one("#words")?.textContent ?? "{}"); // what is said here in another language, by the English
const reportId = document.documentElement.dataset.report;

// A number as the language writes it; Russian does not part four digits.
function grouped(number) {
  const parted = Math.abs(number) < (spoken === "ru" ? 10_000 : 1_000) ? String(number) : number.toLocaleString("en-US");
  return spoken === "ru" ? parted.replaceAll(",", "\u00a0").replace(".", ",") : parted;
}

function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (gap, name) => (typeof values[name] === "number" ? grouped(values[name]) : values[name] ?? gap));
}

// A text in the language of the page, its gaps filled.
function say(text, values = {}) {
  return filled(inOtherWords[text] ?? text, values);
}

// The form of a text that goes with a count: its `{n}`.
function sayCount(singular, plural, n, values = {}) {
  const form = ["one", "few"].indexOf(new Intl.PluralRules(spoken).select(n));
  const text = inOtherWords[singular]?.at(form) ?? (n === 1 ? singular : plural);
  return filled(text, { n, ...values });
}

// A day as the language writes it; what is no day stays as it is.
function dayShown(date) {
  return spoken === "ru" ? date.replace(/^(\d{4})-(\d\d)-(\d\d)(?!\d)/, "$3.$2.$1") : date;
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
    return true;
  } catch {
    return false;
  }
}

// As a reader would compare: without case, and with ё as е.
function fold(text) {
  return text.toLowerCase().replaceAll("ё", "е").replace(/\s+/g, " ").trim();
}

// Characters that could hide or reorder what a reader sees, by their names.
function visible(text) {
  const hidden = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff9-\ufffb]/g;
  return text.replace(hidden, (found) => `⟨U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}⟩`);
}

function portionOfFindings(part, whole) {
  if (whole === 0) return say("no findings");
  return part === whole
    ? sayCount("all {n} finding", "all {n} findings", whole)
    : sayCount("{part} of {n} finding", "{part} of {n} findings", whole, { part });
}

function portionOfRows(part, whole) {
  if (whole === 0) return say("no rows");
  return part === whole
    ? sayCount("all {n} row", "all {n} rows", whole)
    : sayCount("{part} of {n} row", "{part} of {n} rows", whole, { part });
}

const SLOTS = 400; // as many marks as the overview has room for

function readRows() {
  const elements = all(".row");
  const ticks = new Map(all(".overview a").map((link) => [link.dataset.slot, { link, findings: [] }]));
  return elements.map((element, place) => {
    const row = { element, place, findings: [], shown: true, text: null, isFurniture: element.classList.contains("furniture") };
    row.findings = element.dataset.place ? all(".finding", element).map((found) => readFinding(found, row)) : [];
    for (const finding of row.findings) {
      finding.tick = ticks.get(`${Math.floor((SLOTS * place) / elements.length)}-${finding.severity}`);
      finding.tick?.findings.push(finding);
    }
    return row;
  });
}

function readFinding(element, row) {
  const { severity, kind, code, confidence } = element.dataset;
  const marks = all("mark[data-for]", row.element).filter((mark) => mark.dataset.for === element.id);
  const fingerprint = element.id.slice(2);
  return {
    element, row, severity, kind, code, marks, fingerprint, entry: document.getElementById(`l-${fingerprint}`),
    confidence: Number(confidence), tick: null, shown: true, passes: true,
  };
}

function quoteOf(finding, lang) {
  return one(`dd.quote[lang="${lang}"]`, finding.element)?.textContent ?? "";
}

const rows = readRows();
const findings = rows.flatMap((row) => row.findings);
const byFingerprint = new Map(findings.map((finding) => [finding.fingerprint, finding]));
const listed = all(".entry").map((entry) => byFingerprint.get(entry.id.slice(2))).filter(Boolean); // the worst first
const findingOf = new Map([
  ...findings.map((finding) => [finding.element.id, finding]),
  ...listed.map((finding) => [finding.entry.id, finding]),
]);

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

// Paper has no hand to unfold what is folded. The list of findings, the line to sign on and the texts are enough for most; the
// equal facts, the evidence and the codes are printed where they are asked for, here or by `#?print=all` in the address.
function setUpPrinting() {
  const whole = one("#print-all"); // a page over a collection has no choice
  let unfolded = [];
  const markWhole = () => document.documentElement.toggleAttribute("data-print-all", !whole || whole.checked);
  if (whole) whole.checked = new URLSearchParams(location.hash.split("?", 2)[1]).get("print") === "all";
  markWhole();
  whole?.addEventListener("change", markWhole);
  one("#printing").hidden = false;
  one("#print").addEventListener("click", () => window.print());
  addEventListener("beforeprint", () => {
    unfolded = all(`details:not([open], .menu${!whole || whole.checked ? "" : ", .on-request"})`);
    for (const details of unfolded) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of unfolded) details.open = false;
  });
}

// A menu closes when something else is clicked, and on Escape.
function setUpMenus() {
  document.addEventListener("click", (event) => {
    for (const menu of all(".menu[open]")) if (!menu.contains(event.target)) menu.open = false;
  });
  document.addEventListener("keydown", (event) => {
    const menu = event.key === "Escape" && event.target.closest?.(".menu[open]");
    if (!menu) return;
    menu.open = false;
    one("summary", menu).focus();
  });
}
