// What a reviewer decides. It is kept under the report's id in this browser, and exported as the record.

const FORMAT = { format: "tta-decisions", version: 1 };
const CHOICES = ["confirmed", "dismissed", "query", "fixed"];
const SAID = ["reason", "note", "reviewer", "date", "code", "source", "target"];
const storageKey = `tta-decisions-${reportId}`;

const written = one("#known-decisions").textContent; // what the report was written with
const decided = new Map(JSON.parse(written).map((entry) => [entry.fingerprint, entry]));
const stillFound = new Set([...decided.values()].filter((entry) => entry.decision === "fixed").map((entry) => entry.fingerprint));
const unexported = new Set();
const lastSaid = new Map(); // when a finding was last decided on, or a decision taken back, in milliseconds
const done = []; // for undo: lists of [fingerprint, the entry before]
let isKept = true;
const factsOf = new Map(); // rows of the table of facts by the finding that they are about
for (const fact of all(".facts [data-finding]")) {
  factsOf.set(fact.dataset.finding, [...(factsOf.get(fact.dataset.finding) ?? []), fact]);
}

// What is decided on a finding, in words: what had been marked as fixed before this audit found it is not put right.
function entrySaid(entry) {
  return {
    confirmed: say("confirmed"), dismissed: say("dismissed"), query: say("query"),
    fixed: stillFound.has(entry.fingerprint) ? say("marked as fixed, still found") : say("fixed"),
  }[entry.decision];
}

function choiceOf(finding) {
  return decided.get(finding.fingerprint)?.decision ?? "";
}

// An entry of any origin; null for what is none.
function cleanEntry(raw) {
  if (!raw || typeof raw.fingerprint !== "string" || !raw.fingerprint || !CHOICES.includes(raw.decision)) return null;
  const entry = { fingerprint: raw.fingerprint, decision: raw.decision };
  for (const name of SAID) if (raw[name]) entry[name] = String(raw[name]);
  return entry;
}

// What this browser keeps: the decisions, those of them that no file has, when each was said, and whether it is this very
// report; or null.
function recalled() {
  let kept = {};
  try {
    kept = JSON.parse(recall(storageKey) ?? "{}") ?? {};
  } catch {
    kept = {};
  }
  if (!Array.isArray(kept.decisions) || !Array.isArray(kept.changed)) return null;
  const entries = new Map(kept.decisions.map(cleanEntry).filter(Boolean).map((entry) => [entry.fingerprint, entry]));
  const times = new Map(Array.isArray(kept.times) ? kept.times.filter((pair) => Array.isArray(pair) && Number.isFinite(pair[1])) : []);
  return { entries, changed: new Set(kept.changed.map(String)), times, isThis: kept.written === summed(written) };
}

// In the report that decisions were kept for they count as they were left, also those that were taken back. In one that was
// written anew with other decisions, only what was changed here and not exported goes before what it was written with.
function restore() {
  const kept = recalled();
  if (!kept) return;
  if (kept.isThis) {
    decided.clear();
    for (const [fingerprint, time] of kept.times) lastSaid.set(fingerprint, time);
  }
  for (const [fingerprint, entry] of kept.entries) {
    if (kept.changed.has(fingerprint) || !decided.has(fingerprint)) decided.set(fingerprint, entry);
  }
  for (const fingerprint of kept.changed) {
    unexported.add(fingerprint);
    if (!kept.entries.has(fingerprint)) decided.delete(fingerprint);
  }
}

// The parts of a long report, or one report in two windows, keep their decisions in one place, and a browser tells a window late
// what another has kept: of each finding the last word counts, wherever it was said. Returns whether what is kept lacks a word
// of this window's, having been written by one that had not yet heard it.
function catchUp() {
  const kept = recalled();
  if (!kept?.isThis) return false;
  let isLacking = false;
  for (const fingerprint of new Set([...decided.keys(), ...kept.entries.keys(), ...unexported, ...kept.changed])) {
    const [here, there] = [lastSaid.get(fingerprint) ?? 0, kept.times.get(fingerprint) ?? 0];
    if (here > there) {
      isLacking = true;
      continue;
    }
    if (there) lastSaid.set(fingerprint, there);
    if (kept.entries.has(fingerprint)) decided.set(fingerprint, kept.entries.get(fingerprint));
    else decided.delete(fingerprint);
    if (kept.changed.has(fingerprint)) unexported.add(fingerprint);
    else unexported.delete(fingerprint);
  }
  return isLacking;
}

function showOthers() {
  if (catchUp()) store();
  for (const finding of findings) if (choiceOf(finding) || one(".decision b", finding.element)) showDecision(finding);
  tellDecisions();
  applyFilters();
}

// A check sum, to tell one report from another (after FNV-1a).
function summed(text) {
  let sum = 0x811c9dc5;
  for (let place = 0; place < text.length; place++) sum = Math.imul(sum ^ text.charCodeAt(place), 0x01000193);
  return `${text.length} ${sum >>> 0}`;
}

function keep() {
  catchUp();
  store();
}

function store() {
  isKept = remember(storageKey, JSON.stringify({
    written: summed(written), decisions: [...decided.values()], changed: [...unexported], times: [...lastSaid],
  }));
}

function put(fingerprint, entry) {
  const before = decided.get(fingerprint) ?? null;
  if (entry) decided.set(fingerprint, entry);
  else decided.delete(fingerprint);
  unexported.add(fingerprint);
  lastSaid.set(fingerprint, Math.max(Date.now(), (lastSaid.get(fingerprint) ?? 0) + 1));
  return [fingerprint, before];
}

// Decide on findings as one step; an empty choice takes decisions back.
function decide(chosen, choice, said = {}) {
  const date = new Date().toISOString().slice(0, 10);
  const reviewer = one("#reviewer").value.trim();
  done.push(chosen.map((finding) => {
    const words = { code: finding.code, source: quoteOf(finding, sourceLang), target: quoteOf(finding, targetLang) };
    const entry = choice && cleanEntry({ fingerprint: finding.fingerprint, decision: choice, reviewer, date, ...words, ...said });
    return put(finding.fingerprint, entry || null);
  }));
  refresh(chosen);
}

function undo() {
  const step = done.pop();
  if (!step) return;
  for (const [fingerprint, before] of step) put(fingerprint, before);
  const touched = step.map(([fingerprint]) => byFingerprint.get(fingerprint)).filter(Boolean);
  refresh(touched);
  if (touched.length) goTo((current?.matches(".entry") ? touched[0].entry : touched[0].element).id);
}

function refresh(touched) {
  for (const finding of touched) showDecision(finding);
  keep();
  tellDecisions();
  applyFilters();
}

function showDecision(finding) {
  const entry = decided.get(finding.fingerprint);
  finding.row.text = null;
  for (const element of [finding.element, finding.entry].filter(Boolean)) showAt(element, entry);
  for (const mark of finding.marks) mark.classList.toggle("dismissed", entry?.decision === "dismissed");
  for (const fact of factsOf.get(finding.element.id) ?? []) {
    one(".decided", fact).textContent = entry ? entrySaid(entry) : "";
    fact.classList.toggle("overruled", entry?.decision === "dismissed");
  }
}

// A decision stands under its row and in the list of findings.
function showAt(element, entry) {
  const line = one(".decision", element);
  line.replaceChildren();
  line.hidden = !entry;
  for (const choice of CHOICES) element.classList.toggle(`d-${choice}`, entry?.decision === choice);
  for (const button of all("[data-choice]", element)) {
    button.setAttribute("aria-pressed", String(button.dataset.choice === entry?.decision));
  }
  if (!entry) return;
  const word = document.createElement("b");
  word.textContent = entrySaid(entry);
  const said = [
    entry.reviewer && say(" by {reviewer}", { reviewer: entry.reviewer }), entry.date && `, ${dayShown(entry.date)}`, entry.reason && `: ${entry.reason}`,
    entry.note && ` – ${entry.note}`,
  ];
  line.append(word, visible(said.filter(Boolean).join("")));
}

function tellDecisions(more = "") {
  const count = findings.filter((finding) => choiceOf(finding)).length;
  const stale = [...decided.keys()].filter((fingerprint) => !byFingerprint.has(fingerprint)).length;
  const decidedOf = { findings: portionOfFindings(count, findings.length), count: unexported.size };
  const said = [unexported.size ? say("{findings} decided, {count} not exported.", decidedOf) : say("{findings} decided.", decidedOf)];
  if (stale) {
    said.push(sayCount(
      "{n} more decision concerns nothing on this page.", "{n} more decisions concern nothing on this page.", stale,
    ));
  }
  if (!isKept) said.push(say("This browser keeps nothing: export before you close."));
  if (more) said.push(more);
  const text = said.join(" ");
  one("#decided").textContent = text.charAt(0).toUpperCase() + text.slice(1);
  one("#decided").classList.toggle("pending", unexported.size > 0);
  one("#undo").disabled = done.length === 0;
}

// Export and import

function exportDecisions() {
  catchUp();
  const entries = [...decided.values()].sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1));
  const content = { ...FORMAT, report: reportId, title: one("h1").textContent, decisions: entries };
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([`${JSON.stringify(content, null, 1)}\n`], { type: "application/json" }));
  link.download = "decisions.json";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  unexported.clear();
  store();
  tellDecisions(say("Exported as decisions.json."));
}

// The day of a decision if it is written as such, 2026-03-15; others, such as a spreadsheet's, cannot be compared.
function dayOf(entry) {
  return /^\d{4}-\d{2}-\d{2}/.exec(entry?.date ?? "")?.[0] ?? "";
}

// The later of two decisions on one finding counts; the file's, and in it the last, where neither has a date.
async function importDecisions(file) {
  let content = null;
  try {
    content = JSON.parse(await file.text());
  } catch {
    tellDecisions(say("{file} is no JSON, expected a decisions.json.", { file: file.name }));
    return;
  }
  if (content?.format !== FORMAT.format || content.version !== FORMAT.version || !Array.isArray(content.decisions)) {
    tellDecisions(say("{file} is not of the format {format} version {version}.", { file: file.name, ...FORMAT }));
    return;
  }
  const entries = content.decisions.map(cleanEntry);
  const latest = new Map();
  for (const entry of entries.filter(Boolean)) {
    const before = latest.get(entry.fingerprint) ?? decided.get(entry.fingerprint);
    if (!(dayOf(before) > dayOf(entry))) latest.set(entry.fingerprint, entry);
  }
  const taken = [...latest.values()];
  done.push(taken.map((entry) => put(entry.fingerprint, entry)));
  for (const entry of taken) unexported.delete(entry.fingerprint); // a file has them
  refresh(taken.map((entry) => byFingerprint.get(entry.fingerprint)).filter(Boolean));
  const bad = entries.filter((entry) => !entry).length;
  const parts = [say("{taken} of {all} imported", { taken: taken.length, all: entries.length })];
  if (bad) parts.push(say("{count} could not be read", { count: bad }));
  if (taken.length + bad < entries.length) parts.push(say("the others are older than yours"));
  tellDecisions(`${parts.join(", ")}.`);
}

// The buttons of a finding are made when it comes near: ten thousand findings have forty thousand.

function setUpDecisions() {
  one("#deciding").hidden = false;
  restore();
  one("#reviewer").value = recall("tta-reviewer") ?? "";
  one("#reviewer").addEventListener("change", (event) => remember("tta-reviewer", event.target.value.trim()));
  for (const finding of findings) if (choiceOf(finding) || one(".decision b", finding.element)) showDecision(finding);
  const near = new IntersectionObserver((entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(target);
      for (const element of target.matches(".entry") ? [target] : all(".finding", target)) offerChoices(element);
    }
  }, { rootMargin: "600px" });
  for (const element of [...listed.map((finding) => finding.entry), ...all(".block")]) near.observe(element);
  one("#undo").addEventListener("click", undo);
  one("#export").addEventListener("click", exportDecisions);
  one("#import").addEventListener("change", async (event) => {
    const [file] = event.target.files;
    if (file) await importDecisions(file);
    event.target.value = "";
  });
  setUpTogether();
  tellDecisions();
  window.addEventListener("storage", (event) => event.key === storageKey && showOthers());
  window.addEventListener("pageshow", (event) => event.persisted && showOthers());
}

// The buttons at one of the places of a finding: under its row, or in the list.
function offerChoices(element) {
  const finding = findingOf.get(element.id);
  if (!finding || one(".choices", element)) return;
  const buttons = one("#choices").content.cloneNode(true);
  one(".choices", buttons).setAttribute("aria-label", say("Decide on finding {number}", { number: one(".number", finding.element).textContent }));
  holderOf(element).append(buttons);
  showDecision(finding);
  one(".choices", element).addEventListener("click", (event) => {
    const { choice, act } = event.target.dataset;
    if (choice) choose(element, choice);
    else if (act === "note") ask(element, "note");
    else if (act === "cite") cite(finding.row, finding);
  });
}

function holderOf(element) {
  return one(".wrong", element) ?? element;
}

// Pressing a button that is pressed takes the decision back; a key that is struck twice does not.
function choose(element, choice) {
  if (choiceOf(findingOf.get(element.id)) === choice) decide([findingOf.get(element.id)], "");
  else chooseAnew(element, choice);
}

// A dismissal wants a reason, a query its question. Deciding moves on.
function chooseAnew(element, choice) {
  const before = decided.get(findingOf.get(element.id).fingerprint);
  if (choice === "dismissed") ask(element, "reason");
  else if (choice === "query") ask(element, "question");
  else decideAndMoveOn(element, choice, { note: before?.note });
}

function decideAndMoveOn(element, choice, said) {
  const next = undecidedBehind(element);
  decide([findingOf.get(element.id)], choice, said);
  if (next) {
    arriveAt(next);
    return;
  }
  element.tabIndex = -1; // what was asked is gone, and the focus with it
  element.focus({ preventScroll: true });
  tellDecisions(say("All findings that are shown are decided."));
}

// What is asked for, its words, the part of a decision that keeps the answer, and whether there must be one.
const QUESTIONS = {
  reason: { label: say("Reason for dismissing"), keeps: "reason", isNeeded: true },
  question: { label: say("Question to the translator"), keeps: "note", isNeeded: false },
  note: { label: say("Note"), keeps: "note", isNeeded: false },
};

function ask(element, name) {
  const { label, keeps, isNeeded } = QUESTIONS[name];
  const before = decided.get(findingOf.get(element.id).fingerprint);
  offerChoices(element);
  one(".asking", element)?.remove();
  holderOf(element).append(one("#asking").content.cloneNode(true));
  const asking = one(".asking", element);
  const input = one("input", asking);
  one("span", asking).textContent = label;
  input.value = before?.[keeps] ?? "";
  input.required = isNeeded;
  one(".reasons", asking).hidden = name !== "reason";
  input.focus();
  asking.scrollIntoView({ block: "nearest" });
  const answer = (text) => {
    if (isNeeded && !text) return;
    asking.remove();
    answered(element, name, text);
  };
  const close = () => {
    asking.remove();
    one(".choices button", element).focus({ preventScroll: true });
  };
  one("[data-act=cancel]", asking).addEventListener("click", close);
  one(".reasons", asking).addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) answer(button.dataset.reason);
  });
  asking.addEventListener("keydown", (event) => {
    if (event.key === "Escape") close();
    const button = name === "reason" && !input.value && /^[1-9]$/.test(event.key) && all(".reasons button", asking)[event.key - 1];
    if (!button) return;
    event.preventDefault();
    answer(button.dataset.reason);
  });
  asking.addEventListener("submit", (event) => {
    event.preventDefault();
    answer(input.value.trim());
  });
}

function answered(element, name, text) {
  const finding = findingOf.get(element.id);
  const before = decided.get(finding.fingerprint);
  if (name === "reason") decideAndMoveOn(element, "dismissed", { reason: text, note: before?.note });
  else if (name === "question") decideAndMoveOn(element, "query", { note: text });
  else decide([finding], before?.decision ?? "query", { reason: before?.reason, note: text });
}

function setUpTogether() {
  const menu = one("#together");
  const chosen = () => findings.filter((finding) => finding.shown);
  menu.addEventListener("toggle", () => {
    one("#together-count").textContent = say("{findings}: those that the filters show.", {
      findings: portionOfFindings(chosen().length, findings.length),
    });
  });
  menu.addEventListener("click", (event) => {
    const { choice } = event.target.dataset;
    if (choice === undefined) return;
    const input = one("#together-reason");
    const text = input.value.trim();
    input.required = choice === "dismissed";
    if (choice === "dismissed" && !text) {
      input.reportValidity();
      return;
    }
    decide(chosen(), choice, choice === "dismissed" ? { reason: text } : { note: text });
    input.value = "";
    menu.open = false;
  });
}
