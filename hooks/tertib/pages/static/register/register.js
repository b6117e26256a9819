/*
The table of systems: filters, sorts and searches it by the catalogue. The table in the page stays the table; its rows are
shown, ordered and taken away. What is asked stands in the form, and so in the address: the names of both are the same.
*/

import { collator, labelled, plain, ranked, read } from "./catalogue.js";
import { orderOf } from "./order.js";
import { counts, found, without } from "./view.js";

const PAUSE = 300; // browsers refuse to be told of a new address at every key

const form = document.querySelector("form.t-filters");
const table = document.querySelector("table.t-systems");
const empty = document.querySelector(".t-empty");
const shown = document.querySelector(".t-shown b");
const controls = Object.fromEntries([...form.elements].filter(each => each.name).map(each => [each.name, each]));
const { q, sort, ...choices } = controls;

const part = name => form.querySelector(`template.t-${name}-part`).content.cloneNode(true);
const number = new Intl.NumberFormat(document.documentElement.lang);
const today = form.dataset.today ?? new Date().toLocaleDateString("sv"); // where days are written 2026-11-24

const catalogue = await loaded();
const label = labelled(catalogue), rank = ranked(catalogue);
const systems = withRows(read(catalogue, today));
const arrange = orderOf(table, by => { put("sort", by); change(); });
let timer = 0, typed = false;

async function loaded() {
  try {
    const answer = await fetch(form.dataset.catalogue);
    if (!answer.ok) throw new Error(answer.statusText);
    return await answer.json();
  } catch (error) {
    document.querySelector(".t-unloaded").hidden = false;
    throw error;
  }
}

/* The systems that the table in the page has, each with its row, whose cells have their keys for sorting. */
function withRows(all) {
  const rows = new Map([...table.tBodies[0].rows].map(row => [row.querySelector("a").pathname.split("/").at(-2), row]));
  const held = all.filter(each => rows.has(each.slug));
  for (const each of held) {
    const row = each.row = rows.get(each.slug), { cells } = row;
    each.words = plain(`${each.words} ${cells[0].textContent}`);
    const keys = [cells[0].querySelector("a").textContent, each.agency && label("agency", each.agency), each.status && rank("status", each.status) + 1, each.done, each.due];
    keys.forEach((key, at) => { cells[at].dataset.sort = key ?? ""; });
    if (each.overdue) cells[4].firstChild.after(part("late"));
  }
  return held;
}

function show() {
  const view = asked(), now = found(systems, view);
  table.tBodies[0].replaceChildren(...now.map(each => each.row));
  arrange(view.get("sort") ?? "");
  shown.textContent = number.format(now.length);
  for (const [id, control] of Object.entries(choices)) offer(id, control, counts(systems, view, id));
  count(form.querySelector("summary"), [...view].filter(([id]) => choices[id]).length || null);
  chips(form.querySelector(".t-chips"), [...view], () => null);
  empty.hidden = now.length > 0;
  const filters = [...view].filter(([id]) => id !== "sort");
  if (!empty.hidden) chips(empty.querySelector(".t-chips"), filters, id => without(systems, view, id).length);
  for (const link of document.querySelectorAll("a.t-language")) link.search = view;
}

function count(element, value) {
  element.querySelector("small").textContent = value === null ? "" : `(${number.format(value)})`;
}

/* A choice counts what it would show beside all other filters; what would show nothing cannot be chosen. */
function offer(id, control, found) {
  if (control.type === "checkbox") return count(control.labels[0], found.get("1") ?? 0);
  for (const option of [...control.options].slice(1)) {
    const many = found.get(option.value) ?? 0;
    option.textContent = `${label(id, option.value)} (${number.format(many)})`;
    option.disabled = many === 0 && !option.selected;
  }
}

/* What is asked, each part with a button that takes it away; `left` says how many systems there are then. */
function chips(list, active, left) {
  const made = active.map(([id, value]) => {
    const chip = part("chip");
    chip.querySelector("b").textContent = told(id, value);
    count(chip, left(id));
    chip.querySelector("button").addEventListener("click", () => drop(list, [id]));
    return chip;
  });
  if (active.length > 1) {
    const all = part("clear");
    all.querySelector("button").addEventListener("click", () => drop(list, Object.keys(controls)));
    made.push(all);
  }
  list.replaceChildren(...made);
}

function told(id, value) {
  if (id === "q") return `“${value.trim()}”`;
  const caption = controls[id].labels[0].querySelector("span").textContent;
  if (controls[id].type === "checkbox") return caption;
  return `${caption}: ${id === "sort" ? sort.selectedOptions[0].textContent : label(id, value)}`;
}

/* The focus goes to the neighbour of a chip that is gone, not to nowhere. */
function drop(list, ids) {
  const at = [...list.querySelectorAll("button")].indexOf(document.activeElement);
  for (const id of ids) put(id, "");
  change();
  const left = list.closest("[hidden]") ? [] : [...list.querySelectorAll("button")];
  (left[Math.min(at, left.length - 1)] ?? q).focus();
}

function asked() {
  return new URLSearchParams([...new FormData(form)].filter(([, value]) => value.trim()));
}

function put(id, value) {
  const control = controls[id];
  if (control.type === "checkbox") {
    control.checked = value === control.value;
    return;
  }
  if (value && choices[id] && ![...control.options].some(each => each.value === value)) {
    control.add(new Option(label(id, value), value)); // of an old link: it shows that it finds nothing
  }
  control.value = value;
  if (control === sort && sort.selectedIndex < 0) sort.value = ""; // nothing is sorted by that
}

/* From the address to the form, and to the table. */
function fill() {
  const view = new URLSearchParams(location.search);
  for (const id of Object.keys(controls)) put(id, view.get(id) ?? "");
  show();
}

/* A step back undoes a choice; what is typed in one go is one step. */
function remember(typing = false) {
  clearTimeout(timer);
  const view = asked().toString();
  if (view !== new URLSearchParams(location.search).toString()) {
    history[typing && typed ? "replaceState" : "pushState"](null, "", view ? `?${view}` : location.pathname);
  }
  typed = typing;
}

function change() {
  show();
  remember();
}

function list(id, select) {
  const values = [...counts(systems, [], id).keys()].filter(value => value !== null);
  values.sort((one, other) => rank(id, one) - rank(id, other) || collator.compare(label(id, one), label(id, other)));
  for (const value of values) select.add(new Option(label(id, value), value));
  select.closest("label").hidden = values.length === 0;
}

q.addEventListener("input", () => {
  show();
  clearTimeout(timer);
  timer = setTimeout(remember, PAUSE, true);
});
q.addEventListener("change", () => { remember(typed); typed = false; });
form.addEventListener("change", event => { if (event.target !== q) change(); });
form.addEventListener("submit", event => { event.preventDefault(); remember(typed); });
addEventListener("popstate", () => { clearTimeout(timer); typed = false; fill(); });

// Where there is room, nothing is folded away.
const wide = matchMedia("(min-width: 45em)"), fold = form.querySelector("details");
const unfold = () => { fold.open = wide.matches; };
wide.addEventListener("change", unfold);
unfold();

for (const [id, control] of Object.entries(choices)) if (control.localName === "select") list(id, control);
form.hidden = false;
fill();
