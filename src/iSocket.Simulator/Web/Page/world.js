// The room, the network, and what may go wrong.
import { $, degrees, press, say } from "./dom.js";
import { act, post, quote } from "./api.js";
import { listen, state } from "./live.js";

const all = (selector) => [...document.querySelectorAll(selector)];

// A slider speaks while it moves and acts when it is let go; while somebody has it, it is not moved from elsewhere.
function slider(id, show, send) {
  const input = $(id);
  let isHeld = false;
  input.addEventListener("input", () => { isHeld = true; say($(id + "-out"), show(Number(input.value))); });
  input.addEventListener("change", () => { isHeld = false; send(Number(input.value)); });
  return (value) => {
    if (!isHeld) {
      input.value = value;
      say($(id + "-out"), show(value));
    }
  };
}

const setRoom = slider("room", (value) => degrees(value * 10), (value) => post("room", { roomTenths: Math.round(value * 10) }));
const setWeather = slider("weather", (value) => degrees(value * 10), (value) => post("room", { outsideTenths: Math.round(value * 10) }));
const setSignal = slider("signal", (value) => `${value} dBm`.replace("-", "\u2212"), (value) => act("signal " + value));

for (const chip of all("[data-network]")) chip.addEventListener("click", () => act("network " + chip.dataset.network));
for (const chip of all("[data-sms]")) chip.addEventListener("click", () => act("operator sms " + chip.dataset.sms));
for (const chip of all("[data-thermometer]")) {
  chip.addEventListener("click", () => {
    if (chip.dataset.thermometer === "ok") post("room", { roomTenths: state.set.outside.roomTenths });
    else act("temperature " + chip.dataset.thermometer);
  });
}
$("nitz").addEventListener("click", () => act("nitz " + (state.set.outside.nitz === "on" ? "off" : "on")));
$("set-clock").addEventListener("click", () => act("clock " + ($("clock").value.trim() || state.local)));
$("clock").addEventListener("focus", () => { if ($("clock").value === "") $("clock").value = state.local; });
$("card").addEventListener("change", () => act("sim " + $("card").value));
$("credit").addEventListener("change", () => act(`operator ussd "*100#" ${quote($("credit").value)} after 2s`));
$("storm").addEventListener("click", () => act(`modem storm ${1 + (Math.floor(state.us / 1e6) % 1000)} for 5m`));

listen((changed) => {
  if (!changed.has("outside")) return;
  const { outside } = state.set;
  setRoom(outside.roomTenths / 10);
  setWeather(outside.outsideTenths / 10);
  if (outside.signal != null) setSignal(outside.signal);
  say($("room-note"), outside.appliance === "heater"
    ? "The heater warms the room while the outlet is on; without it the room cools towards the weather."
    : "It stays where you put it. Plug in the heater, and the room begins to live.");
  for (const chip of all("[data-network]")) press(chip, chip.dataset.network === outside.network);
  for (const chip of all("[data-sms]")) press(chip, chip.dataset.sms === outside.operatorSms);
  for (const chip of all("[data-thermometer]")) press(chip, chip.dataset.thermometer === outside.thermometer);
  press($("nitz"), outside.nitz === "on");
  $("card").value = outside.sim;
  say($("modem-state"), outside.modem);
  if (document.activeElement !== $("credit")) $("credit").value = outside.credit;
});
