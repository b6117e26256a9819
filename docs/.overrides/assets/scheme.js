// What the theme keeps in the browser, one place for the whole site and both editions; its own script reads it by these names.
window.__md_scope = new URL("..", document.currentScript.src);
window.__md_hash = (text) => [...text].reduce((sum, letter) => (sum << 5) - sum + letter.charCodeAt(0), 0);
window.__md_get = (key, storage = localStorage, scope = __md_scope) => {
  try {
    return JSON.parse(storage.getItem(`${scope.pathname}.${key}`));
  } catch {
    return null;
  }
};
window.__md_set = (key, value, storage = localStorage, scope = __md_scope) => {
  try {
    storage.setItem(`${scope.pathname}.${key}`, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing shows the page in the scheme of the device.
  }
};

const kept = __md_get("__palette");
if (kept?.color) {
  const device = "(prefers-color-scheme)";
  const dark = matchMedia("(prefers-color-scheme: dark)").matches;
  const wanted = kept.color.media === device ? `(prefers-color-scheme: ${dark ? "dark" : "light"})` : kept.color.media;
  const choice = document.querySelector(`[data-md-color-media="${CSS.escape(wanted)}"]`);
  for (const name of choice ? ["media", "scheme", "primary", "accent"] : []) {
    document.body.setAttribute(`data-md-color-${name}`, choice.getAttribute(`data-md-color-${name}`));
  }
}
