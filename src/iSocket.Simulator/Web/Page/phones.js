// The phones: conversations with the device, and calls in both directions.
import { $, append, el, icon, say, span } from "./dom.js";
import { act, post, quote, toast } from "./api.js";
import { listen, state } from "./live.js";
import { suggest } from "./suggest.js";

const receiver = "M6.6 10.8a15 15 0 0 0 6.6 6.6l2.2-2.2a1 1 0 0 1 1-.25c1.1.37 2.3.57 3.6.57a1 1 0 0 1 1 1V20a1 1 0 0 1-1 1A17 17 0 0 1 3 4a1 1 0 0 1 1-1h3.5a1 1 0 0 1 1 1c0 1.2.2 2.5.57 3.6a1 1 0 0 1-.25 1z";
const arrow = "M3.4 20.4 21 12 3.4 3.6 3.4 10.2 15 12 3.4 13.8z";
const socket = "M7 1h10a4 4 0 0 1 4 4v14a4 4 0 0 1-4 4H7a4 4 0 0 1-4-4V5a4 4 0 0 1 4-4zm5 6a6 6 0 1 0 0 12 6 6 0 0 0 0-12zm-2.5 5a1 1 0 1 1 0 2 1 1 0 0 1 0-2zm5 0a1 1 0 1 1 0 2 1 1 0 0 1 0-2z";
const quick = ["ON", "OFF", "STATUS", "ON10", "TEMPERATURE", "THERMOSTATON", "TEMPOFF=20", "ALARMON", "ALERTNUMBER+", "SALDO", "SECLIST=ON"];
const mostBubbles = 200;

const phones = new Map();

function build(line) {
  const input = el("input", { "aria-label": `Message of ${line.name} to the socket`, placeholder: "Message", autocomplete: "off", spellcheck: "false", maxlength: "400" });
  const list = el("ul", { class: "suggest", role: "listbox", "aria-label": "Commands" });
  const talk = el("div", { class: "talk", role: "log", tabindex: "0", "aria-label": `Conversation of ${line.name}` }, el("p", { class: "empty" }, `Nothing said yet. Try ON, or begin to type: the device's commands are offered.`));
  const send = () => {
    const text = input.value;
    if (text.trim() !== "") act(`sms ${line.number} ${quote(text)}`).then((ok) => { if (ok) { input.value = ""; close(); talk.scrollTop = talk.scrollHeight; } });
  };
  const mode = el("select", { class: "mode", "aria-label": `When the socket calls ${line.name}, the phone` }, ...["rings", "answers", "rejects", "busy", "unreachable"].map((word) => el("option", { value: word }, word)));
  mode.addEventListener("change", () => act(`phone ${line.number} ${mode.value}`));
  const call = el("button", { class: "round", "aria-label": `Call the socket as ${line.name}`, onclick: () => act("call " + line.number) }, icon(receiver));
  const composer = el("form", { class: "composer", onsubmit: (event) => { event.preventDefault(); send(); } }, input, el("button", { class: "round send", "aria-label": `Send as ${line.name}` }, icon(arrow)));
  const pick = (word) => { input.value = word; input.focus(); if (word.endsWith("+")) input.value += line.number.replace("+", ""); send(); };
  const screen = el("div", { class: "calling", hidden: true, role: "alertdialog", "aria-label": "Call" });
  const node = el("article", { class: "phone", "aria-label": `Phone of ${line.name}` },
    el("div", { class: "top" }, el("span", { class: "avatar", "aria-hidden": "true" }, (line.name.match(/[A-Za-z]/) ?? ["#"])[0].toUpperCase()),
      el("div", { class: "who" }, el("h3", {}, line.name), el("p", {}, line.number)), line.isNumber ? call : null),
    line.isNumber ? el("label", { class: "strip" }, "When called, it ", mode) : null,
    talk, el("div", { class: "quick", role: "group", "aria-label": "Often sent" }, ...quick.map((word) => el("button", { type: "button", onclick: () => pick(word) }, word))), composer, list, screen);
  const close = suggest(input, list);
  $("phone-list").append(node);
  return { node, talk, mode, screen, shown: "" };
}

function showCall(phone, line) {
  const key = line.call ? line.call.state + line.call.fromDevice : "";
  if (key !== phone.shown) {
    phone.shown = key;
    phone.screen.hidden = !line.call;
    if (line.call) phone.screen.replaceChildren(...callScreen(line));
    phone.screen.classList.toggle("active", line.call?.state === "active");
    phone.screen.classList.toggle("rings", line.call?.fromDevice === true && line.call.state === "alerting");
  }
  const lasts = phone.screen.querySelector(".lasts");
  if (lasts && line.call) say(lasts, span(state.us - line.call.sinceUs));
}

function callScreen({ number, call }) {
  const isIncoming = call.fromDevice && call.state !== "active";
  const words = call.state === "active" ? "in the call, microphone live" : isIncoming ? "is calling" : call.state === "alerting" ? "rings" : "calling";
  const key = (label, kind, action) => el("div", {}, el("button", { class: "round " + kind, "aria-label": label, onclick: action }, icon(receiver)), el("span", { "aria-hidden": "true" }, label));
  const keys = [];
  if (call.fromDevice && call.state === "alerting") keys.push(key("Answer", "go", () => post("answer", { number })));
  keys.push(key(isIncoming ? "Reject" : "Hang up", "no", () => act("hangup " + (number === "withheld" ? "withheld" : number))));
  return [el("div", {}, el("div", { class: "big" }, icon(socket)), el("h3", {}, "Socket"), el("p", {}, words), el("p", { class: "lasts" }, "")), el("div", { class: "keys" }, ...keys)];
}

function bubble(message) {
  if (message.kind === "call") return el("p", { class: "note" }, `${message.text} · ${message.local}`);
  const parts = message.parts > 1 ? ` · ${message.parts} SMS` : "";
  return el("div", { class: "bubble " + message.kind }, message.text, el("time", {}, message.local + parts));
}

listen((changed, added, isAll) => {
  const lines = state.set.phones ?? [];
  if (isAll || changed.has("phones")) {
    for (const [number, phone] of phones) {
      if (isAll || !lines.some((line) => line.number === number)) { phone.node.remove(); phones.delete(number); }
    }
    for (const line of lines) {
      if (!phones.has(line.number)) phones.set(line.number, build(line));
      if (document.activeElement !== phones.get(line.number).mode) phones.get(line.number).mode.value = line.behaviour;
    }
  }
  for (const message of added.messages ?? []) {
    const talk = phones.get(message.number)?.talk;
    if (talk) { talk.querySelector(".empty")?.remove(); append(talk, [bubble(message)], mostBubbles); }
  }
  for (const line of lines) showCall(phones.get(line.number), line);
});

$("add-phone").addEventListener("click", () => {
  const form = $("phone-form");
  form.hidden = !form.hidden;
  $("add-phone").setAttribute("aria-expanded", String(!form.hidden));
  if (!form.hidden) $("phone-name").focus();
});
$("phone-form").addEventListener("submit", async (event) => {
  event.preventDefault();
  if (await post("phone", { name: $("phone-name").value, number: $("phone-number").value.trim() })) {
    event.target.reset();
    event.target.hidden = true;
    $("add-phone").setAttribute("aria-expanded", "false");
    toast("There is one phone more.");
  }
});
