// The search of the header: a button, `/` and Ctrl-K open Pagefind's own dialog, which is loaded when it is first asked for.

const button = document.querySelector(".t-search-button");
const parts = document.querySelector(".t-search-parts");
const root = button && new URL(button.dataset.root.replace(/\/?$/, "/"), location); // of the edition
const bundle = button && new URL("pagefind/", root);
let dialog;

// There are more rules and references than systems, and they are short: by Pagefind's own measure they would stand first.
const ranking = { metaWeights: { title: 0.5 }, pageLength: 0.3, termFrequency: 0.5, termSaturation: 1.8 };

async function loaded() {
  const style = document.createElement("link");
  style.rel = "stylesheet";
  style.href = new URL("pagefind-component-ui.css", bundle);
  const styled = new Promise((done, fail) => Object.assign(style, { onload: done, onerror: fail }));
  document.head.prepend(style);
  await Promise.all([styled, import(new URL("pagefind-component-ui.js", bundle))]);
  const instance = window.PagefindComponents.configureInstance("default", {
    baseUrl: root.pathname,
    bundlePath: bundle.pathname,
    ranking,
  });
  instance.setLanguage(); // before its parts are made: each is written once
  const made = parts.content.querySelector("pagefind-modal").cloneNode(true);
  document.body.append(made);
  await customElements.whenDefined("pagefind-modal");
  mend(made);
  new MutationObserver(() => mend(made)).observe(made, { childList: true, subtree: true });
  return made;
}

// What Pagefind's dialog lacks for who hears it: its filters have no names, and their counts are in English in every language.
function mend(made) {
  for (const filter of made.querySelectorAll("pagefind-filter-dropdown")) {
    filter.querySelector('[role="combobox"]:not([aria-label])')?.setAttribute("aria-label", filter.getAttribute("label"));
  }
  for (const option of made.querySelectorAll('[role="option"]:is([aria-label$=" results"], [aria-label$=" result"])')) {
    option.setAttribute("aria-label", option.getAttribute("aria-label").replace(/ results?$/, ""));
  }
}

async function open() {
  try {
    dialog ??= loaded();
    (await dialog).open();
  } catch {
    dialog = undefined;
    if (!document.querySelector("body > .t-search-failed")) {
      document.body.append(parts.content.querySelector(".t-search-failed").cloneNode(true));
    }
  }
}

function writing(element) {
  return element instanceof HTMLElement && (element.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName));
}

function asks(event) {
  if (event.altKey || event.shiftKey) return false;
  const held = event.ctrlKey || event.metaKey;
  return held ? event.key.toLowerCase() === "k" : event.key === "/" && !writing(event.target);
}

if (button && parts) {
  button.hidden = false;
  button.addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    if (asks(event)) {
      event.preventDefault();
      open();
    }
  });
}
