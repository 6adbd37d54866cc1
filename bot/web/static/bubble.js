/** One message on the screen: its words, its buttons, and whether it has arrived. */

import { el, heard, hourOf, icon, withTaps } from "./dom.js";
import { optionsOf } from "./options.js";

/**
 * @typedef {{key: string, seq: number, from: "bot"|"me", event_id?: string, text: string, at: string|null,
 *   options: import("./options.js").Option[], state: "open"|"answered"|"closed", chosen: string|null,
 *   edited: boolean, withdrawn: boolean, lane: number, picture?: string|null, file?: string|null,
 *   is_file?: boolean}} Message
 * @typedef {{say: Function, sender: () => string, commandOf: (text: string) => {label: string, icon: string}|null,
 *   press: (bubble: Bubble, option: string) => void, type: (command: string) => void, edit: (bubble: Bubble) => void,
 *   withdraw: (bubble: Bubble) => void, discard: (bubble: Bubble) => void,
 *   download: (which: string) => Promise<boolean>}} Desk what a bubble may ask of the chat
 */

let bubbles = 0;

/** The element of one message; `show` draws it anew without moving it. */
export class Bubble {
  /** @param {Message} message @param {Desk} desk */
  constructor(message, desk) {
    bubbles += 1;
    this.desk = desk;
    this.message = message;
    this.delivery = null; // An outbox entry about this message while it has not arrived.
    this.pressed = null;
    this.actionsOpen = false;
    this.id = `bubble-${bubbles}`;
    this.words = el("p", { class: "bubble__text", id: `${this.id}-text`, dir: "auto" });
    this.body = el("div", { class: "bubble__body" }, this.words);
    this.foot = el("div", { class: "bubble__foot" });
    this.below = el("div", { class: "bubble__below" });
    this.who = heard("");
    this.node = el("article", { class: "bubble", tabindex: "-1" }, this.who, this.body, this.foot, this.below);
    this.node.addEventListener("keydown", (event) => {
      if (event.key !== "Escape" || !this.actionsOpen) return;
      event.stopPropagation();
      this.#toggleActions();
    });
    this.show();
  }

  /** Whether it came from the person of this chat. */
  get mine() {
    return this.message.from === "me";
  }

  /** Draw what is known now. @param {Partial<Message>} [news] */
  show(news = {}) {
    Object.assign(this.message, news);
    if (this.message.state !== "open") this.pressed = null;
    const { message, desk } = this;
    const file = message.is_file ? { label: message.text, icon: "sheet" } : null;
    const command = this.mine ? file ?? desk.commandOf(message.text) : null;
    this.node.className = "bubble";
    this.node.classList.add(this.mine ? "bubble--me" : "bubble--bot");
    this.node.classList.toggle("bubble--urgent", !this.mine && message.lane === 0);
    this.node.classList.toggle("bubble--settled", message.options.length > 0 && message.state !== "open");
    this.node.classList.toggle("bubble--withdrawn", message.withdrawn);
    this.node.classList.toggle("bubble--unsent", this.mine && this.#waits());
    this.who.textContent = `${this.mine ? desk.say("from-me") : desk.sender()}: `;
    this.#showWords(command);
    this.#showUrgent();
    this.#showPicture();
    this.#showFile();
    this.foot.replaceChildren(...this.#footOf());
    this.#showBelow(command);
  }

  /** Show what an outbox entry says about this message; null when it has arrived. */
  deliver(entry) {
    this.delivery = entry;
    if (entry?.event.kind === "press") this.pressed = entry.state === "refused" ? null : entry.event.option;
    this.show();
  }

  /** Put the keyboard on the first button, or on the message itself. */
  focus() {
    (this.below.querySelector("button") ?? this.node).focus({ preventScroll: true });
  }

  /** Whether there is a question in it that waits for an answer. */
  get asks() {
    return !this.mine && this.message.state === "open" && this.message.options.length > 0;
  }

  #waits() {
    return this.delivery !== null && this.delivery.state !== "refused";
  }

  #showWords(command) {
    const { message, delivery } = this;
    const coming = delivery?.event.kind === "edit" && this.#waits() ? delivery.event.text : message.text;
    const text = message.withdrawn ? this.desk.say("withdrawn") : coming;
    const signature = `${message.withdrawn}|${command?.label}|${text}`;
    if (signature === this.signature) return; // Untouched words are not heard a second time.
    this.signature = signature;
    if (command && !message.withdrawn) this.words.replaceChildren(icon(command.icon), command.label);
    else if (this.mine) this.words.replaceChildren(text);
    else this.words.replaceChildren(...text.split("\n").map((line) => this.#lineOf(line)));
  }

  #lineOf(line) {
    return el("span", { class: "bubble__line" }, ...withTaps(line, (command) => this.desk.type(command)));
  }

  #showUrgent() {
    const urgent = !this.mine && this.message.lane === 0;
    if (urgent && !this.label) {
      this.label = el("p", { class: "bubble__urgent" }, icon("urgent"), this.desk.say("urgent"));
      this.body.prepend(this.label);
    } else if (!urgent) {
      this.label?.remove();
      this.label = null;
    }
  }

  // Only a picture that the server has put into the message itself: nothing is fetched for it.
  #showPicture() {
    const { picture } = this.message;
    if (this.picture || !picture?.startsWith("data:image/svg+xml")) return;
    this.picture = el("img", { class: "bubble__picture", src: picture, alt: this.desk.say("picture-of-link") });
    this.body.append(this.picture);
  }

  // A file is made and fetched when it is wanted, and only by who is signed in.
  #showFile() {
    const { message, desk } = this;
    if (this.fetch || !message.file) return;
    this.fetch = el("button", { type: "button", class: "option bubble__file", onclick: async () => {
      this.fetch.disabled = true;
      const well = await desk.download(message.file);
      this.fetch.disabled = false;
      this.fetchFailed.textContent = well ? "" : desk.say("file-failed");
    } }, icon("sheet"), desk.say("download"));
    this.fetchFailed = el("p", { class: "bubble__text", role: "status" });
    this.body.append(this.fetch, this.fetchFailed);
  }

  #footOf() {
    const { message, delivery, desk } = this;
    if (delivery?.state === "refused") return this.#refusalOf(delivery);
    if (delivery?.state === "unsent") return [icon("unsent"), el("span", {}, desk.say("not-yet-sent"))];
    if (this.mine && delivery) return [el("span", {}, delivery.words || desk.say("sending"))];
    if (!message.at) return [];
    const time = el("time", { datetime: message.at }, hourOf(message.at));
    const parts = message.edited && !message.withdrawn ? [el("span", {}, desk.say("edited"))] : [];
    if (!this.mine || message.withdrawn) return [...parts, time];
    const [before, after] = desk.say("saved-at", { time: "|" }).split("|");
    return [...parts, icon("check"), el("span", {}, before, time, after ?? "")];
  }

  #refusalOf(entry) {
    const { desk } = this;
    return [
      icon("urgent"),
      el("span", {}, `${desk.say("not-accepted")} ${entry.words || ""}`),
      el("button", { type: "button", class: "bubble__discard", onclick: () => desk.discard(this) }, desk.say("discard")),
    ];
  }

  #showBelow(command) {
    const { message, desk } = this;
    const busy = this.pressed !== null && this.#waits();
    const shown = JSON.stringify([message.options, message.state, message.chosen, this.pressed, busy, message.withdrawn,
      message.text === "", this.actionsOpen, this.#mayChange(command), desk.say("edit")]);
    if (shown === this.shownBelow) return;
    this.shownBelow = shown;
    const held = this.below.contains(document.activeElement) ? document.activeElement.dataset.option : null;
    const parts = this.mine
      ? this.#actionsOf(command)
      : [optionsOf(message, {
          labelledBy: this.words.id,
          pressed: this.pressed,
          busy,
          say: desk.say,
          press: (option) => desk.press(this, option),
        })];
    this.below.replaceChildren(...parts.filter(Boolean));
    // The pressed button has gone from under the finger of a keyboard: stay at this message.
    if (held) (this.below.querySelector(`[data-option="${CSS.escape(held)}"]`) ?? this.node).focus({ preventScroll: true });
  }

  #mayChange(command) {
    const { message } = this;
    return Boolean(this.mine && message.event_id && message.at && !message.withdrawn && !command && !this.delivery);
  }

  #actionsOf(command) {
    if (!this.#mayChange(command)) return [];
    const { desk } = this;
    const more = el(
      "button",
      {
        type: "button",
        class: "bubble__more",
        "aria-expanded": String(this.actionsOpen),
        "aria-label": desk.say("message-actions"),
        onclick: () => this.#toggleActions(),
      },
      icon("more"),
    );
    if (!this.actionsOpen) return [more];
    const act = (name, picture, then) =>
      el("button", { type: "button", class: "bubble__action", onclick: () => {
        this.#toggleActions();
        then(this);
      } }, icon(picture), desk.say(name));
    return [act("edit", "edit", desk.edit), act("withdraw", "withdraw", desk.withdraw), more];
  }

  #toggleActions() {
    this.actionsOpen = !this.actionsOpen;
    this.show();
    const to = this.actionsOpen ? ".bubble__action" : ".bubble__more";
    this.below.querySelector(to)?.focus({ preventScroll: true });
  }
}
