/** One phone of the demo: a frame, whose it is, and the chat in it. */

import { Chat } from "./chat.js";
import { el, heard, hourOf, icon } from "./dom.js";

/** @typedef {{id: string, name: string, role: string, role_label: string, area: string|null, token: string}} DemoPerson */

/** A phone that can be handed to another person. */
export class Phone {
  /**
   * @param {{place: number, people: DemoPerson[], chosen: DemoPerson, strings: Object<string, string>,
   *   first: Object<string, string>, lines: import("./lines.js").Lines, onUnread: (count: number) => void, onPerson: (person: DemoPerson) => void,
   *   onSignedOut: () => void}} settings `first`: the words a chat needs before its server answers
   */
  constructor({ place, people, chosen, strings, first, lines, onUnread, onPerson, onSignedOut }) {
    this.people = people;
    this.place = place;
    this.lines = lines;
    this.first = first;
    this.on = { onUnread, onPerson, onSignedOut };
    this.shown = true;
    const id = `person-${place}`;
    this.select = el("select", { class: "phone-frame__person", id, onchange: () => this.#change() }, ...groupsOf(people));
    this.role = el("span");
    this.hour = el("span", { class: "phone-frame__hour", "aria-hidden": "true" });
    this.screen = el("div", { class: "chat" });
    this.node = el(
      "section",
      { class: "phone-frame", id: `phone-${place}`, tabindex: "-1" },
      el("div", { class: "phone-frame__head" },
        el("label", { class: "phone-frame__role", for: id }, heard(`${strings["person-label"]} `), this.role),
        el("span", { class: "phone-frame__select" }, this.select, icon("unfold"))),
      el("div", { class: "phone-frame__case" },
        el("div", { class: "phone-frame__screen" },
          el("div", { class: "phone-frame__top", "aria-hidden": "true" }, this.hour, el("span", { class: "phone-frame__eye" })),
          this.screen)),
    );
    this.select.value = chosen.id;
    this.person = chosen;
  }

  /** Load the chat of whose phone it is. */
  start() {
    const { person } = this;
    this.node.setAttribute("aria-label", `${person.name}, ${person.role_label}`);
    this.role.textContent = person.role_label;
    this.on.onUnread(0);
    this.on.onPerson(person);
    this.chat = new Chat(this.screen, {
      base: "/api/chat",
      token: person.token,
      person: person.id,
      strings: this.first,
      heading: "h2",
      line: (at, hears) => this.lines.line(this.place, person.id, at, hears),
      onUnread: this.on.onUnread,
      onSignedOut: this.on.onSignedOut,
    });
    this.chat.setShown(this.shown);
    this.chat.start();
  }

  /** Whether this phone is the one in sight. */
  setShown(shown) {
    this.shown = shown;
    this.chat?.setShown(shown);
  }

  /** Show the moved clock on the phone. */
  tick(iso) {
    this.hour.textContent = hourOf(iso);
  }

  #change() {
    this.chat?.stop();
    const screen = el("div", { class: "chat" });
    this.screen.replaceWith(screen);
    this.screen = screen;
    this.person = this.people.find((one) => one.id === this.select.value);
    this.start();
  }
}

function groupsOf(people) {
  const groups = new Map();
  for (const person of people) {
    const words = person.area ? `${person.name} · ${person.area}` : person.name;
    const group = groups.get(person.role) ?? el("optgroup", { label: person.role_label });
    group.append(el("option", { value: person.id }, words));
    groups.set(person.role, group);
  }
  return groups.values();
}
