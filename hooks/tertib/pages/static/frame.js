// Material puts every table of Markdown into a frame that scrolls when it must; the keyboard needs a stop there, with a name.

const sized = new ResizeObserver(entries => entries.forEach(({ target }) => reachable(target)));

function reachable(frame) {
  const scrolls = frame.scrollWidth > frame.clientWidth;
  frame.toggleAttribute("tabindex", scrolls);
  if (!scrolls) return ["role", "aria-labelledby"].forEach(each => frame.removeAttribute(each));
  frame.tabIndex = 0;
  frame.role = "region";
  const heading = [...document.querySelectorAll("main :is(h1, h2, h3, h4, h5, h6)[id]")]
    .findLast(each => each.compareDocumentPosition(frame) & Node.DOCUMENT_POSITION_FOLLOWING);
  if (heading) frame.setAttribute("aria-labelledby", heading.id);
}

// Material's own observable of the page: whoever subscribes later than its bundle finds the frames made.
window.document$?.subscribe(() => document.querySelectorAll(".md-typeset__scrollwrap").forEach(each => sized.observe(each)));
