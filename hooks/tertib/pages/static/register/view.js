/* Which systems a view shows. A view is what is asked: pairs of a name and a value, as they stand in the form and in the address. */

import { plain } from "./catalogue.js";

const words = text => plain(text).split(/\s+/).filter(Boolean);

/* A system by a value: of words all must occur in it, of its platforms one must be it. */
function fits(system, [name, value]) {
  if (name === "q") return words(value).every(word => system.words.includes(word));
  return [system[name]].flat().includes(value);
}

const filters = view => [...view].filter(([name]) => name !== "sort");

export const found = (systems, view) => systems.filter(each => filters(view).every(part => fits(each, part)));

/* The systems there would be without one filter. */
export const without = (systems, view, name) => found(systems, [...view].filter(([other]) => other !== name));

/* How many systems each value of a filter would leave beside all other filters. */
export function counts(systems, view, name) {
  const counted = new Map();
  for (const system of without(systems, view, name)) {
    for (const value of [system[name]].flat()) counted.set(value, (counted.get(value) ?? 0) + 1);
  }
  return counted;
}
