// Time: the clock, how fast it runs, and the window for configuration.
import { $, clock, press, say, span } from "./dom.js";
import { post } from "./api.js";
import { listen, state } from "./live.js";

const windowUs = 30 * 60 * 1e6;
const lateUs = 5 * 60 * 1e6;
const speeds = [...document.querySelectorAll("[data-speed]")];

for (const button of speeds) button.addEventListener("click", () => post("speed", { times: Number(button.dataset.speed) }));
$("jump").addEventListener("click", () => post("jump"));
$("stop").addEventListener("click", () => post("stop"));
$("fresh").addEventListener("click", () => post("device", { model: $("fresh-model").value }));

const keys = { 0: 0, 1: 1, 2: 60, 3: 3600 };
document.addEventListener("keydown", (event) => {
  if (event.target.matches("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key in keys) post("speed", { times: keys[event.key] });
  else if (event.key === "n") post("jump");
});

listen((changed) => {
  const [date, time] = state.local.split(",");
  say($("local-time"), time.slice(0, 8));
  say($("local-date"), `20${date} UTC${time.slice(8)}`);
  say($("elapsed"), clock(state.us));
  if (changed.has("time")) {
    const { speed, isBusy, crash } = state.set.time;
    for (const button of speeds) press(button, Number(button.dataset.speed) === speed);
    $("busy").hidden = !isBusy;
    $("stop").hidden = !isBusy;
    $("jump").hidden = isBusy;
    if (crash) say($("busy"), "failed: " + crash);
  }
  showWindow();
});

function showWindow() {
  const end = state.set.inside?.windowEndUs;
  const left = end == null ? 0 : Math.max(0, end - state.us);
  say($("window-left"), left > 0 ? span(left) : "closed");
  $("window-fill").style.setProperty("--left", Math.min(1, left / windowUs).toFixed(4));
  $("window").classList.toggle("late", left < lateUs);
}
