// The device on the wall, and the hands that plug, pull and press.
import { $, degrees, el, press, say, span } from "./dom.js";
import { act, post } from "./api.js";
import { listen, state } from "./live.js";

const scene = $("scene");
const names = ["power", "gsm", "mic", "out"];
const leds = names.map((name) => scene.querySelector(".led." + name));
const looks = {
  off: "off", steady: "lit", "1hz": "1 Hz", "2hz": "2 Hz", "4hz": "4 Hz", flash3s: "flash / 3 s", "sim-problem": "SIM problem", "...": "…",
};

for (const button of document.querySelectorAll("[data-do]")) button.addEventListener("click", () => act(button.dataset.do));
$("plug").addEventListener("click", () => act(state.set.device.mains ? "power off" : "power on"));
$("sim").addEventListener("click", () => act(state.set.outside.sim === "absent" ? "sim ok" : "sim absent"));
$("jack").addEventListener("click", () => act(state.set.outside.jack === "in" ? "jack out" : "jack in"));
$("door").addEventListener("click", () => act(state.set.outside.sensor === "open" ? "sensor closed" : "sensor open"));
$("battery").addEventListener("click", () => act(state.set.outside.battery === "full" ? "battery empty" : "battery full"));
$("appliance").addEventListener("change", (event) => post("room", { appliance: event.target.value }));
scene.querySelector(".mains").addEventListener("click", () => $("plug").click());
scene.querySelector(".sim").addEventListener("click", () => $("sim").click());
scene.querySelector(".alarm").addEventListener("click", () => $("door").click());

// A finger on the button: pointer or key, down as long as it is held.
let isDown = false;
let last = Promise.resolve();
function finger(down) {
  if (down !== isDown) {
    isDown = down;
    last = last.then(() => post("button", { isDown: down }));
  }
}
for (const spot of [$("button"), $("pin")]) {
  spot.addEventListener("pointerdown", (event) => { event.preventDefault(); $("button").focus(); finger(true); });
  spot.addEventListener("contextmenu", (event) => event.preventDefault());
}
for (const end of ["pointerup", "pointercancel", "blur", "pagehide"]) addEventListener(end, () => finger(false));
$("button").addEventListener("keydown", (event) => { if (event.key === " " || event.key === "Enter") { event.preventDefault(); finger(true); } });
$("button").addEventListener("keyup", (event) => { if (event.key === " " || event.key === "Enter") finger(false); });
$("button").addEventListener("blur", () => finger(false));

listen((changed) => {
  leds.forEach((led, i) => led.style.setProperty("--b", (state.leds[i] / 100).toFixed(2)));
  const { device, outside, inside } = state.set;
  if (changed.has("device") || changed.has("outside")) show(device, outside);
  showFacts(device, outside, inside);
});

function show(device, outside) {
  say($("model"), device.model);
  const isLive = device.socket && device.mains;
  const marks = {
    mains: device.mains ? "on" : "off", sim: outside.sim, sensor: outside.sensor, jack: outside.jack, appliance: outside.appliance,
    relay: device.microRelay ? "on" : "off", live: isLive ? "on" : "off", button: device.isButtonHeld ? "down" : "up",
    light: device.model.includes("Light") ? "yes" : "no",
  };
  Object.assign(scene.dataset, marks);
  say($("scene-temp"), degrees(outside.roomTenths));
  scene.setAttribute("aria-label", `The socket on the wall, ${isLive ? "on" : "off"}; ${outside.appliance} plugged in; mains ${marks.mains}; SIM ${outside.sim}; door ${outside.sensor}`);
  names.forEach((name, i) => say($("led-" + name), looks[device.patterns[i]] ?? device.patterns[i]));
  press($("plug"), device.mains);
  press($("sim"), outside.sim !== "absent");
  press($("jack"), outside.jack === "in");
  press($("door"), outside.sensor === "open");
  press($("battery"), outside.battery === "full");
  $("battery").hidden = !device.model.includes("707");
  $("button").classList.toggle("down", device.isButtonHeld);
  $("appliance").value = outside.appliance;
}

let shownFacts = "";
function showFacts(device, outside, inside) {
  if (!device || !outside || !inside) return;
  const facts = [[device.socket ? "Outlet on" : "Outlet off", device.socket ? "on" : ""]];
  const left = (us) => span(us - state.us);
  if (inside.timerEndUs > state.us) facts.push([`${inside.timerEndsOn ? "on" : "off"} in ${left(inside.timerEndUs)}`, "on"]);
  if (inside.restartEndUs > state.us) facts.push([`restart ends in ${left(inside.restartEndUs)}`, "on"]);
  facts.push(device.isAlive ? [device.isRegistered ? "On the network" : "No network", device.isRegistered ? "" : "bad"] : ["No supply", "bad"]);
  if (device.isAlive && !device.mains) facts.push(["On its battery", "bad"]);
  if (device.microRelay) facts.push(["Micro-relay on", "on"]);
  if (device.microphone) facts.push(["Microphone live", "on"]);
  if (inside.isThermostatOn) facts.push(["Thermostat", ""]);
  if (inside.isArmed) facts.push(["Alarm armed", ""]);
  if (outside.sim !== "ok") facts.push(["SIM " + outside.sim, "bad"]);
  if (device.faults > 0) facts.push([`${device.faults} faults of the firmware`, "bad"]);
  const text = JSON.stringify(facts);
  if (text === shownFacts) return;
  shownFacts = text;
  $("facts").replaceChildren(...facts.map(([words, kind]) => el("span", { class: "fact " + kind }, words)));
}
