// The room page: joins, listens, and lets the reader act.

import { Link, newSecret } from "./link.js";
import { after, continuity, emptyState, fromSnapshot } from "./state.js";
import * as view from "./view.js";
import { $, texts } from "./view.js";

const room = document.body.dataset.room;
const locale = document.documentElement.lang;
const scheme = location.protocol === "https:" ? "wss" : "ws";
const url = `${scheme}://${location.host}/ws/rooms/${encodeURIComponent(room)}?locale=${locale}`;

let state = emptyState();
let joined = false;
let link = null;

/** What the browser remembers, or nothing where it forbids that. */
function memory(storage) {
  return {
    get(key) { try { return window[storage].getItem(key); } catch { return null; } },
    set(key, value) { try { window[storage].setItem(key, value); } catch { /* not kept */ } },
  };
}
const browser = memory("localStorage");
// A tab is a person of its own: two tabs must not push each other out of the room.
const tab = memory("sessionStorage");
const user = tab.get("user") ?? newSecret();
tab.set("user", user);

const draw = {
  seats: () => view.showSeats(state, joined),
  product: () => view.showProduct(state.product),
  listeners: () => view.showListeners(state.listeners),
  quiet: () => view.showQuiet(state.quiet),
};
const drawAll = () => Object.values(draw).forEach((show) => show());

const parts = {
  "member-joined": draw.listeners, "member-left": draw.listeners, "seat-changed": draw.seats,
  "product-pinned": draw.product, "product-unpinned": draw.product,
  "sale-changed": draw.product, "stock-changed": draw.product, quiet: draw.quiet,
};

const lines = {
  "chat-posted": (event) => view.addLine({
    who: event.name, what: event.text, user: event.user, kind: event.user === state.user ? "mine" : "",
  }),
  "gift-sent": (event) => {
    view.addLine({ what: event.text, kind: "gift-line" });
    view.showBanner(event.text);
  },
  cue: (event) => { if (!event.for_host && event.text) view.addLine({ what: event.text, kind: "note" }); },
};

const personal = {
  snapshot(message) {
    state = fromSnapshot(message);
    joined = true;
    tab.set("room", room);
    document.body.dataset.state = "in";
    if ($("door").open) $("door").close();
    view.clearLines();
    if (message.welcome_text) view.addLine({ what: message.welcome_text, kind: "note" });
    state.chat.forEach((event) => lines["chat-posted"](event));
    view.showBalance(state.coins);
    view.enableRoom(true);
    drawAll();
  },
  ack(message) {
    if (message.coins === undefined || message.coins === null) return;
    state = { ...state, coins: message.coins };
    view.showBalance(message.coins);
  },
  rejected(message) {
    if (!joined) openDoor(message.text);
    else view.showToast(message.text);
  },
  "seat-request": (message) => view.showToast(message.text),
  closing(message) {
    if (link.over) openDoor(message.text);
  },
};

function onMessage(message) {
  if (personal[message.type]) return personal[message.type](message);
  if (message.seq === undefined || !joined) return undefined;
  const order = continuity(state, message);
  if (order === "repeat") return undefined;
  if (order === "gap") {
    joined = false;
    return link.resync();
  }
  state = after(state, message);
  parts[message.type]?.();
  lines[message.type]?.(message);
  return undefined;
}

function onState(now) {
  if (now === "open") return view.showState("", false);
  if (now === "connecting") return view.showState(texts.connecting, false);
  joined = false;
  document.body.dataset.state = "out";
  view.enableRoom(false);
  draw.seats();
  return view.showState(texts.reconnecting, now === "stuck");
}

function openDoor(notice = "") {
  link?.close();
  joined = false;
  document.body.dataset.state = "out";
  view.enableRoom(false);
  view.showState("", false);
  draw.seats();
  $("door-notice").textContent = notice;
  if (!$("door").open) $("door").showModal();
  $("name").focus();
}

$("door").addEventListener("cancel", (event) => event.preventDefault());
function enter(name) {
  browser.set("name", name);
  link?.close();
  const hello = () => ({ type: "join", name, locale, user });
  link = new Link(url, hello, { message: onMessage, state: onState });
  link.open();
}

$("door-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const name = $("name").value.trim();
  if (name) enter(name);
});

$("retry").addEventListener("click", () => link?.retry());
$("leave").addEventListener("click", () => {
  tab.set("room", "");
  openDoor();
});
$("seats").addEventListener("click", (event) => {
  const seat = event.target.closest("[data-seat]");
  if (seat && !seat.disabled) link.send({ type: "take-seat", seat: Number(seat.dataset.seat) });
});
$("take-seat").addEventListener("click", () => {
  const free = state.seats.find((seat) => seat.state === "idle" && !seat.host);
  if (free) link.send({ type: "take-seat", seat: free.seat });
});
$("leave-seat").addEventListener("click", () => link.send({ type: "leave-seat" }));

$("chat-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const text = $("chat-text").value.trim();
  if (text && link.send({ type: "chat", text })) $("chat-text").value = "";
});
$("gift-form").addEventListener("submit", (event) => {
  event.preventDefault();
  const gift = new FormData(event.target).get("gift");
  if (gift) link.send({ type: "gift", gift, count: 1, key: newSecret() });
});
$("product-open").addEventListener("click", () => {
  if (view.toggleDetails() && state.product) link?.send({ type: "open-product", sku: state.product.sku });
});

view.prepareSeats();
const name = browser.get("name") ?? "";
$("name").value = name;
// After a reload or a change of language the reader is still in the room.
if (name && tab.get("room") === room) enter(name);
else openDoor();
