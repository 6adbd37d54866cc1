/** One stream for a whole page: what the page itself hears, and the news of each of its phones. */

import { Stream } from "./stream.js";

/** The one line of the page to the server; phones join it and leave it. */
export class Lines {
  /**
   * @param {import("./transport.js").Server} server
   * @param {string} path
   * @param {{event: (name: string, data: any) => void, connected?: (yes: boolean) => void}} on
   */
  constructor(server, path, on) {
    this.on = on;
    this.members = new Map();
    this.paused = false;
    this.stream = new Stream(server, () => [path, ...this.#named()].join("&"), {
      event: (name, data) => (name === "chat" ? this.#pass(data) : on.event(name, data)),
      connected: (yes) => {
        on.connected?.(yes);
        for (const { on: member } of this.members.values()) member.connected?.(yes);
      },
    });
  }

  /**
   * The line of the phone at that place; as `Stream`, but for what carries it.
   * @param {number} place
   * @param {string} person
   * @param {() => {seq: number, mark: string}} at how far it has read, asked at each connection
   * @param {{event: (name: string, data: any) => void, connected?: (yes: boolean) => void, signedOut?: () => void}} on
   */
  line(place, person, at, on) {
    const member = { person, at, on };
    return {
      start: () => {
        this.members.set(String(place), member);
        this.#again();
      },
      stop: () => {
        if (this.members.get(String(place)) !== member) return; // Another person has the phone by now.
        this.members.delete(String(place));
        this.#again();
      },
    };
  }

  /** Give the line back, or take it again. */
  pause(paused) {
    this.paused = paused;
    if (paused) this.stream.stop();
    else this.stream.start();
  }

  // Who joins together is asked for together.
  #again() {
    clearTimeout(this.soon);
    this.soon = setTimeout(() => {
      this.stream.stop();
      if (!this.paused) this.stream.start();
    }, 0);
  }

  #named() {
    return [...this.members].map(([place, { person, at }]) => {
      const { seq, mark } = at();
      return `chat=${encodeURIComponent([place, person, seq, mark].join("~"))}`;
    });
  }

  #pass({ place, name, data }) {
    const member = this.members.get(place);
    if (name === "gone") member?.on.signedOut?.();
    else member?.on.event(name, data);
  }
}
