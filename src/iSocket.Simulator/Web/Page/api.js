// What the page asks of the simulator. Whatever is refused is said in words.
import { $ } from "./dom.js";

let hiding = 0;

export function toast(text) {
  const box = $("toast");
  box.textContent = text;
  box.hidden = false;
  clearTimeout(hiding);
  hiding = setTimeout(() => { box.hidden = true; }, 6000);
}

export async function post(path, body = {}) {
  try {
    const response = await fetch("api/" + path, { method: "POST", keepalive: true, headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
    if (response.ok) return true;
    toast((await response.text()).trim());
  } catch {
    toast("The simulator does not answer.");
  }
  return false;
}

export async function get(path) {
  const response = await fetch("api/" + path);
  return response.json();
}

export const act = (line) => post("do", { line });

// A text as the scenario language quotes it.
export function quote(text) {
  const inner = Array.from(text, (c) => {
    if (c === "\n") return "\\n";
    if (c === '"' || c === "\\") return "\\" + c;
    return c < " " || (c >= "\u007f" && c <= "\u009f") ? "\\u" + c.charCodeAt(0).toString(16).padStart(4, "0") : c;
  });
  return `"${inner.join("")}"`;
}
