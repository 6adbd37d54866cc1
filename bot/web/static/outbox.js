/**
 * What the person sent and the server has not yet confirmed. It stays in the browser's storage, one entry
 * an event, and is sent again until there is an answer; the event's id makes a repeat harmless.
 */

import { patience, pause, RefusedError, SignedOutError } from "./transport.js";

/**
 * @typedef {{id: string, kind: "text"|"press"|"edit"|"withdraw", text?: string, option?: string,
 *   target?: string}} Sent
 * @typedef {{event: Sent, order: number, state: "queued"|"unsent"|"refused", words?: string}} Entry
 */

// Waiting longer than this is told to the person even while the first try still runs.
const TELL_AFTER = 2500;

const ALL = "buurtpols:unsent:";

let order = 0;

/** The unsent events of one person, in the order in which they were made. */
export class Outbox {
  /**
   * @param {import("./transport.js").Server} server
   * @param {string} person whose entries these are: another person on this device never sends them
   * @param {{changed: (entry: Entry) => void, saved: (event: Sent, at: string) => void, signedOut: () => void}} on
   */
  constructor(server, person, on) {
    this.server = server;
    this.prefix = `${ALL}${person}:`;
    this.on = on;
    this.entries = new Map(stored(this.prefix).map((entry) => [entry.event.id, entry]));
    this.sending = false;
    this.stopped = false;
  }

  /** All entries, oldest first. @returns {Entry[]} */
  list() {
    return [...this.entries.values()].sort((a, b) => a.order - b.order);
  }

  /** Keep an event and send it. @param {Omit<Sent, "id">} said @returns {Entry} */
  add(said) {
    order = Math.max(order + 1, Date.now());
    const entry = { event: { id: freshId(), ...said }, order, state: "queued" };
    this.entries.set(entry.event.id, entry);
    keep(this.prefix, entry);
    this.flush();
    return entry;
  }

  /** Forget a refused entry. */
  discard(id) {
    this.entries.delete(id);
    forget(this.prefix, id);
  }

  /** Stop for good; what is kept stays kept. */
  stop() {
    this.stopped = true;
  }

  /** Send all there is, one by one, so that nothing overtakes. */
  async flush() {
    if (this.sending) return;
    this.sending = true;
    for (let tries = 0; !this.stopped; ) {
      const entry = this.list().find((one) => one.state !== "refused");
      if (!entry) break;
      const wait = await this.#send(entry, tries);
      tries = wait === null ? 0 : tries + 1;
      if (wait !== null) await pause(wait);
    }
    this.sending = false;
  }

  /** One try. @returns {Promise<number|null>} milliseconds until the next, or null when it is settled */
  async #send(entry, tries) {
    const slow = setTimeout(() => this.#become(entry, "unsent"), TELL_AFTER);
    try {
      const { at } = await this.server.post("/events", entry.event);
      this.discard(entry.event.id);
      this.on.saved(entry.event, at);
      return null;
    } catch (error) {
      if (error instanceof RefusedError) {
        this.#become(entry, "refused", error.words);
        return null;
      }
      if (error instanceof SignedOutError) {
        this.stop();
        this.on.signedOut();
      }
      this.#become(entry, "unsent");
      return patience(tries, error.after ?? 0);
    } finally {
      clearTimeout(slow);
    }
  }

  #become(entry, state, words) {
    if (!this.entries.has(entry.event.id)) return;
    Object.assign(entry, { state, words });
    keep(this.prefix, entry);
    this.on.changed(entry);
  }
}

/** Forget what everybody on this device had not sent yet; only a demo that begins again may do so. */
export function forgetAll() {
  for (const key of Object.keys(localStorage)) if (key.startsWith(ALL)) localStorage.removeItem(key);
}

function stored(prefix) {
  try {
    return Object.keys(localStorage)
      .filter((key) => key.startsWith(prefix))
      .map((key) => JSON.parse(localStorage.getItem(key)));
  } catch {
    return []; // A browser that keeps nothing still sends what is in memory.
  }
}

function keep(prefix, entry) {
  try {
    localStorage.setItem(prefix + entry.event.id, JSON.stringify(entry));
  } catch {
    // Full or forbidden: the entry lives in memory as long as the page does.
  }
}

function forget(prefix, id) {
  try {
    localStorage.removeItem(prefix + id);
  } catch {
    // Nothing was kept.
  }
}

/** An id that no other event has. */
export function freshId() {
  return crypto.randomUUID?.() ?? randomId();
}

// crypto.randomUUID is missing on plain http from another machine, such as a demo shown over a local network.
function randomId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
}
