// The page over a collection: rows are made of the data as they are reached, filtered and sorted.

const WINDOW = 100; // rows made at a time
const STATES = ["open", "begun", "done", "clean", "unrelated"];
const LEVELS = ["critical", "major", "minor", "neutral"];
const data = JSON.parse(one("#data").textContent);
const documents = data.documents.map(([name, link, state, counts, undecided, penalty, words, kinds, notes], place) => ({
  name, link, state, counts, undecided, penalty, words, kinds, notes, place, folded: fold(name),
}));
const stateNames = namesOf("#filters [name=state]");
const thingNames = namesOf("#things [name=kind]");

function namesOf(selector) {
  return Object.fromEntries(all(`${selector} option`).map((option) => [option.value, option.textContent]));
}

function made(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

// A cell whose column is named where the table is a list, on narrow screens.
function cell(label, text, className = "") {
  const element = made("td", { className }, text);
  element.dataset.label = label;
  return element;
}

function figure(label, number) {
  return cell(label, number === null ? "" : grouped(number), number ? "figure" : "figure zero");
}

// Makes rows of a list, a window at a time, whenever the end of the table comes near.
function windowed(table, end, makeRow) {
  const body = one("tbody", table);
  let items = [];
  let shown = 0;
  const grow = (count) => {
    body.append(...items.slice(shown, shown + count).map(makeRow));
    shown = Math.min(items.length, shown + count);
  };
  const observer = new IntersectionObserver((seen) => {
    if (!seen.some((entry) => entry.isIntersecting) || shown >= items.length) return;
    grow(WINDOW);
    observer.unobserve(end); // so that it is told again where the end is still in sight
    observer.observe(end);
  }, { rootMargin: "1200px" });
  observer.observe(end);
  addEventListener("beforeprint", () => grow(items.length));
  return (fresh) => {
    items = fresh;
    shown = 0;
    body.replaceChildren();
    grow(WINDOW);
    observer.unobserve(end);
    observer.observe(end);
  };
}

// ------------------------------------------------------------------ documents

const columns = all("#list thead th").map((head) => head.textContent);

function documentRow(item) {
  const name = made("th", { scope: "row" }, item.link ? made("a", { href: item.link }, item.name) : item.name);
  if (item.notes.length) {
    const notes = item.notes.map((note) => made("p", {}, note));
    name.append(made("details", {}, made("summary", {}, one("#list").dataset.unchecked), ...notes));
  }
  const kinds = made("td", { className: "of-kinds" });
  for (const [slug, count] of Object.entries(item.kinds)) {
    kinds.append(made("span", { title: data.kinds[slug] }, `${data.letters[slug]}\u2009${count}`), " ");
  }
  const row = made(
    "tr", { className: item.counts[0] ? "s-critical" : item.counts[1] ? "s-major" : "" },
    name,
    cell(columns[1], stateNames[item.state]),
    ...LEVELS.map((_, place) => figure(columns[2 + place], item.counts[place])),
    figure(columns[6], item.undecided),
    rate(item),
    figure(columns[8], item.words),
    kinds,
  );
  return row;
}

// Of a short text the rate says nothing: one finding in eight words would be 625 points per 1,000.
function rateOf(item) {
  return item.penalty === null || item.words < data.short ? null : item.penalty;
}

function rate(item) {
  const value = rateOf(item);
  const short = value === null && item.penalty !== null;
  const text = short ? "–" : value === null ? "" : value.toFixed(1).replace(".", spoken === "ru" ? "," : ".");
  const element = cell(columns[7], text, value ? "figure" : "figure zero");
  if (short) {
    const points = Math.round((item.penalty * item.words) / 1000);
    element.title = one("#list").dataset.few.replace("{words}", data.short).replace("{n}", points);
  }
  return element;
}

const ORDERS = {
  name: (item) => item.name,
  state: (item) => STATES.indexOf(item.state),
  ...Object.fromEntries(LEVELS.map((level, place) => [level, (item) => item.counts[place]])),
  undecided: (item) => item.undecided,
  penalty: (item) => rateOf(item) ?? -1,
  words: (item) => item.words,
};
const BY_TEXT = new Set(["name", "state"]); // ascending at the first click, the others descending

const collator = new Intl.Collator(["ru", "en"], { numeric: true }); // localeCompare makes one at every comparison

function compared(left, right) {
  return typeof left === "string" ? collator.compare(left, right) : left - right;
}

function setUpDocuments() {
  const form = one("#filters");
  const show = windowed(one("#list"), one("#list-end"), documentRow);
  let order = null; // the worst first, as they come
  const update = () => {
    const chosen = new FormData(form);
    const needle = fold(chosen.get("text"));
    const state = chosen.get("state");
    const kind = chosen.get("kind");
    const least = chosen.get("least");
    const undecided = chosen.has("undecided");
    const passing = documents.filter((item) =>
      item.folded.includes(needle) && (!state || item.state === state) && (!kind || item.kinds[kind])
      && (least === "" || item.counts.slice(0, Number(least) + 1).some(Boolean)) && (!undecided || item.undecided));
    if (order) {
      const value = ORDERS[order.key];
      passing.sort((a, b) => order.sign * compared(value(a), value(b)) || a.place - b.place);
    }
    show(passing);
    one("#shown").textContent = passing.length === documents.length
      ? sayCount("{n} document", "{n} documents", documents.length)
      : say("{part} of {n} documents", { part: passing.length, n: documents.length });
  };
  for (const head of all("#list thead th[data-key]")) {
    const button = made("button", { type: "button" }, head.textContent);
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      const { key } = head.dataset;
      const sign = order?.key === key ? -order.sign : BY_TEXT.has(key) ? 1 : -1;
      order = { key, sign };
      for (const other of all("#list thead th")) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", sign > 0 ? "ascending" : "descending");
      update();
    });
  }
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", () => {
    order = null;
    for (const head of all("#list thead th")) head.removeAttribute("aria-sort");
    setTimeout(update); // the fields are emptied behind this event
  });
  for (const link of all(".bars a")) {
    link.addEventListener("click", () => {
      const [field, value] = Object.entries(link.dataset)[0];
      form.elements[field].value = value;
      update();
    });
  }
  form.hidden = false;
  update();
}

// ------------------------------------------------------------------ names, places and terms

function placeOf([number, row]) {
  const item = documents[number];
  return item.link ? made("a", { href: `${item.link}#p${row + 1}` }, item.name) : item.name;
}

function wayOf([english, count, , places]) {
  const entry = made("li", {}, made("b", {}, english), ` ${sayCount("in {n} document", "in {n} documents", count)}: `);
  const few = 4;
  const put = (some) => some.forEach((place, index) => entry.append(index ? ", " : "", placeOf(place)));
  put(places.slice(0, few));
  if (places.length > few) {
    const more = made("button", { type: "button" }, "…");
    more.setAttribute("aria-label", say("more documents"));
    more.addEventListener("click", () => {
      more.replaceWith(", ");
      put(places.slice(few));
      if (count > places.length) entry.append(" …");
    });
    entry.append(" ", more);
  }
  return entry;
}

function thingRow([kind, russian, count, ways]) {
  const name = made("th", { scope: "row", lang: "ru" }, russian);
  const heads = all("#things-list thead th");
  return made(
    "tr", {}, cell(heads[0].textContent, thingNames[kind]), name, figure(heads[2].textContent, count),
    made("td", {}, made("ul", {}, ...ways.map(wayOf))),
  );
}

function setUpThings() {
  const form = one("#things");
  if (!form) return;
  const show = windowed(one("#things-list"), one("#things-end"), thingRow);
  const things = data.varied.map((thing) => ({ thing, folded: fold([thing[1], ...thing[3].map((way) => way[0])].join("\n")) }));
  const update = () => {
    const chosen = new FormData(form);
    const needle = fold(chosen.get("text"));
    const kind = chosen.get("kind");
    const passing = things.filter((item) => item.folded.includes(needle) && (!kind || item.thing[0] === kind));
    show(passing.map((item) => item.thing));
    one("#things-shown").textContent = say("{part} of {n}", { part: passing.length, n: things.length });
  };
  form.addEventListener("input", update);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  update();
}

function setUpFailures() {
  const table = one("#failures");
  if (!table) return;
  windowed(table, one("#failures-end"), ([name, reason]) =>
    made("tr", {}, made("th", { scope: "row" }, name), made("td", {}, reason)))(data.failures);
}

setUpTheme();
setUpPrinting();
setUpDocuments();
setUpThings();
setUpFailures();
