// A look inside: what happened, the dialogue with the modem, what the flash remembers.
import { $, append, clock, el } from "./dom.js";
import { listen, state } from "./live.js";

const tabs = [...document.querySelectorAll("[role=tab]")];
const most = 400;

function open(tab) {
  for (const other of tabs) {
    other.setAttribute("aria-selected", String(other === tab));
    other.tabIndex = other === tab ? 0 : -1;
    $(other.getAttribute("aria-controls")).hidden = other !== tab;
  }
  for (const log of document.querySelectorAll(".log")) if (log.id !== "script") log.scrollTop = log.scrollHeight;
  dispatchEvent(new Event("tabchange"));
}

for (const tab of tabs) {
  tab.addEventListener("click", () => open(tab));
  tab.addEventListener("keydown", (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step) {
      const next = tabs[(tabs.indexOf(tab) + step + tabs.length) % tabs.length];
      next.focus();
      open(next);
    }
  });
}

const line = (entry, kind, words) => el("li", {}, el("time", {}, clock(entry.us, true)), el("span", { class: kind }, words));
const arrows = { host: "\u2192 ", modem: "\u2190 " };
// The line ends of the wire say nothing here.
const withoutEnds = (text) => text.replace(/^(\\r|\\n)+|(\\r|\\n)+$/g, "");
const isAlert = (text) => /failed|fault|restarts|off the network/.test(text);

listen((changed, added, isAll) => {
  if (isAll) for (const id of ["events", "dialogue", "writes"]) $(id).replaceChildren();
  if (added.events) append($("events"), added.events.map((e) => line(e, isAlert(e.text) ? "alert" : e.who, e.text)), most);
  if (added.dialogue) append($("dialogue"), added.dialogue.slice(-most).map((e) => line(e, e.who, (arrows[e.who] ?? "") + withoutEnds(e.text))), most);
  if (added.writes) append($("writes"), added.writes.map((e) => line(e, "", `${e.who}, ${e.text}`)), most);
  if (changed.has("inside")) showMemory(state.set.inside);
});

const orNone = (list, none) => (list.length > 0 ? list : [none]).map((text) => el("li", {}, text));

function showMemory(inside) {
  $("settings").replaceChildren(...inside.settings.map((row) => el("tr", { class: row.isChanged ? "changed" : "" }, el("th", { scope: "row" }, row.name), el("td", {}, row.value || "empty"))));
  $("schedule").replaceChildren(...orNone(inside.schedule, "no rules"));
  $("alarm-log").replaceChildren(...orNone(inside.alarmLog, "no activity"));
  $("states").replaceChildren(...[`Thermostat ${inside.isThermostatOn ? "on" : "off"}`, `Alarm function ${inside.isArmed ? "armed" : "off"}`].map((text) => el("li", {}, text)));
}
