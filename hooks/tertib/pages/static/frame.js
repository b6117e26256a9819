// What the theme's frame of a page lacks for the keyboard.

// A table of Markdown that is wider than its column scrolls in a frame: a stop with a name, as long as it scrolls.
const sized = new ResizeObserver(entries => entries.forEach(({ target }) => reachable(target)));

function reachable(frame) {
  if (frame.scrollWidth <= frame.clientWidth) {
    for (const each of ["tabindex", "role", "aria-labelledby"]) frame.removeAttribute(each);
    return;
  }
  frame.tabIndex = 0;
  frame.role = "region";
  const heading = [...document.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6)[id]")]
    .findLast(each => each.compareDocumentPosition(frame) & Node.DOCUMENT_POSITION_FOLLOWING);
  if (heading) frame.setAttribute("aria-labelledby", heading.id);
}

// The theme's own observable of the page: whoever subscribes later than its bundle finds the frames made.
window.document$?.subscribe(() => document.querySelectorAll(".md-typeset__scrollwrap").forEach(each => sized.observe(each)));

// On a narrow screen the menu, and the list of a page's parts in it, open by labels that only a finger reaches: buttons take their places.
const menu = document.querySelector(".md-nav--primary");

for (const label of document.querySelectorAll(".md-header__button[for='__drawer'], .md-nav__link[for='__toc']")) {
  const state = label.control;
  const button = document.createElement("button");
  const told = () => button.ariaExpanded = state.checked;
  button.type = "button";
  button.className = label.className;
  button.setAttribute("for", state.id); // the theme's styles know it by this word
  if (state.id === "__drawer") button.ariaLabel = menu.ariaLabel;
  button.append(...label.childNodes);
  label.replaceWith(button);
  told();
  state.addEventListener("change", told);
  button.addEventListener("click", () => state.click());
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape" || !state.checked) return;
    state.click();
    button.focus();
  });
}
