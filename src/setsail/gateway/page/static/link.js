// A connection that comes back by itself: what the page knows of WebSockets.

const FIRST_DELAY_MS = 500;
const LONGEST_DELAY_MS = 8000;
const TRIES_BEFORE_ASKING = 6;
// Reasons after which trying again would only repeat what happened.
// An idle room would never close if every page came straight back into it.
const FINAL = new Set(["replaced", "idle", "kicked", "banned", "bad-messages"]);

let counter = 0;

/** A secret that only this browser knows; works where crypto.randomUUID is absent. */
export function newSecret() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export class Link {
  /**
   * @param {string} url of the room's WebSocket
   * @param {() => object} hello the join message, made anew for each connection
   * @param {{message: Function, state: Function}} listener told of messages and of
   *   states: connecting, open, waiting, stuck; of nothing more after `close`
   */
  constructor(url, hello, listener) {
    this.url = url;
    this.hello = hello;
    this.listener = listener;
    this.tries = 0;
    this.over = false;
  }

  open() {
    this.over = false;
    this.listener.state(this.tries ? "waiting" : "connecting");
    const socket = new WebSocket(this.url);
    this.socket = socket;
    socket.addEventListener("open", () => this.send(this.hello()));
    socket.addEventListener("message", (frame) => {
      if (socket !== this.socket) return;
      for (const message of JSON.parse(frame.data)) this.#receive(message);
    });
    socket.addEventListener("close", () => socket === this.socket && this.#closed());
  }

  #receive(message) {
    if (message.type === "snapshot" || message.type === "resumed") {
      this.tries = 0;
      this.listener.state("open");
    }
    if (message.type === "closing") {
      if (FINAL.has(message.reason)) this.over = true;
      // The room goes on elsewhere; there is no reason to wait before following it.
      if (message.to) {
        this.url = message.to;
        this.moved = true;
      }
    }
    this.listener.message(message);
  }

  #closed() {
    if (this.over) return;
    if (this.moved) {
      this.moved = false;
      this.open();
      return;
    }
    this.tries += 1;
    if (this.tries > TRIES_BEFORE_ASKING) {
      this.listener.state("stuck");
      return;
    }
    this.listener.state("waiting");
    const delay = Math.min(FIRST_DELAY_MS * 2 ** (this.tries - 1), LONGEST_DELAY_MS);
    // Spread, so that a restarted server is not met by everyone at once.
    this.timer = setTimeout(() => this.open(), delay * (0.5 + Math.random()));
  }

  /** Try again now, for instance because the reader asked to. */
  retry() {
    this.tries = 0;
    clearTimeout(this.timer);
    this.open();
  }

  /** Drop the connection and make a new one: a delivery was missed. */
  resync() {
    this.socket?.close();
  }

  /** End it for good. */
  close() {
    this.over = true;
    clearTimeout(this.timer);
    this.socket?.close();
  }

  /** Send a message, with an id unless it has one; false when there is no connection. */
  send(message) {
    if (this.socket?.readyState !== WebSocket.OPEN) return false;
    counter += 1;
    this.socket.send(JSON.stringify({ id: `p${counter}`, ...message }));
    return true;
  }
}
