// Puts the state on the page. Texts from people go through textContent only.

import { ownSeat } from "./state.js";

const MOST_LINES = 120;
const BANNER_MS = 4000;
const TOAST_MS = 4500;

export const $ = (id) => document.getElementById(id);

export const texts = JSON.parse($("texts").textContent);
const plurals = new Intl.PluralRules(document.documentElement.lang);
const numbers = new Intl.NumberFormat(texts.number_locale);

/** Coins in words, in the reader's language and digits. */
export function coinText(count) {
  const pattern = texts.coins[`=${count}`] ?? texts.coins[plurals.select(count)] ?? texts.coins.other;
  return pattern.replace("{n}", numbers.format(count));
}

/** A colour that stays with a person. */
function hueOf(user) {
  let hash = 7;
  for (const letter of user) hash = (hash * 31 + letter.codePointAt(0)) % 360;
  return String(hash);
}

function initialOf(name) {
  const segments = new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(name.trim());
  for (const { segment } of segments) return segment.toLocaleUpperCase();
  return "•";
}

export function prepareSeats() {
  for (const row of document.querySelectorAll(".row")) {
    row.style.setProperty("--spacing", `${row.dataset.spacing}px`);
  }
}

export function showSeats(state, joined) {
  const own = ownSeat(state);
  const focused = document.activeElement;
  for (const seat of state.seats) showSeat(seat, state, joined, own);
  $("take-seat").hidden = !joined || Boolean(own);
  $("leave-seat").hidden = !joined || !own;
  $("mute-seat").hidden = !joined || !own;
  $("mute-seat").textContent = own?.muted ? texts.unmute : texts.mute;
  $("take-seat").disabled = !state.seats.some((seat) => seat.state === "idle" && !seat.host);
  // Who works with the keyboard goes on at what undoes it, not at the top of the page.
  const lost = focused?.closest(".stage") && (focused.disabled || focused.hidden);
  if (joined && lost) (own ? $("leave-seat") : $("take-seat")).focus();
}

function showSeat(seat, state, joined, own) {
  const button = document.querySelector(`[data-seat="${seat.seat}"]`);
  if (!button) return;
  const mine = own?.seat === seat.seat;
  const used = seat.state === "used";
  button.dataset.fresh = String(used && button.dataset.state !== "used");
  button.dataset.state = seat.state;
  button.dataset.mine = String(mine);
  const badge = used && seat.away ? texts.away : used && seat.muted ? texts.muted : "";
  button.dataset.away = String(Boolean(used && seat.away));
  button.querySelector(".badge").textContent = badge;
  const caption = button.querySelector(".caption");
  caption.textContent = mine ? texts.you : used ? seat.name : emptyCaption(seat);
  button.querySelector("use").setAttribute("href",
    `#icon-${seat.state === "locked" ? "lock" : seat.host ? "crown" : "mic"}`);
  if (used) {
    button.style.setProperty("--hue", hueOf(seat.user));
    button.querySelector(".initial").textContent = initialOf(seat.name);
  }
  const free = seat.state === "idle" && !seat.host;
  button.disabled = !joined || !free || Boolean(own);
  const state_text = mine ? texts.you
    : used ? texts.taken_by.replace(texts.name_mark, () => seat.name)
    : free && !own ? `${texts.empty}. ${texts.take}` : emptyCaption(seat);
  const spoken = [button.dataset.label, state_text, badge].filter(Boolean).join(". ");
  button.setAttribute("aria-label", spoken);
}

function emptyCaption(seat) {
  if (seat.state === "locked") return texts.locked;
  return seat.host ? texts.host_seat : texts.empty;
}

export function showListeners(text) {
  if (text) $("listeners").textContent = text;
}

export function showQuiet(text) {
  $("quiet").textContent = text ?? "";
  $("quiet").hidden = !text;
}

/** The host's own text above the chat, or the template's. */
export function showAnnouncement(text) {
  const line = $("announcement");
  line.textContent = text || line.dataset.template;
}

export function showLikes(count) {
  $("likes").textContent = count ? numbers.format(count) : "";
}

/** An invitation to a seat; without a text there is none. */
export function showInvite(text) {
  $("invite-text").textContent = text;
  $("invite").hidden = !text;
  if (text) $("invite-accept").focus();
}

export function showBalance(coins) {
  $("balance").textContent = coinText(coins);
}

export function showProduct(product) {
  $("product").hidden = !product;
  if (!product) return;
  const shown = $("product").dataset.sku;
  if (shown !== product.sku) closeDetails();
  $("product").dataset.sku = product.sku;
  $("product-rung").textContent = product.rung_text;
  $("product-rung").dataset.rung = product.rung;
  $("product-name").textContent = product.name;
  $("product-price").textContent = product.price_text;
  $("product-was").textContent = product.was_text ?? "";
  $("product-discount").textContent = product.discount_text ?? "";
  const soldOut = product.left === 0;
  $("product-left").textContent = soldOut ? texts.sold_out : product.left_text;
  $("product-left").parentElement.dataset.left = product.left;
  $("product-limit").textContent = product.limit_text ?? "";
  const sale = $("product-sale");
  sale.textContent = soldOut ? texts.sold_out : sale.dataset.closed;
  sale.hidden = Boolean(product.on_sale) && !soldOut;
}

function closeDetails() {
  $("product-details").hidden = true;
  $("product-open").setAttribute("aria-expanded", "false");
}

export function toggleDetails() {
  const opened = $("product-details").hidden;
  $("product-details").hidden = !opened;
  $("product-open").setAttribute("aria-expanded", String(opened));
  return opened;
}

/** Adds a line to the chat; `kind` is "", "mine", "note" or "gift-line". */
export function addLine({ who = "", what, user = "", kind = "", seq = 0 }) {
  const log = $("log");
  const atEnd = log.scrollHeight - log.scrollTop - log.clientHeight < 60;
  const line = $("line").content.cloneNode(true).firstElementChild;
  if (kind) line.classList.add(kind);
  if (user) line.style.setProperty("--hue", hueOf(user));
  if (who) line.querySelector(".who").textContent = who;
  else line.querySelector(".who").remove();
  line.querySelector(".what").textContent = what;
  const report = line.querySelector(".report");
  if (kind || !user) report.remove();
  else report.dataset.user = user;
  if (seq) report.dataset.seq = seq;
  $("chat-empty")?.remove();
  log.append(line);
  while (log.childElementCount > MOST_LINES) log.firstElementChild.remove();
  if (atEnd) log.scrollTop = log.scrollHeight;
}

export function clearLines() {
  $("log").querySelectorAll(".line").forEach((line) => line.remove());
}

let bannerTimer;
export function showBanner(text) {
  $("banner").textContent = text;
  $("banner").classList.add("on");
  clearTimeout(bannerTimer);
  bannerTimer = setTimeout(() => $("banner").classList.remove("on"), BANNER_MS);
}

let toastTimer;
export function showToast(text) {
  if (!text) return;
  $("toast").textContent = text;
  $("toast").classList.add("on");
  clearTimeout(toastTimer);
  toastTimer = setTimeout(() => $("toast").classList.remove("on"), TOAST_MS);
}

export function showState(text, canRetry) {
  $("state").textContent = text;
  $("retry").hidden = !canRetry;
}

export function enableRoom(on) {
  for (const id of ["chat-text", "chat-send", "gift-send", "like"]) $(id).disabled = !on;
  $("leave").hidden = !on;
}
