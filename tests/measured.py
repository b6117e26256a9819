"""What a browser sees of a drawing: texts that leave their boxes, and lines that cross what is written."""

from __future__ import annotations

from typing import Any

# Half a pixel is rounding; a line may touch the edge of a label's box, which is taller than its letters.
FAULTS = """svg => {
  const box = element => element.getBoundingClientRect();
  const within = (a, b) => a.left >= b.left - .5 && a.right <= b.right + .5 && a.top >= b.top - .5 && a.bottom <= b.bottom + .5;
  const around = (b, x, y) => x > b.left && x < b.right && y > b.top && y < b.bottom;
  const said = element => element.textContent.trim().slice(0, 40);
  const called = group => group.querySelector("title")?.textContent ?? group.id;
  const texts = [...svg.querySelectorAll("text")].map(text => ({ text, box: box(text), owner: text.closest(".gv-node, .gv-edge") }));
  const faults = [];
  for (const { text, box: own } of texts)
    if (!within(own, box(svg))) faults.push(`${said(text)}: outside the drawing`);
  for (const node of svg.querySelectorAll(".gv-node")) {
    const shapes = [...node.querySelectorAll("polygon, path, polyline, ellipse, rect")].map(box);
    const here = texts.filter(each => each.owner === node);
    for (const { text, box: own } of here) {
      const [x, y] = [(own.left + own.right) / 2, (own.top + own.bottom) / 2];
      const holds = shapes.filter(shape => around(shape, x, y)).sort((a, b) => a.width * a.height - b.width * b.height);
      if (holds.length && !within(own, holds[0])) faults.push(`${said(text)}: leaves its box`);
    }
    for (const [n, one] of here.entries()) for (const other of here.slice(n + 1)) {
      const [a, b] = [one.box, other.box];
      if (a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3)
        faults.push(`${said(one.text)}: lies over ${said(other.text)}`);
    }
  }
  for (const path of svg.querySelectorAll(".gv-edge path")) {
    const edge = path.closest(".gv-edge"), matrix = path.getScreenCTM(), length = path.getTotalLength();
    const crossed = new Set();
    for (let at = 0; at <= length; at += 1) {
      const { x, y } = path.getPointAtLength(at).matrixTransform(matrix);
      for (const each of texts) {
        const { left, right, top, bottom } = each.box;
        const inner = { left: left + 1, right: right - 1, top: top + 2, bottom: bottom - 2 };
        if (each.owner !== edge && around(inner, x, y)) crossed.add(each.text);
      }
    }
    for (const text of crossed) faults.push(`${called(edge)}: crosses ${said(text)}`);
  }
  return faults;
}"""


def faults(svg: Any) -> list[str]:
    """What is wrong with a drawing as it is laid out in a page; `svg` is Playwright's handle or locator of it."""
    found: list[str] = svg.evaluate(FAULTS)
    return found
