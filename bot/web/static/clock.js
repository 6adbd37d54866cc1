/** The clock of the demo: what time it is there, and moving it forward. */

import { dayOf, hourOf, localOf, wording } from "./dom.js";
import { RefusedError } from "./transport.js";

const part = (id) => document.getElementById(id);

/** Shows the time and moves it; while it moves, its buttons wait. */
export class Clock {
  /** @param {import("./transport.js").Server} server @param {{language: string, strings: Object<string, string>}} with_ */
  constructor(server, { language, strings }) {
    this.server = server;
    this.language = language;
    this.say = wording(strings);
    this.node = part("clock");
    this.status = part("clock-status");
    this.asked = false;
    this.node.addEventListener("click", (event) => this.#press(event));
    this.node.addEventListener("keydown", (event) => event.key === "Escape" && this.#open(false, true));
    part("clock-form").addEventListener("submit", (event) => {
      event.preventDefault();
      this.#open(false, true);
      this.#move({ to: part("clock-to").value });
    });
    document.addEventListener("pointerdown", (event) => !this.node.contains(event.target) && this.#open(false));
  }

  /** Show a moment. */
  show(iso, moving) {
    this.now = iso;
    this.node.querySelector(".clock__day").textContent = dayOf(iso, this.language);
    this.node.querySelector(".clock__hour").textContent = hourOf(iso);
    this.moving = moving;
    this.#busy();
  }

  /** Move to a moment, or to the next whole minute after it. */
  moveTo(iso) {
    const up = new Date(Math.ceil(new Date(iso).getTime() / 60_000) * 60_000);
    return this.#move({ to: localOf(up.toISOString()) });
  }

  /** Say so when the server is away. */
  connected(yes, words) {
    if (!yes) {
      this.gap ??= setTimeout(() => (this.status.textContent = words), 3000);
      return;
    }
    clearTimeout(this.gap);
    this.gap = null;
    if (this.status.textContent === words) this.status.textContent = "";
  }

  #press(event) {
    const button = event.target.closest("button");
    if (button?.id === "clock-open") this.#open(part("clock-form").hidden);
    else if (button?.dataset.minutes) this.#move({ minutes: Number(button.dataset.minutes) });
  }

  #open(open, back = false) {
    const form = part("clock-form");
    if (form.hidden === !open) return;
    form.hidden = !open;
    part("clock-open").setAttribute("aria-expanded", String(open));
    if (open) {
      part("clock-to").value = localOf(this.now);
      part("clock-to").min = localOf(this.now);
      part("clock-to").focus();
    } else if (back) part("clock-open").focus();
  }

  async #move(how) {
    if (this.asked || this.moving) return;
    this.asked = true;
    this.#busy();
    try {
      const answer = await this.server.post("/clock", how);
      this.status.textContent = "";
      if (answer.now) this.show(answer.now, false);
    } catch (error) {
      this.status.textContent = (error instanceof RefusedError && error.words) || this.say("failed");
    } finally {
      this.asked = false;
      this.#busy();
    }
  }

  #busy() {
    const busy = Boolean(this.asked || this.moving);
    this.node.setAttribute("aria-busy", String(busy));
    for (const button of this.node.querySelectorAll("[data-minutes]")) button.setAttribute("aria-disabled", String(busy));
    if (busy) this.status.textContent = this.say("moving");
    else if (this.status.textContent === this.say("moving")) this.status.textContent = "";
  }
}
