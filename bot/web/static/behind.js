/** What happens behind: each reported concern with its ladder, who has it, and what comes next. */

import { dateOf, el, heard, hourOf, icon, wording } from "./dom.js";

/**
 * @typedef {{label: string, at: string|null, state: "done"|"next"|"waiting"|"skipped", note: string|null}} Step
 * @typedef {{reference: string, urgency: string, urgency_label: string, area: string, resident: string|null,
 *   sign_label: string, state: "open"|"taken"|"closed", state_label: string, holder: string|null,
 *   opened_at: string, steps: Step[], next: {label: string, at: string}|null}} Ladder
 */

const PICTURES = { done: "check", next: "waiting", waiting: "dot", skipped: "skip" };

/** The panel beside the phones. */
export class Behind {
  /** @param {HTMLElement} node @param {{language: string, strings: Object<string, string>, go: (iso: string) => void}} with_ */
  constructor(node, { language, strings, go }) {
    this.node = node;
    this.language = language;
    this.say = wording(strings);
    this.go = go;
    this.ladders = [];
    this.unfolded = new Set();
  }

  /** Show all ladders. @param {{escalations: Ladder[]}} behind */
  show(behind, now = this.now) {
    this.ladders = behind.escalations;
    this.tick(now);
  }

  /** Show them as they are at another moment. */
  tick(now) {
    this.now = now;
    const drawn = JSON.stringify([this.ladders, now]);
    if (drawn === this.drawn) return;
    this.drawn = drawn;
    const held = this.node.contains(document.activeElement) ? document.activeElement.dataset.hold : null;
    const open = this.ladders.filter((one) => one.state !== "closed");
    const closed = this.ladders.filter((one) => one.state === "closed");
    this.node.replaceChildren(
      ...(open.length ? open.map((one) => this.#card(one)) : [this.#quiet()]),
      ...(closed.length ? [el("h3", { class: "behind__closed" }, this.say("closed-title")), ...closed.map((one) => this.#folded(one))] : []),
    );
    if (held) this.node.querySelector(`[data-hold="${CSS.escape(held)}"]`)?.focus({ preventScroll: true });
  }

  #quiet() {
    const tries = ["try-report", "try-clock", "try-take", "try-check-in"].map((id) => el("li", {}, this.say(id)));
    return el("div", { class: "behind__quiet" }, el("p", {}, this.say("behind-empty")), el("ol", {}, ...tries));
  }

  #card(ladder) {
    return el("article", { class: `ladder ladder--${ladder.urgency} ladder--${ladder.state}`, "aria-label": ladder.reference },
      ...this.#about(ladder, "h3"), this.#holder(ladder), this.#steps(ladder), this.#next(ladder));
  }

  #folded(ladder) {
    const details = el("details", { class: "ladder ladder--closed", ontoggle: () =>
      details.open ? this.unfolded.add(ladder.reference) : this.unfolded.delete(ladder.reference) },
      el("summary", { "data-hold": `${ladder.reference}:fold` }, ...this.#about(ladder, "span")),
      this.#holder(ladder), this.#steps(ladder), this.#next(ladder));
    details.open = this.unfolded.has(ladder.reference);
    return details;
  }

  #about(ladder, heading) {
    const where = [ladder.resident, ladder.area].filter(Boolean).join(" · ");
    return [
      el("p", { class: "ladder__top" }, el("span", { class: "ladder__reference" }, ladder.reference),
        el("span", { class: "ladder__urgency" }, ladder.urgency_label), el("span", { class: "ladder__state" }, ladder.state_label),
        heading === "span" ? icon("unfold", "icon ladder__fold") : null),
      el(heading, { class: "ladder__sign" }, ladder.sign_label),
      el("p", { class: "ladder__where" }, `${where} · ${this.say("opened", { time: this.#moment(ladder.opened_at) })}`),
    ];
  }

  #holder(ladder) {
    if (ladder.state === "closed" && !ladder.holder) return null;
    const words = ladder.holder ? this.say("holder", { name: ladder.holder }) : this.say("nobody");
    return el("p", { class: ladder.holder ? "ladder__holder" : "ladder__holder ladder__holder--nobody" },
      icon(ladder.holder ? "check" : "waiting"), words);
  }

  #steps(ladder) {
    return el("ol", { class: "ladder__steps" }, ...ladder.steps.map((step) =>
      el("li", { class: `step step--${step.state}` }, icon(PICTURES[step.state] ?? "dot"),
        el("div", { class: "step__words" }, heard(`${this.say(`step-${step.state}`)}: `),
          el("span", { class: "step__label" }, step.label),
          step.note ? el("span", { class: "step__note" }, step.note) : null),
        step.at ? el("time", { class: "step__at", datetime: step.at }, this.#moment(step.at)) : null)));
  }

  #next({ next, reference }) {
    if (!next) return null;
    return el("div", { class: "ladder__next" },
      el("p", {}, el("span", { class: "ladder__next-word" }, this.say("next")), el("strong", {}, next.label),
        el("span", { class: "ladder__next-at" }, `${this.#moment(next.at)} (${this.#until(next.at)})`)),
      el("button", { type: "button", class: "button", "data-hold": `${reference}:go`, "aria-label": `${this.say("go-there")}: ${next.label}`,
        onclick: () => this.go(next.at) }, icon("clock"), this.say("go-there")));
  }

  /** The hour, with the day before it when it is another day than it is now. */
  #moment(iso) {
    const day = dateOf(iso, this.language);
    return day === dateOf(this.now, this.language) ? hourOf(iso) : `${day} ${hourOf(iso)}`;
  }

  #until(iso) {
    const minutes = Math.round((new Date(iso) - new Date(this.now)) / 60_000);
    const [amount, unit] = Math.abs(minutes) < 120 ? [minutes, "minute"]
      : Math.abs(minutes) < 48 * 60 ? [Math.round(minutes / 60), "hour"] : [Math.round(minutes / 1440), "day"];
    return new Intl.RelativeTimeFormat(this.language).format(amount, unit);
  }
}
