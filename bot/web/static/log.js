/** The messages of a chat in their order, with days between them, what is new, and where one is reading. */

import { Bubble } from "./bubble.js";
import { dayOf, el, icon } from "./dom.js";

// Within this many pixels of the end a reader counts as being at the end.
const AT_END = 48;

/** The scrolling list of messages. */
export class Log {
  /**
   * @param {import("./bubble.js").Desk} desk
   * @param {{seen: (seq: number) => void, unread: (count: number) => void}} on
   */
  constructor(desk, on) {
    this.desk = desk;
    this.on = on;
    this.shown = true;
    this.language = "nl";
    this.top = 0;
    this.pinned = true;
    this.held = null; // Where a message begins that is higher than the screen: it is read from its first line.
    this.inner = el("div", { class: "log__inner" });
    this.list = el("div", { class: "log", role: "log", "aria-live": "polite", "aria-busy": "true", tabindex: "0" }, this.inner);
    this.jumpWords = el("span");
    this.jump = el("button", { type: "button", class: "log__jump", hidden: true, onclick: () => this.#toEnd() },
      icon("down"), this.jumpWords);
    this.node = el("div", { class: "log__frame" }, this.list, this.jump);
    this.list.addEventListener("scroll", () => this.#scrolled(), { passive: true });
    this.returned = () => this.#look();
    document.addEventListener("visibilitychange", this.returned);
    // Whatever grows, a keyboard on the screen or words under a message: who was at the end stays there.
    this.growth = new ResizeObserver(() => this.pinned && this.#scrollDown());
    this.growth.observe(this.list);
    this.growth.observe(this.inner);
    this.#forget();
  }

  #forget() {
    this.byKey = new Map();
    this.byEvent = new Map();
    this.unread = 0;
    this.divider = null;
    this.wanted = null;
  }

  /** Show a whole history, in the words of `language`. @param {number} [seen] the last number that was read */
  reset(messages, { language, seen = Infinity }) {
    const { scrollTop } = this.list;
    const stays = this.byKey.size > 0 && !this.pinned;
    this.language = language;
    this.list.setAttribute("aria-busy", "true");
    this.#forget();
    this.empty = el("p", { class: "log__empty" }, this.desk.say("empty"));
    this.inner.replaceChildren(...(messages.length ? [] : [this.empty]));
    for (const message of messages) {
      const bubble = this.#append(message);
      if (message.seq > seen && !bubble.mine) this.#countUnread(bubble);
    }
    this.list.setAttribute("aria-label", this.desk.say("log-label"));
    if (stays) this.list.scrollTop = scrollTop;
    else if (this.divider) this.#scrollTo(this.divider);
    else this.#scrollDown();
    this.list.setAttribute("aria-busy", "false");
    this.#tell();
    this.#look();
  }

  /** Show a message, in the place of an earlier one with the same key. @returns {Bubble} */
  put(message) {
    const follow = this.pinned;
    const known = this.byKey.get(message.key) ?? (message.event_id ? this.byEvent.get(message.event_id) : undefined);
    if (known) {
      if (known.delivery?.event.kind === "text") known.delivery = null; // It has arrived, whatever the answer said.
      known.show(message);
      this.#know(known);
      this.#dayBefore(known);
      if (follow) this.#scrollDown();
      if (!known.mine && follow && this.#watched) this.on.seen(message.seq); // Closed buttons are news with a number.
      return known;
    }
    const bubble = this.#append(message);
    bubble.node.classList.add("bubble--new");
    if (bubble.mine || (follow && this.#watched)) this.#bring(bubble);
    else this.#countUnread(bubble);
    if (!bubble.mine && follow && this.#watched) this.on.seen(message.seq);
    this.#tell();
    return bubble;
  }

  /** Take the buttons off a message of before; nothing where it is not on the screen. */
  close(key, { seq, chosen }) {
    const bubble = this.byKey.get(key);
    if (!bubble) return;
    const option = bubble.message.options[chosen];
    this.put({ ...bubble.message, seq, state: option ? "answered" : "closed", chosen: option?.id ?? null });
  }

  /** Go to the end and stay there: who pressed a button waits for what comes of it. */
  follow() {
    this.wanted = null;
    this.#scrollDown();
  }

  /** Stop looking. */
  stop() {
    this.growth.disconnect();
    document.removeEventListener("visibilitychange", this.returned);
  }

  /** Take a message away that never arrived. */
  drop(bubble) {
    this.byKey.delete(bubble.message.key);
    this.byEvent.delete(bubble.message.event_id);
    bubble.node.remove();
  }

  /** The bubble of an own event. */
  ofEvent(id) {
    return this.byEvent.get(id);
  }

  /** The bubble that shows this option. */
  ofOption(id) {
    return [...this.byKey.values()].find((bubble) => bubble.message.options.some((option) => option.id === id));
  }

  /** Whether this chat is the one in sight: what is out of sight stays unread. */
  setShown(shown) {
    this.shown = shown;
    // A list that was out of sight has forgotten where it stood.
    if (shown && this.pinned) this.#scrollDown();
    else if (shown && this.wanted) this.#scrollTo(this.wanted);
    else if (shown) this.list.scrollTop = this.top;
    this.#look();
  }

  get #watched() {
    return this.shown && !document.hidden;
  }

  #append(message) {
    const bubble = new Bubble(message, this.desk);
    this.empty?.remove();
    this.inner.append(bubble.node);
    this.#know(bubble);
    this.#dayBefore(bubble);
    return bubble;
  }

  #know(bubble) {
    for (const [key, other] of this.byKey) if (other === bubble) this.byKey.delete(key);
    this.byKey.set(bubble.message.key, bubble);
    if (bubble.mine && bubble.message.event_id) this.byEvent.set(bubble.message.event_id, bubble);
  }

  #dayBefore(bubble) {
    if (!bubble.message.at) return;
    const day = dayOf(bubble.message.at, this.language);
    let before = bubble.node.previousElementSibling;
    while (before && !before.dataset.day) before = before.previousElementSibling;
    bubble.node.dataset.day = day;
    if (before?.dataset.day === day) return;
    bubble.node.before(el("p", { class: "log__day", "data-day": day }, el("span", {}, day)));
  }

  #countUnread(bubble) {
    if (bubble.mine) return;
    if (this.unread === 0) {
      this.divider?.remove();
      this.divider = el("p", { class: "log__new" }, el("span", {}, this.desk.say("unread-divider")));
      bubble.node.before(this.divider);
    }
    this.unread += 1;
  }

  #bring(bubble) {
    const { scrollHeight, clientHeight } = this.list;
    if (bubble.node.offsetTop < scrollHeight - clientHeight) this.#scrollTo(bubble.node); // At the end its top is gone.
    else this.#scrollDown();
  }

  // Not scrollIntoView, which would move the page around the chat as well.
  #scrollTo(node) {
    const hidden = this.list.clientHeight === 0;
    this.wanted = hidden ? node : null;
    this.pinned = false;
    this.list.scrollTop = node.offsetTop - 8;
    this.held = this.list.scrollTop;
    this.#scrolled();
  }

  #scrollDown() {
    this.held = null;
    this.list.scrollTop = this.list.scrollHeight;
    this.pinned = true;
  }

  #toEnd() {
    const last = this.inner.lastElementChild;
    const to = this.unread ? this.divider ?? last : last;
    if (!to) return;
    if (to === this.divider || this.list.scrollTop < to.offsetTop - 9) this.#scrollTo(to);
    else this.#scrollDown(); // It begins here already: what is left of it stands below.
    this.list.focus({ preventScroll: true });
    this.#look(true);
  }

  #scrolled() {
    const { scrollHeight, scrollTop, clientHeight } = this.list;
    if (clientHeight === 0) return; // Out of sight there is no end to be at.
    this.top = scrollTop;
    const left = scrollHeight - scrollTop - clientHeight;
    if (left <= 1 || (this.held !== null && Math.abs(scrollTop - this.held) > 1)) this.held = null;
    this.pinned = this.held === null && left < AT_END;
    this.#look(left < AT_END);
  }

  /** Whoever sees the end has read it all, also who went there or is so near that the rest is in sight. */
  #look(there = false) {
    if (this.#watched && (this.pinned || there)) {
      const last = Math.max(0, ...[...this.byKey.values()].filter((one) => !one.mine).map((one) => one.message.seq));
      if (last > 0) this.on.seen(last);
      this.unread = 0;
    }
    this.#tell();
  }

  #tell() {
    this.jump.hidden = this.pinned && this.unread === 0;
    this.jump.classList.toggle("log__jump--quiet", this.unread === 0);
    this.jumpWords.textContent = this.unread ? this.desk.say("jump-unread", { count: this.unread }) : this.desk.say("jump");
    this.on.unread(this.unread);
  }
}
