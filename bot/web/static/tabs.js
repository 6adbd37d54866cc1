/** Which phone is in sight: all of them on a wide screen, one at a time on a narrow one. */

import { el, heard, wording } from "./dom.js";

const NARROW = matchMedia("(max-width: 56.2em)"); // One phone at a time, what happens behind beside it.
const SMALL = matchMedia("(max-width: 39.9em)"); // What happens behind becomes a tab of its own.

/** A row of tabs over the phones. */
export class Tabs {
  /** @param {HTMLElement} row @param {{strings: Object<string, string>, last: HTMLElement}} settings */
  constructor(row, { strings, last }) {
    this.row = row;
    this.say = wording(strings);
    this.tabs = [];
    this.at = 0;
    this.last = last;
    row.addEventListener("keydown", (event) => this.#key(event));
  }

  /** One more phone. @param {(shown: boolean) => void} tell called whenever it comes in or goes out of sight */
  add(panel, tell) {
    const place = this.tabs.length;
    const name = el("span", { class: "tab__name" });
    const count = el("span", { class: "tab__count", hidden: true });
    const button = el("button", { type: "button", class: "tab", role: "tab", id: `tab-${place}`, "aria-controls": panel.id,
      onclick: () => this.choose(place) }, name, count);
    this.tabs.push({ panel, tell, button, name, count });
    this.row.append(button);
  }

  /** Begin, once all phones are there. */
  start() {
    this.add(this.last, () => {});
    this.name(this.tabs.length - 1, this.say("behind-tab"));
    for (const width of [NARROW, SMALL]) width.addEventListener("change", () => this.#arrange());
    this.#arrange();
  }

  /** Put a name on a tab. */
  name(place, words, spoken) {
    const tab = this.tabs[place];
    tab.name.textContent = words;
    tab.button.title = spoken ?? "";
  }

  /** Say how much is unread on a phone. */
  mark(place, count) {
    const { count: badge } = this.tabs[place];
    badge.hidden = count === 0;
    const words = this.say("unread", { count });
    if (badge.dataset.count === String(count)) return;
    badge.dataset.count = String(count);
    badge.replaceChildren(el("span", { "aria-hidden": "true" }, String(count)), heard(words));
  }

  /** Bring one in sight. */
  choose(place) {
    this.at = place;
    this.#arrange();
  }

  #arrange() {
    const { tabs, row } = this;
    const end = tabs.length - 1;
    if (!SMALL.matches && this.at === end) this.at = 0;
    row.hidden = !NARROW.matches;
    if (NARROW.matches) row.setAttribute("role", "tablist");
    document.body.dataset.tab = this.at === end ? "behind" : "phone";
    tabs.forEach(({ panel, tell, button }, place) => {
      const tabbed = NARROW.matches && (place < end || SMALL.matches);
      const shown = !tabbed || place === this.at;
      button.hidden = !tabbed;
      button.setAttribute("aria-selected", String(place === this.at));
      button.tabIndex = place === this.at ? 0 : -1;
      panel.hidden = !shown;
      if (tabbed) panel.setAttribute("role", "tabpanel");
      else panel.removeAttribute("role");
      tell(shown);
    });
  }

  #key(event) {
    const shown = this.tabs.filter((tab) => !tab.button.hidden);
    const moves = { ArrowRight: this.at + 1, ArrowLeft: this.at - 1, Home: 0, End: shown.length - 1 };
    if (!(event.key in moves)) return;
    event.preventDefault();
    this.choose((moves[event.key] + shown.length) % shown.length);
    this.tabs[this.at].button.focus();
  }
}
