// Temperature and outlet over time, on a canvas.
import { $, degrees, press, say } from "./dom.js";
import { listen, state } from "./live.js";

const canvas = $("chart");
const hourUs = 3600e6;
const most = 6000;
let points = [];
let hours = 6;
let isDue = false;
let drawnAt = 0;

// Nobody sees more pictures in a second, and a machine without a graphics card would feel them.
const pictureMs = 120;

for (const chip of document.querySelectorAll("[data-span]")) {
  press(chip, Number(chip.dataset.span) === hours);
  chip.addEventListener("click", () => {
    hours = Number(chip.dataset.span);
    for (const other of document.querySelectorAll("[data-span]")) press(other, other === chip);
    ask();
  });
}
for (const event of ["resize", "themechange", "tabchange"]) addEventListener(event, ask);
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", ask);

listen((changed, added, isAll) => {
  if (isAll) points = [];
  if (added.chart) points.push(...added.chart);
  if (points.length > most) points = points.slice(-most);
  ask();
});

function ask() {
  if (!isDue) {
    isDue = true;
    setTimeout(() => requestAnimationFrame((now) => { isDue = false; drawnAt = now; draw(); }), Math.max(0, drawnAt + pictureMs - performance.now()));
  }
}

function draw() {
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  if (width === 0 || points.length === 0) return;
  const scale = devicePixelRatio;
  if (canvas.width !== Math.round(width * scale) || canvas.height !== Math.round(height * scale)) {
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
  }
  const pen = canvas.getContext("2d");
  pen.setTransform(scale, 0, 0, scale, 0, 0);
  pen.clearRect(0, 0, width, height);
  const style = getComputedStyle(canvas);
  const ink = (name) => resolve(style.getPropertyValue(name));
  const now = state.us;
  const first = hours === 0 ? 0 : Math.max(0, now - hours * hourUs);
  const spanUs = Math.max(hours === 0 ? now : hours * hourUs, 600e6);
  const left = 46, right = 12, top = 10, bottom = 24, band = 20;
  const x = (us) => left + ((us - first) / spanUs) * (width - left - right);
  const from = Math.max(0, points.findLastIndex((point) => point.us <= first));
  const seen = points.slice(from);
  let low = Math.min(...seen.map((p) => p.tenths)) / 10;
  let high = Math.max(...seen.map((p) => p.tenths)) / 10;
  const limit = Number(state.set.inside?.settings.find((row) => row.name === "TEMPOFF")?.value);
  const hasLimit = state.set.inside?.isThermostatOn && Number.isFinite(limit);
  if (hasLimit) { low = Math.min(low, limit); high = Math.max(high, limit); }
  low = Math.floor(low - 1);
  high = Math.ceil(high + 1);
  const plot = height - bottom - band - 8;
  const y = (tenths) => top + (1 - (tenths / 10 - low) / (high - low)) * (plot - top);

  pen.font = "12px Inter, system-ui, sans-serif";
  pen.fillStyle = ink("--soft");
  pen.strokeStyle = ink("--line");
  pen.lineWidth = 1;
  const step = [1, 2, 5, 10, 20].find((s) => (high - low) / s <= 5) ?? 50;
  pen.textAlign = "right";
  for (let t = Math.ceil(low / step) * step; t <= high; t += step) {
    pen.beginPath(); pen.moveTo(left, y(t * 10)); pen.lineTo(width - right, y(t * 10)); pen.stroke();
    pen.fillText(`${t} °C`, left - 6, y(t * 10) + 4);
  }
  pen.textAlign = "center";
  const tick = [600e6, 1800e6, hourUs, 3 * hourUs, 6 * hourUs, 12 * hourUs, 24 * hourUs, 72 * hourUs].find((s) => spanUs / s <= Math.max(3, width / 110)) ?? 240 * hourUs;
  for (let us = Math.ceil(first / tick) * tick; us <= first + spanUs; us += tick) pen.fillText(label(us), x(us), height - 7);

  const bandY = height - bottom - band;
  pen.fillStyle = ink("--sunk");
  pen.fillRect(left, bandY, width - left - right, band - 6);
  pen.fillStyle = ink("--warm");
  // One bar for as long as it stays on: bars that touch would show their seams.
  for (let i = 0; i < seen.length; i++) {
    if (!seen[i].on) continue;
    const start = x(Math.max(seen[i].us, first));
    while (i + 1 < seen.length && seen[i + 1].on) i++;
    pen.fillRect(start, bandY, Math.max(1, x(seen[i + 1]?.us ?? now) - start), band - 6);
  }
  pen.fillStyle = ink("--soft");
  pen.textAlign = "right";
  pen.fillText("outlet", left - 6, bandY + 11);

  if (hasLimit) {
    pen.setLineDash([5, 5]);
    pen.strokeStyle = ink("--warm");
    pen.beginPath(); pen.moveTo(left, y(limit * 10)); pen.lineTo(width - right, y(limit * 10)); pen.stroke();
    pen.setLineDash([]);
  }
  pen.strokeStyle = ink("--accent");
  pen.lineWidth = 2;
  pen.lineJoin = "round";
  pen.beginPath();
  seen.forEach((point, i) => {
    const at = x(Math.max(point.us, first));
    if (i === 0) pen.moveTo(at, y(point.tenths));
    else pen.lineTo(at, y(point.tenths));
  });
  pen.lineTo(x(now), y(seen.at(-1).tenths));
  pen.stroke();
  const text = `Room ${degrees(seen.at(-1).tenths)}, outlet ${seen.at(-1).on ? "on" : "off"}${hasLimit ? `, thermostat at ${limit} °C (dashed)` : ""}`;
  say($("chart-text"), text);
  if (canvas.getAttribute("aria-label") !== text) canvas.setAttribute("aria-label", text);
}

function label(us) {
  const minutes = Math.round(us / 60e6);
  const days = Math.floor(minutes / 1440);
  return `${days > 0 ? days + " d " : ""}${Math.floor(minutes / 60) % 24}:${String(minutes % 60).padStart(2, "0")}`;
}

// A canvas does not know light-dark(): an element that does is asked for the colour.
const probe = document.createElement("span");
probe.hidden = true;
document.body.append(probe);
function resolve(value) {
  probe.style.color = value;
  return getComputedStyle(probe).color;
}
