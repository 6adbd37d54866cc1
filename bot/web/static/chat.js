/** One person's chat, whole: header, messages, fixed buttons, field. Several may live on one page. */

import { Composer } from "./composer.js";
import { el, heard, icon, withPhones, wording } from "./dom.js";
import { Log } from "./log.js";
import { handIn, saved } from "./files.js";
import { Outbox } from "./outbox.js";
import { Stream } from "./stream.js";
import { patience, pause, Server, SignedOutError } from "./transport.js";

// A question that comes within this time answers the key that was pressed, and may take the focus.
const ANSWERS_WITHIN = 10_000;
// A line that is back within this time was never worth a word.
const SILENT_GAP = 3000;

/**
 * @typedef {{id?: string, name: string, language: string, role: string, role_label?: string,
 *   organisation: string}} Me
 */

/** The chat of one person inside `root`. */
export class Chat {
  /**
   * @param {HTMLElement} root
   * @param {{base: string, token?: string|null, person?: string, strings?: Object<string, string>,
   *   heading?: string, line?: Function, onUnread?: (count: number) => void, onMe?: (me: Me) => void,
   *   onSignedOut?: () => void}} settings
   *   `strings`: the few words needed before the server answers; `person`: under which name unsent messages are kept;
   *   `line`: what brings the news, a stream of its own if not given
   */
  constructor(root, { base, token = null, person, strings = {}, heading = "h1", line, ...on }) {
    this.root = root;
    this.on = on;
    this.person = person;
    this.server = new Server({ base, token });
    this.line = line ?? ((at, hears) => new Stream(this.server, () => `/stream?after=${at().seq}&mark=${at().mark}`, hears));
    this.say = wording(strings);
    this.menu = [];
    this.seq = 0;
    this.told = 0;
    this.connected = true;
    this.meanwhile = null;
    this.awaiting = 0;
    this.#build(heading);
  }

  /** Load, connect, and send what is still waiting. */
  async start() {
    const loaded = await this.#load();
    if (!loaded) return;
    this.outbox = new Outbox(this.server, this.me.id ?? this.person ?? "self", {
      changed: (entry) => this.#deliver(entry),
      saved: (event, at) => this.#saved(event, at),
      signedOut: () => this.#signedOut(),
    });
    this.#show(loaded);
    this.stream = this.line(() => ({ seq: this.seq, mark: this.mark }), {
      event: (name, data) => this.#event(name, data),
      connected: (yes) => this.#connection(yes),
      signedOut: () => this.#signedOut(),
    });
    this.stream.start();
    this.outbox.flush();
    this.composer.ready();
  }

  /** Hang up and leave the page; unsent messages stay kept. */
  stop() {
    this.stopped = true;
    this.stream?.stop();
    this.outbox?.stop();
    this.log.stop();
    this.root.replaceChildren();
  }

  /** Whether this chat is the one in sight: what is out of sight stays unread. */
  setShown(shown) {
    this.log.setShown(shown);
  }

  #build(heading) {
    this.log = new Log(
      {
        say: (...words) => this.say(...words),
        sender: () => this.me?.organisation ?? "",
        commandOf: (text) => this.#commandOf(text),
        press: (bubble, option) => this.#send({ kind: "press", option }),
        type: (command) => this.#send({ kind: "text", text: command }),
        edit: (bubble) => this.composer.edit(bubble),
        withdraw: (bubble) => this.#send({ kind: "withdraw", target: bubble.message.event_id }),
        discard: (bubble) => this.#discard(bubble),
        download: (which) => saved(this.server, which),
      },
      { seen: (seq) => this.#seen(seq), unread: (count) => this.on.onUnread?.(count) },
    );
    this.composer = new Composer(
      (text, editing, unsent) => this.#send(
        editing ? { kind: "edit", text, target: editing.message.event_id }
          : unsent ? { kind: "text", text, drafts: unsent } : { kind: "text", text },
      ),
      // What could not be thrown away now is offered again at the next visit.
      (ids) => this.server.post("/drafts", { ids }).then(() => this.#reload(), () => {}),
      (file) => handIn(file, { server: this.server, log: this.log, say: this.say, signedOut: () => this.#signedOut() }),
    );
    this.organisation = el(heading, { class: "chat__organisation" });
    this.who = el("p", { class: "chat__who" });
    this.languages = el("div", { class: "chat__languages", role: "group" });
    this.safety = el("p", { class: "chat__safety" });
    this.status = el("p", { class: "chat__status", role: "status" });
    this.alarm = el("p", { class: "only-heard", role: "alert" });
    this.fixed = el("nav", { class: "chat__menu" });
    this.root.replaceChildren(
      el("header", { class: "chat__header" }, icon("mark", "mark"),
        el("div", { class: "chat__names" }, this.organisation, this.who), this.languages),
      this.safety,
      this.log.node,
      this.status,
      this.alarm,
      this.fixed,
      this.composer.node,
    );
    this.safety.replaceChildren(...withPhones(this.say("no-alarm")));
    this.status.textContent = this.say("loading");
    this.root.addEventListener("keydown", () => (this.byKeyboard = true), true);
    this.root.addEventListener("pointerdown", () => (this.byKeyboard = false), true);
  }

  /** What a command is called on the screen, or null for words of a person. */
  #commandOf(text) {
    const language = /^\/taal (nl|en)$/.exec(text)?.[1];
    if (language) return { label: `${this.say("language-label")}: ${this.say(`language-${language}`)}`, icon: "language" };
    return this.menu.find((one) => one.command === text) ?? null;
  }

  /** Ask for everything until there is an answer. */
  async #load() {
    for (let tries = 0; !this.stopped; tries += 1) {
      try {
        const loaded = await this.server.get("");
        this.me = loaded.me;
        return this.stopped ? null : loaded;
      } catch (error) {
        if (error instanceof SignedOutError) {
          this.#signedOut();
          return null;
        }
        this.status.textContent = this.say("no-connection");
        await pause(patience(tries, error.after));
      }
    }
    return null;
  }

  #show({ me, menu, mark, messages, seq, seen, strings, draft, files }) {
    this.me = me;
    this.mark = mark;
    this.menu = menu;
    this.composer.takesFiles(files);
    this.say = wording(strings);
    this.seq = Math.max(this.seq, seq ?? 0);
    this.#dress();
    this.log.reset(messages, { language: me.language, seen: Math.max(this.told, seen ?? seq) });
    for (const entry of this.outbox.list()) this.#deliver(entry);
    if (draft && !this.outbox.list().some((entry) => entry.event.drafts)) this.composer.offer(draft);
    this.#status();
    this.on.onMe?.(me);
  }

  #dress() {
    const { me, say } = this;
    this.root.lang = me.language;
    this.organisation.textContent = me.organisation;
    this.who.textContent = `${me.name} · ${me.role_label ?? me.role}`;
    this.safety.replaceChildren(...withPhones(say("no-alarm")));
    this.composer.dress(say);
    this.fixed.setAttribute("aria-label", `${say("menu-label")} · ${me.name}`);
    this.fixed.replaceChildren(...this.menu.map((one) =>
      el("button", { type: "button", class: "fixed", onclick: () => this.#send({ kind: "text", text: one.command }) },
        icon(one.icon), el("span", {}, one.label))));
    this.languages.setAttribute("aria-label", say("language-label"));
    this.languages.replaceChildren(...["nl", "en"].map((code) =>
      el("button", {
        type: "button",
        class: "language",
        lang: code,
        title: say(`language-${code}`),
        "aria-pressed": String(code === me.language),
        onclick: () => code !== this.me.language && this.#send({ kind: "text", text: `/taal ${code}` }),
      }, code.toUpperCase(), heard(` ${say(`language-${code}`)}`))));
  }

  /** Keep it and send it. @returns {boolean} false before it is known whose chat this is: nothing can be kept yet */
  #send(said) {
    if (!this.outbox) return false;
    // Only a pressed button asks for the next question's focus: whoever types goes on typing.
    const typing = document.activeElement === this.composer.field;
    this.awaiting = this.byKeyboard && !typing ? performance.now() + ANSWERS_WITHIN : 0;
    if (said.kind === "press") this.log.follow();
    this.#deliver(this.outbox.add(said));
    return true;
  }

  /** Show an entry of the outbox on its message. */
  #deliver(entry) {
    const { event } = entry;
    if (event.kind === "text" && !this.log.ofEvent(event.id)) {
      const message = { key: `own:${event.id}`, seq: 0, from: "me", event_id: event.id, text: event.text, at: null,
        options: [], state: "closed", chosen: null, edited: false, withdrawn: false, lane: 1 };
      this.log.put(message);
    }
    const bubble = this.#bubbleOf(event);
    // A stream that was faster than the answer has shown it already.
    if (bubble && !(event.kind === "text" && bubble.message.at)) bubble.deliver(entry);
    this.#status();
  }

  #saved(event, at) {
    const bubble = this.#bubbleOf(event);
    if (bubble && event.kind === "text" && !bubble.message.at) bubble.message.at = at;
    if (bubble && event.kind === "edit") Object.assign(bubble.message, { text: event.text, edited: true });
    if (bubble && event.kind === "withdraw") bubble.message.withdrawn = true;
    bubble?.deliver(null);
    this.#status();
    if (event.drafts) this.#reload(); // There may be more that was not sent yet.
  }

  #discard(bubble) {
    const { event } = bubble.delivery;
    this.outbox.discard(event.id);
    if (event.kind === "text" || event.kind === "file") this.log.drop(bubble);
    else bubble.deliver(null);
  }

  #bubbleOf(event) {
    if (event.kind === "press") return this.log.ofOption(event.option);
    return this.log.ofEvent(event.kind === "text" ? event.id : event.target);
  }

  #event(name, data) {
    if (name === "me") this.#reload();
    else if (name === "message" && data) this.#receive(data);
    else if (name === "closed" && data) this.#close(data);
  }

  /** A message that is too old to be sent again lost its buttons; `chosen` is the place of what was chosen, or -1. */
  #close({ key, seq, chosen }) {
    this.seq = Math.max(this.seq, seq);
    this.log.close(key, { seq, chosen });
  }

  #receive(message) {
    this.meanwhile?.push(message);
    const news = message.seq > this.seq;
    this.seq = Math.max(this.seq, message.seq);
    const bubble = this.log.put(message);
    if (news && message.lane === 0 && message.from === "bot" && message.state === "open") {
      this.alarm.textContent = "";
      requestAnimationFrame(() => (this.alarm.textContent = this.say("urgent-arrived")));
    }
    if (bubble.asks && performance.now() < this.awaiting && document.activeElement !== this.composer.field) {
      this.awaiting = 0;
      bubble.focus();
    }
  }

  /** The language or the fixed buttons changed: read everything again. What came while it was read stays on the screen. */
  async #reload() {
    this.stale = true;
    if (this.meanwhile) return; // Whoever is reading now reads once more.
    while (this.stale) {
      this.stale = false;
      this.meanwhile = [];
      const loaded = await this.#load();
      const came = this.meanwhile;
      this.meanwhile = null;
      if (!loaded) return;
      this.#show(loaded);
      for (const message of came) if (!message.seq || message.seq > loaded.seq) this.log.put(message);
    }
  }

  #seen(seq) {
    if (seq <= this.told || !this.server) return;
    this.told = seq;
    clearTimeout(this.telling);
    this.telling = setTimeout(() => this.server.post("/seen", { seq: this.told }).catch(() => (this.told = 0)), 400);
  }

  #connection(yes) {
    if (yes) {
      clearTimeout(this.gap);
      this.gap = null;
      this.connected = true;
      this.#status();
    } else {
      this.gap ??= setTimeout(() => {
        this.connected = false;
        this.#status();
      }, SILENT_GAP);
    }
  }

  #status() {
    const unsent = this.outbox?.list().some((entry) => entry.state === "unsent");
    const words = unsent ? "not-yet-sent" : this.connected ? "" : "no-connection";
    if (this.gone) return;
    const text = words ? this.say(words) : "";
    if (this.status.textContent !== text) this.status.textContent = text;
  }

  #signedOut() {
    if (this.gone) return;
    this.gone = true;
    this.stream?.stop();
    // Whoever has this telephone now is perhaps not its owner any more.
    if (this.me) this.log.reset([], { language: this.me.language });
    this.status.textContent = this.say("signed-out");
    this.on.onSignedOut?.();
  }
}
