// The state of the one world that all pages show: a snapshot when the line opens, then what has changed.
import { $ } from "./dom.js";

const listeners = [];

export const state = { us: 0, local: "", leds: [0, 0, 0, 0], set: {} };

// listener(changed: names of sections, added: logs, isAll: the logs begin anew)
export const listen = (listener) => listeners.push(listener);

export function connect(delayMs = 250) {
  const line = new WebSocket(`ws://${location.host}/api/live`);
  line.addEventListener("open", () => { $("offline").hidden = true; delayMs = 250; });
  line.addEventListener("message", (event) => take(JSON.parse(event.data)));
  line.addEventListener("close", () => {
    $("offline").hidden = false;
    setTimeout(() => connect(Math.min(delayMs * 2, 4000)), delayMs);
  });
}

function take(frame) {
  state.world = frame.world;
  state.us = frame.us;
  state.local = frame.local;
  state.leds = frame.leds;
  Object.assign(state.set, frame.set);
  const changed = new Set(Object.keys(frame.set));
  for (const listener of listeners) listener(changed, frame.add, frame.all);
  document.documentElement.dataset.world = frame.world;
}
