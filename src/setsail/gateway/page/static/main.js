// The room page: joins, listens, and lets the reader act.

import { Link, newSecret } from "./link.js";
import { after, continuity, emptyState, fromSnapshot, ownSeat } from "./state.js";
import * as view from "./view.js";
import { $, texts } from "./view.js";

const room = document.body.dataset.room;
const locale = document.documentElement.lang;
const scheme = location.protocol === "https:" ? "wss" : "ws";
const url = `${scheme}://${location.host}/ws/rooms/${encodeURIComponent(room)}?locale=${locale}`;

let state = emptyState();
let joined = false;
let link = null;
// Ids of reports that wait for their answer.
const reports = new Set();
// Hearts are gathered, so that a fast thumb sends a few messages a second.
const LIKE_EVERY_MS = 400;
let hearts = 0;

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
  announcement: () => view.showAnnouncement(state.announcement),
  likes: () => view.showLikes(state.likes),
};
const drawAll = () => Object.values(draw).forEach((show) => show());

const parts = {
  "member-joined": draw.listeners, "member-left": draw.listeners, "seat-changed": draw.seats,
  "product-pinned": draw.product, "product-unpinned": draw.product,
  "sale-changed": draw.product, "stock-changed": draw.product, quiet: draw.quiet,
  "settings-changed": draw.announcement,
};

const lines = {
  "chat-posted": (event) => view.addLine({
    who: event.name, what: event.text, user: event.user, seq: event.seq,
    kind: event.user === state.user ? "mine" : "",
  }),
  "role-changed": (event) => view.addLine({ what: event.text, kind: "note" }),
  moderated: (event) => { if (event.text) view.addLine({ what: event.text, kind: "note" }); },
  "gift-sent": (event) => {
    view.addLine({ what: event.text, kind: "gift-line" });
    view.showBanner(event.text);
  },
  cue: (event) => { if (!event.for_host && event.text) view.addLine({ what: event.text, kind: "note" }); },
};

function inside() {
  joined = true;
  tab.set("room", room);
  document.body.dataset.state = "in";
  if ($("door").open) $("door").close();
  view.showBalance(state.coins);
  view.enableRoom(true);
}

const personal = {
  snapshot(message) {
    state = fromSnapshot(message);
    inside();
    view.clearLines();
    if (message.welcome_text) view.addLine({ what: message.welcome_text, kind: "note" });
    state.chat.forEach((event) => lines["chat-posted"](event));
    drawAll();
  },
  // What was missed follows as events; the page goes on as if nothing had happened.
  resumed(message) {
    state = { ...state, coins: message.coins };
    inside();
    drawAll();
  },
  ack(message) {
    if (reports.delete(message.id)) view.showToast(texts.report_sent);
    if (message.coins === undefined || message.coins === null) return;
    state = { ...state, coins: message.coins };
    view.showBalance(message.coins);
  },
  rejected(message) {
    if (!joined) openDoor(message.text);
    else view.showToast(message.text);
  },
  "seat-request": (message) => view.showToast(message.text),
  "seat-invite"(message) {
    const mine = message.user === state.user;
    if (message.state !== "waiting") {
      if (mine) view.showInvite("");
      view.showToast(message.text);
    } else if (mine) view.showInvite(message.text);
  },
  likes(message) {
    state = { ...state, likes: message.total };
    draw.likes();
  },
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
    state = { ...state, epoch: "" };  // what is on the page cannot be gone on from
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
  const hello = () => ({
    type: "join", name, locale, user,
    ...(state.epoch ? { since: state.seq, epoch: state.epoch } : {}),
  });
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

$("mute-seat").addEventListener("click", () => {
  const own = ownSeat(state);
  if (own) link.send({ type: "mute-seat", seat: own.seat, muted: !own.muted });
});
for (const [id, accept] of [["invite-accept", true], ["invite-decline", false]]) {
  $(id).addEventListener("click", () => {
    view.showInvite("");
    link.send({ type: "answer-invite", accept });
  });
}

function sendHearts() {
  if (hearts && link?.send({ type: "like", count: Math.min(hearts, 100) })) hearts = 0;
}
$("like").addEventListener("click", () => {
  if (!hearts) setTimeout(sendHearts, LIKE_EVERY_MS);
  hearts += 1;
  state = { ...state, likes: state.likes + 1 };
  draw.likes();
});
$("log").addEventListener("click", (event) => {
  const button = event.target.closest(".report");
  if (!button) return;
  const id = newSecret();
  const seq = button.dataset.seq ? Number(button.dataset.seq) : null;
  const report = { id, type: "report", user: button.dataset.user, reason: "other", seq };
  if (link.send(report)) reports.add(id);
});

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
