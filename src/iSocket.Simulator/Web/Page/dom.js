// Small helpers. Texts reach the page as text nodes only: nothing here can make HTML of them.

export const $ = (id) => document.getElementById(id);

export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child != null));
  return node;
}

// Changes a text only when it is another one, so that screen readers and selections are left in peace.
export function say(node, text) {
  if (node.textContent !== text) node.textContent = text;
}

export function press(node, isPressed) {
  const word = String(isPressed);
  if (node.getAttribute("aria-pressed") !== word) node.setAttribute("aria-pressed", word);
}

export function icon(path) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  const shape = document.createElementNS("http://www.w3.org/2000/svg", "path");
  shape.setAttribute("d", path);
  svg.append(shape);
  return svg;
}

// The log of a list: adds, forgets the oldest, and stays at the end while its reader is there.
export function append(list, items, most) {
  const isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 40;
  list.append(...items);
  while (list.childElementCount > most) list.firstElementChild.remove();
  if (isAtEnd) list.scrollTop = list.scrollHeight;
}

export function clock(us, isFine = false) {
  const seconds = Math.floor(us / 1e6);
  const days = Math.floor(seconds / 86400);
  const two = (n) => String(n).padStart(2, "0");
  const text = `${Math.floor(seconds / 3600) % 24}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  const fine = isFine ? "." + String(Math.floor(us / 1000) % 1000).padStart(3, "0") : "";
  return (days > 0 ? `${days} d ` : "") + text + fine;
}

export function span(us) {
  const seconds = Math.max(0, Math.ceil(us / 1e6));
  return seconds >= 3600 ? clock(seconds * 1e6) : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

export const degrees = (tenths) => (tenths / 10).toFixed(1).replace("-", "\u2212") + " °C";
