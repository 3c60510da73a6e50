// What the page knows of the room. No DOM here: messages in, a changed state out.

export function emptyState() {
  return {
    seq: 0, epoch: "", user: null, coins: 0, seats: [], product: null, chat: [], quiet: "",
    announcement: "", likes: 0,
  };
}

/** The state that a snapshot describes. */
export function fromSnapshot(snapshot) {
  return {
    seq: snapshot.seq,
    epoch: snapshot.epoch,
    user: snapshot.user,
    coins: snapshot.coins,
    seats: snapshot.seats,
    product: snapshot.product,
    chat: snapshot.chat,
    listeners: snapshot.listeners_text,
    quiet: snapshot.quiet_text,
    announcement: snapshot.announcement,
    likes: snapshot.likes,
  };
}

/** Whether an event is the one that must come next; an older one is a repeat. */
export function continuity(state, event) {
  if (event.seq === state.seq + 1) return "next";
  return event.seq <= state.seq ? "repeat" : "gap";
}

const changes = {
  "member-joined": (state, event) => ({ listeners: event.listeners_text }),
  "member-left": (state, event) => ({ listeners: event.listeners_text }),
  "seat-changed": (state, event) => ({
    seats: state.seats.map((seat) =>
      seat.seat === event.seat
        ? { ...seat, state: event.state, user: event.user, name: event.name,
            muted: event.muted, away: event.away }
        : seat),
  }),
  "product-pinned": (state, event) => ({ product: event }),
  "product-unpinned": (state, event) =>
    state.product?.sku === event.sku ? { product: null } : {},
  "sale-changed": (state, event) => changeProduct(state, event, { on_sale: event.on_sale }),
  "stock-changed": (state, event) =>
    changeProduct(state, event, { left: event.left, left_text: event.left_text }),
  "settings-changed": (state, event) => ({ announcement: event.announcement }),
  quiet: (state, event) => ({ quiet: event.until_ms ? event.text : "" }),
};

function changeProduct(state, event, change) {
  return state.product?.sku === event.sku ? { product: { ...state.product, ...change } } : {};
}

/** The state after an event. */
export function after(state, event) {
  const change = changes[event.type];
  return { ...state, seq: event.seq, ...(change ? change(state, event) : {}) };
}

/** The seat that the reader holds, or undefined. */
export function ownSeat(state) {
  return state.seats.find((seat) => seat.user && seat.user === state.user);
}
