/** Small hands for building pages: elements, icons, sentences, moments, phone numbers and commands. */

const SVG = "http://www.w3.org/2000/svg";

/**
 * Make an element. Functions become listeners (`onclick`), true an empty attribute, and null,
 * undefined and false nothing; children may be nodes, strings, or nothing.
 * @param {string} tag
 * @param {Object<string, *>} [attributes]
 * @param {...(Node|string|null|undefined|false)} children
 * @returns {HTMLElement}
 */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== null && value !== undefined && value !== false) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined && child !== false));
  return node;
}

/** An icon of our own sheet; never the only meaning of anything, so never heard. */
export function icon(name, className = "icon") {
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("class", className);
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS(SVG, "use");
  use.setAttribute("href", `/static/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

/** A word that only a screen reader says. */
export function heard(words) {
  return el("span", { class: "only-heard" }, words);
}

/**
 * Words of the page by name, with `{name}` places filled. The server sends each Fluent text with
 * every variable filled by its own name in braces, so nothing here needs to know grammar. Fluent's marks around a
 * place, which keep a name in another script in order, stay only around letters.
 * @param {Object<string, string>} strings
 * @returns {(id: string, values?: Object<string, string|number>) => string}
 */
export function wording(strings) {
  return (id, values = {}) =>
    (strings[id] ?? "").replace(/\u2068?\{(\w+)\}\u2069?/g, (place, name) => {
      if (!(name in values)) return place;
      return /\p{L}/u.test(values[name]) ? place.replace(`{${name}}`, values[name]) : String(values[name]);
    });
}

const ZONE = "Europe/Amsterdam";

/** 12:40, in the zone where the work is done, wherever the phone thinks it is. */
export function hourOf(iso) {
  return new Intl.DateTimeFormat("nl", { timeZone: ZONE, hour: "2-digit", minute: "2-digit" }).format(new Date(iso));
}

/** "dinsdag 3 maart", in the reader's language. */
export function dayOf(iso, language) {
  const form = { timeZone: ZONE, weekday: "long", day: "numeric", month: "long" };
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, form).format(new Date(iso));
}

/** "di 3 mrt", where there is little room. */
export function dateOf(iso, language) {
  const form = { timeZone: ZONE, weekday: "short", day: "numeric", month: "short" };
  return new Intl.DateTimeFormat(language === "en" ? "en-GB" : language, form).format(new Date(iso));
}

/** "2026-03-03T10:00", the same moment as a local date and time field writes it. */
export function localOf(iso) {
  const form = { timeZone: ZONE, dateStyle: "short", timeStyle: "short" };
  return new Intl.DateTimeFormat("sv", form).format(new Date(iso)).replace(" ", "T");
}

// 112 and 113, service numbers, Dutch numbers with or without +31; not times, dates or codes.
const PHONE =
  /(?<![\w.:+-])(?:11[23]|0[89]00[- ]?\d{4}(?:\d{3})?|(?:\+31|0031)[- ]?[1-9](?:[- ]?\d){8}|0[1-9](?:[- ]?\d){8})(?![\w:-]|\.\d)/;

// B-05 and S-34: a resident or a case, which is read wrongly when its end stands on the next line.
const CODE = /(?<![\w-])[A-Z]{1,3}-\d{1,5}(?![\w-])/;
const WHOLE = new RegExp(`(?<phone>${PHONE.source})|${CODE.source}`, "g");

/** Text as nodes in which every phone number can be tapped, and no code is broken. */
export function withPhones(text) {
  const nodes = [];
  let from = 0;
  for (const found of text.matchAll(WHOLE)) {
    nodes.push(text.slice(from, found.index));
    nodes.push(found.groups.phone
      ? el("a", { class: "phone", href: `tel:${found[0].replace(/[^\d+]/g, "")}` }, found[0])
      : el("span", { class: "code" }, found[0]));
    from = found.index + found[0].length;
  }
  nodes.push(text.slice(from));
  return nodes;
}

// B-12 or S-3, which no line may break; and a command such as /help, but no part of an address or of "en/of".
const CODE_OR_COMMAND = /(?<![\w/.:-])(?:[A-Z]{1,3}-\d{1,6}(?![\w-])|\/[a-z]{2,20}(?![\w/-]))/g;

/**
 * Our own words as nodes: phone numbers can be tapped, and so can commands; codes stay whole.
 * @param {string} text
 * @param {(command: string) => void} type what tapping a command does
 */
export function withTaps(text, type) {
  return withPhones(text).flatMap((piece) => {
    if (typeof piece !== "string") return [piece];
    const nodes = [];
    let from = 0;
    for (const found of piece.matchAll(CODE_OR_COMMAND)) {
      nodes.push(piece.slice(from, found.index));
      const [words] = found;
      nodes.push(words.startsWith("/")
        ? el("button", { type: "button", class: "command", onclick: () => type(words) }, words)
        : el("span", { class: "code" }, words));
      from = found.index + words.length;
    }
    return [...nodes, piece.slice(from)];
  });
}
