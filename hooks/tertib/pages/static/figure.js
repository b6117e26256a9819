/* Drawings that are shown whole, enlarged, moved about and saved as a picture. Without this script each is scrolled in its frame. */

const figures = document.querySelectorAll("figure.t-figure:has(> .gv-scroll > svg)");
const LARGEST = 12, STEP = 60, PIXELS = 4096 * 4096, SIDE = 8192;
const NARROW = 600, SMALLEST = { screen: 0.25, phone: 0.6 }; // of its own size: below that a drawing says nothing, and is scrolled
const still = matchMedia("(prefers-reduced-motion: reduce)");

if (figures.length > 0) {
  await import("./vendor/panzoom/panzoom.min.js"); // the one for browsers: it sets window.Panzoom
  figures.forEach(attach);
}

function attach(figure) {
  const frame = figure.querySelector(".gv-scroll");
  const svg = frame.querySelector("svg");
  const tool = name => figure.querySelector(`[data-do="${name}"]`);
  const shown = figure.querySelector("output");
  fit(frame, svg);
  addEventListener("resize", () => fit(frame, svg));
  let state = { scale: 1, x: 0, y: 0 };
  const moved = () => Math.abs(state.scale - 1) > 0.01 || Math.abs(state.x) + Math.abs(state.y) > 1;
  const smallest = () => Math.min(1, frame.clientWidth * state.scale / svg.getBoundingClientRect().width);
  const how = () => ({ animate: !still.matches, minScale: smallest() });

  // At rest the frame scrolls as any other and a finger scrolls the page; only once enlarged it is moved about.
  const view = Panzoom(svg, {
    canvas: true, cursor: "", overflow: "auto", touchAction: "pan-x pan-y", maxScale: LARGEST, panOnlyWhenZoomed: true,
    handleStartEvent: event => { if (moved()) event.preventDefault(); },
  });
  for (const element of [frame, svg]) element.style.userSelect = "";

  svg.addEventListener("panzoomchange", event => {
    state = event.detail;
    const away = moved();
    frame.classList.toggle("gv-moved", away);
    frame.style.overflow = away ? "hidden" : "auto";
    frame.style.touchAction = svg.style.touchAction = away ? "none" : "pan-x pan-y";
    shown.textContent = `${Math.round(state.scale * 100)}%`;
    tool("in").disabled = state.scale >= LARGEST;
    tool("out").disabled = state.scale <= smallest() + 0.001;
    tool("reset").disabled = !away;
  });

  // What was scrolled, by hand or to a link that got the focus, becomes part of the move.
  const settle = () => {
    const { scrollLeft: x, scrollTop: y } = frame;
    if (x || y) {
      frame.scrollTo(0, 0);
      view.pan(-x / state.scale, -y / state.scale, { relative: true, force: true, animate: false });
    }
  };
  // A drawing that is smaller than it was stands at the head of its frame, in the middle.
  const head = () => {
    const scale = view.getScale(), { width, height } = svg.getBoundingClientRect();
    const [wide, high] = [width / state.scale, height / state.scale];
    const left = Math.max(0, (frame.clientWidth - wide * scale) / 2);
    view.pan((left - (wide / 2) * (1 - scale)) / scale, (-(high / 2) * (1 - scale)) / scale, { force: true, animate: !still.matches });
  };
  const actions = {
    in: () => { settle(); view.zoomIn(how()); },
    out: () => { settle(); view.zoomOut(how()); if (view.getScale() < 1) head(); },
    reset: () => view.reset({ animate: !still.matches }),
    full: () => document.fullscreenElement ? document.exitFullscreen() : figure.requestFullscreen(),
    png: () => save(svg, figure.querySelector(".gv-files a").download.replace(/\.svg$/, ".png")),
  };
  for (const [name, action] of Object.entries(actions)) tool(name).addEventListener("click", action);

  const pan = (x, y) => view.pan(x / state.scale, y / state.scale, { relative: true, animate: !still.matches });
  const keys = {
    "+": actions.in, "=": actions.in, "-": actions.out, "0": actions.reset,
    ArrowLeft: () => pan(STEP, 0), ArrowRight: () => pan(-STEP, 0), ArrowUp: () => pan(0, STEP), ArrowDown: () => pan(0, -STEP),
  };
  frame.addEventListener("keydown", event => {
    const other = event.ctrlKey || event.altKey || event.metaKey;
    if (other || !keys[event.key] || (event.key.startsWith("Arrow") && !moved())) return;
    event.preventDefault();
    keys[event.key]();
  });

  frame.addEventListener("wheel", event => {
    if (!event.ctrlKey && !event.metaKey) return;
    settle();
    view.zoomWithWheel(event, how());
  }, { passive: false });

  // A drag that ends on a link is no click on it.
  let from = null;
  frame.addEventListener("pointerdown", event => { from = event; settle(); }, true);
  frame.addEventListener("click", event => {
    if (moved() && from && Math.hypot(event.clientX - from.clientX, event.clientY - from.clientY) > 5) event.preventDefault();
  }, true);

  figure.addEventListener("fullscreenchange", () => view.reset({ animate: false }));
  tool("full").hidden = !document.fullscreenEnabled;
  tool("reset").disabled = true;
  tool("out").disabled = smallest() === 1;
  tool("png").hidden = figure.querySelector(".gv-zoom").hidden = false;
}

/* The first size of a wide drawing is that of its frame, so that it is seen whole before it is read. */
function fit(frame, svg) {
  if (!frame.clientWidth || document.fullscreenElement) return;
  const own = svg.width.baseVal.value;
  const least = frame.clientWidth < NARROW ? SMALLEST.phone : SMALLEST.screen;
  const scale = Math.min(1, Math.max(frame.clientWidth / own, least));
  frame.style.setProperty("--gv-fit", `${Math.floor(own * scale)}px`);
  frame.classList.add("gv-fitted");
}

/* A PNG, twice the size on the screen, from the drawing as it is without the page's style: always in light. */
function save(svg, name) {
  const copy = svg.cloneNode(true);
  copy.removeAttribute("style");
  const { width, height } = svg.viewBox.baseVal;
  const scale = Math.min(8 / 3, SIDE / width, SIDE / height, Math.sqrt(PIXELS / (width * height)));
  const picture = new Image();
  picture.addEventListener("load", () => {
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    const paper = canvas.getContext("2d");
    paper.fillStyle = "#fff";
    paper.fillRect(0, 0, canvas.width, canvas.height);
    paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
    const link = document.createElement("a");
    link.href = canvas.toDataURL("image/png");
    link.download = name;
    link.click();
  });
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(copy))}`;
}
