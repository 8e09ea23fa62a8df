// The recording, a scenario played step by step, and any statement by hand.
import { $, el, say } from "./dom.js";
import { act, get, post, toast } from "./api.js";
import { listen, state } from "./live.js";

let examples = [];

get("examples").then((all) => {
  examples = all;
  $("example").replaceChildren(...all.map(({ name }, i) => el("option", { value: i }, name.replace(/\.scn$/, "").replace(/^\d+ /, ""))));
});
$("load").addEventListener("click", () => post("scenario", examples[$("example").value]));
$("file").addEventListener("change", async (event) => {
  const [file] = event.target.files;
  if (file) await post("scenario", { name: file.name, text: await file.text() });
  event.target.value = "";
});
$("play").addEventListener("click", () => post(state.set.progress?.isPlaying ? "stop" : "play"));
$("step").addEventListener("click", () => post("step"));

listen((changed) => {
  if (changed.has("recording")) showRecording(state.set.recording);
  if (changed.has("script")) showScript(state.set.script);
  if (changed.has("progress") || changed.has("script")) showProgress(state.set.progress);
});

function showRecording(recording) {
  say($("recorded"), `${recording.count} lines${recording.isFull ? ", full" : ""}`);
  const list = $("recording");
  list.replaceChildren(...recording.last.map((text) => el("li", {}, text)));
  list.scrollTop = list.scrollHeight;
}

function showScript(script) {
  $("script").replaceChildren(...(script?.lines ?? []).map(({ source }) => el("li", {}, source)));
}

function showProgress(progress) {
  const isOver = progress?.isOver ?? true;
  $("play").disabled = isOver;
  $("step").disabled = isOver || progress.isPlaying;
  say($("play"), progress?.isPlaying ? "Pause" : "Play");
  const lines = [...$("script").children];
  const failed = progress?.failure ? progress.done - 1 : -1;
  lines.forEach((line, i) => { line.className = i === failed ? "failed" : i < (progress?.done ?? 0) ? "done" : i === progress?.done && !isOver ? "now" : ""; });
  const current = lines[Math.min(progress?.done ?? 0, lines.length - 1)];
  if (current) $("script").scrollTop = current.offsetTop - $("script").offsetTop - 90;
  const words = !progress ? "" : progress.failure ?? (isOver ? `All ${progress.done} statements held.` : `${progress.done} of ${lines.length} statements`);
  say($("progress"), words);
}

const input = $("line");
const history = [];
let at = 0;
let asked = 0;

async function help(isCompleting) {
  const number = ++asked;
  const before = input.value;
  const { words, forms } = await get("statements?line=" + encodeURIComponent(before));
  if (number !== asked) return;
  $("forms").replaceChildren(...forms.slice(0, 30).map((form) => el("li", {}, el("code", {}, form.form), el("span", { class: "soft" }, form.help))));
  if (isCompleting && words.length > 0) {
    const start = before.lastIndexOf(" ") + 1;
    let common = words[0];
    for (const word of words) while (!word.startsWith(common)) common = common.slice(0, -1);
    input.value = before.slice(0, start) + common + (words.length === 1 ? " " : "");
  }
}

input.addEventListener("input", () => help(false));
input.addEventListener("focus", () => help(false));
input.addEventListener("keydown", (event) => {
  if (event.key === "Tab" && !event.shiftKey && input.value !== "" && !input.value.endsWith(" ")) {
    event.preventDefault();
    help(true);
  } else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
    event.preventDefault();
    at = Math.max(0, Math.min(history.length, at + (event.key === "ArrowUp" ? -1 : 1)));
    input.value = history[at] ?? "";
  }
});
$("console").addEventListener("submit", async (event) => {
  event.preventDefault();
  const line = input.value.trim();
  if (line === "") return;
  if (await act(line)) {
    history.push(line);
    at = history.length;
    input.value = "";
    toast("Done: " + line);
  }
});
