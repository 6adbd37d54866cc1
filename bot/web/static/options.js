/** The buttons of a question, and what is left of them once it is answered. */

import { el, heard, icon } from "./dom.js";

/**
 * @typedef {{id: string, number: number, label: string}} Option
 */

/**
 * The options of a message as a labelled group; an answered one shows only what was chosen.
 * @param {import("./bubble.js").Message} message
 * @param {{labelledBy: string, pressed: string|null, busy: boolean, say: Function, press: (id: string) => void}} with_
 * @returns {HTMLElement|null}
 */
export function optionsOf(message, { labelledBy, pressed, busy, say, press }) {
  if (message.options.length === 0 || message.withdrawn) return null;
  if (message.state === "answered") return chosenOf(message, say);
  if (message.state !== "open") return null;
  const buttons = message.options.map((option) =>
    el(
      "button",
      {
        type: "button",
        class: pressed === option.id ? "option option--pressed" : "option",
        "data-option": option.id,
        "aria-disabled": busy ? "true" : null,
        onclick: () => busy || press(option.id),
      },
      el("span", { class: "option__number" }, String(option.number)),
      el("span", { class: "option__label", dir: "auto" }, option.label),
      pressed === option.id ? icon(busy ? "waiting" : "check") : null,
    ),
  );
  return el("div", { class: "options", role: "group", "aria-labelledby": labelledBy }, ...buttons);
}

function chosenOf(message, say) {
  const option = message.options.find((one) => one.id === message.chosen);
  if (!option) return null;
  return el(
    "p",
    { class: "chosen" },
    icon("check"),
    heard(`${say("chosen")} `),
    el("span", { dir: "auto" }, option.label),
  );
}
