/* The order of the rows: Tablesort sorts the table in the page, by keys that the catalogue gives to its cells. */

import "../vendor/tablesort/tablesort.min.js"; // it sets window.Tablesort
import { collator } from "./catalogue.js";

const UP = "ascending", DOWN = "descending";

export function orderOf(table, changed) {
  const headers = [...table.tHead.rows[0].cells];
  const by = () => headers.find(each => each.hasAttribute("aria-sort"));
  let ours = false;

  // Cells without a key stand last, whichever the direction. Tablesort's functions compare downwards.
  window.Tablesort.extend("register", () => true, (one, other) => {
    if (one && other) return collator.compare(other, one);
    return (Boolean(one) - Boolean(other)) * (by()?.getAttribute("aria-sort") === DOWN ? -1 : 1);
  });
  for (const header of headers) asButton(header);
  const sorter = new window.Tablesort(table);
  for (const header of headers) header.removeAttribute("tabindex"); // its button has the focus
  table.addEventListener("afterSort", () => { if (!ours) changed(told(by())); });

  /* Sort by what a view says, `name` upwards or `-name` downwards; by nothing, rows stay as they are. */
  return sort => {
    for (const header of headers) header.removeAttribute("aria-sort");
    sorter.current = headers.find(each => each.dataset.column === sort.replace(/^-/, ""));
    if (!sorter.current) return;
    sorter.current.setAttribute("aria-sort", sort.startsWith("-") ? DOWN : UP);
    ours = true;
    sorter.refresh();
    ours = false;
  };
}

function told(header) {
  return (header.getAttribute("aria-sort") === DOWN ? "-" : "") + header.dataset.column;
}

function asButton(header) {
  const button = document.createElement("button");
  button.type = "button";
  button.append(...header.childNodes);
  header.append(button);
}
