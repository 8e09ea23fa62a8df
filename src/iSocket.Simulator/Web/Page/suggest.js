// Completion and help for a message to the device, from the device's own table of commands.
import { el } from "./dom.js";
import { get } from "./api.js";
import { state } from "./live.js";

const shown = 7;
let rows = [];
const ready = get("commands").then((all) => { rows = all.filter((row) => !row.isExtension); });

// "GSM 706 Light compatible" lacks what the table does not give to "706 Light".
const hasIt = (row) => {
  const model = (state.set.device?.model ?? "").replace(/^GSM | compatible$/g, "");
  return row.models === "all" || row.models.split(", ").includes(model);
};

let count = 0;

export function suggest(input, list) {
  const prefix = `s${count++}-`;
  let found = [];
  let chosen = -1;
  list.id = prefix + "list";
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  close();

  function close() {
    list.hidden = true;
    chosen = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  }

  function show() {
    const begun = input.value.toUpperCase().replace(/\s/g, "");
    const fits = (row) => row.name.startsWith(begun) || (begun.startsWith(row.name) && row.takesValue && begun.length > row.name.length && shape(row).test(begun.slice(row.name.length, row.name.length + 1)));
    found = begun === "" ? [] : rows.filter((row) => hasIt(row) && fits(row)).slice(0, shown);
    if (found.length === 0) return close();
    list.replaceChildren(...found.map((row, i) => el("li", { role: "option", id: prefix + i, "aria-selected": "false", onpointerdown: (event) => { event.preventDefault(); take(i); } },
      el("span", { class: "kind", title: kinds[row.kind] }, row.kind), el("b", {}, row.syntax), el("p", {}, row.summary))));
    list.hidden = false;
    input.setAttribute("aria-expanded", "true");
    choose(-1);
  }

  function choose(i) {
    chosen = i;
    [...list.children].forEach((item, n) => item.setAttribute("aria-selected", String(n === i)));
    if (i < 0) return input.removeAttribute("aria-activedescendant");
    input.setAttribute("aria-activedescendant", prefix + i);
    list.children[i].scrollIntoView({ block: "nearest" });
  }

  function take(i) {
    const row = found[i];
    const cut = row.takesValue ? row.syntax.search(/[<|]|(?<==)./) : -1;
    input.value = cut > 0 ? row.syntax.slice(0, cut) : row.syntax;
    if (row.takesValue) show();
    else close();
    input.focus();
  }

  input.addEventListener("input", () => ready.then(show));
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (list.hidden) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      choose((chosen + step + found.length + (chosen < 0 && step < 0 ? 1 : 0)) % found.length);
    } else if (event.key === "Tab" && !event.shiftKey && input.value.toUpperCase() !== found[Math.max(chosen, 0)].syntax) {
      event.preventDefault();
      take(Math.max(chosen, 0));
    } else if (event.key === "Enter" && chosen >= 0) {
      event.preventDefault();
      event.stopImmediatePropagation();
      take(chosen);
    } else if (event.key === "Escape") {
      close();
    }
  });
  return close;
}

const kinds = { "30min": "only while the configuration window is open", Inf: "asks, and changes nothing", Ctrl: "at any time" };

const shape = (row) => {
  const next = row.syntax.charAt(row.name.length);
  return "=+-?*".includes(next) ? new RegExp("[" + next.replace(/[-+*?]/, "\\$&") + "]") : /[0-9]/;
};
