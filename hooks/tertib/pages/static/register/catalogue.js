/* /data/katalog.json as the table asks it: an object a system, what readers see for its values, and how those stand in order. */

const language = document.documentElement.lang;
const BEHIND = "dox"; // letters of steps that are done, ongoing or not applicable

export const collator = new Intl.Collator(language, { numeric: true, sensitivity: "base" });

/* Without accents and capitals, so that a word is found however it is typed. */
export const plain = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

const said = label => typeof label === "string" ? label : label?.[language] ?? "";

/* What a system is filtered by stands under the name it has in the address; `overdue` and `real` are "1" or nothing. */
export function read({ columns, rows, procedures, labels }, today) {
  return rows.map(values => {
    const row = Object.fromEntries(columns.map((name, at) => [name, values[at]]));
    const procedure = procedures[row.procedure];
    const platform = row.technology?.split(" ") ?? [];
    const steps = row.steps?.replaceAll(" ", "") ?? "";
    return {
      ...row,
      platform,
      stage: procedure && row.stage ? `${procedure.id}.${row.stage}` : null,
      overdue: row.due && row.due < today ? "1" : null,
      real: row.flags?.split(" ").includes("example") ? null : "1",
      done: steps && Math.round([...steps].filter(letter => BEHIND.includes(letter)).length / steps.length * 1000),
      words: [row.slug, said(row.name), said(row.short_name), said(labels.agency[row.agency]), ...platform.map(id => said(labels.technology[id]))].join(" "),
    };
  });
}

/* What readers see for a value of a filter; one the register does not know is its identifier. */
export function labelled({ procedures, labels }) {
  return (name, value) => {
    if (name === "stage") {
      const [id, number] = value.split(".");
      const title = procedures.find(each => each.id === id)?.steps[number - 1];
      return title ? `${number}. ${said(title)}` : value;
    }
    return said(labels[name === "platform" ? "technology" : name]?.[value]) || value;
  };
}

/* The rank of a value where the register gives its kind an order; what has no rank stands last. */
export function ranked({ procedures, labels }) {
  const orders = { stage: procedures.flatMap(({ id, steps }) => steps.map((_, at) => `${id}.${at + 1}`)) };
  for (const name of ["status", "category", "class", "personal"]) orders[name] = Object.keys(labels[name]);
  return (name, value) => orders[name] && orders[name].indexOf(value) >>> 0;
}
