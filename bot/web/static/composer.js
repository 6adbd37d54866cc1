/** The field to type in, the button to send, and the bar that says a message is being changed. */

import { el, heard, icon } from "./dom.js";

/** The form at the bottom of a chat. */
export class Composer {
  /**
   * @param {(text: string, editing: object|null, unsent: string[]|null) => boolean} send called with trimmed words,
   *   with the bubble that is being changed, if any, and with the drafts that are sent by this, if any; false: it
   *   could not be kept yet, and the words stay in the field until `ready`
   * @param {(ids: string[]) => void} discard called with drafts that are thrown away
   * @param {(file: File) => void} handIn called with a spreadsheet that was chosen
   */
  constructor(send, discard, handIn) {
    this.send = send;
    this.discard = discard;
    this.editing = null;
    this.unsent = null;
    this.hasty = false;
    this.label = heard("");
    this.field = el("textarea", {
      class: "composer__field",
      rows: "1",
      maxlength: "4000",
      dir: "auto",
      autocomplete: "off",
      enterkeyhint: "send",
      onkeydown: (event) => this.#key(event),
      oninput: () => (this.hasty = false),
    });
    this.sendWord = heard("");
    this.button = el("button", { type: "submit", class: "composer__send" }, icon("send"), this.sendWord);
    // The button is what is seen and reached by keyboard; the field behind it opens the choice of files.
    this.chooser = el("input", { type: "file", accept: ".xlsx,.csv", hidden: true, tabindex: "-1", onchange: () => {
      const [file] = this.chooser.files;
      if (file) handIn(file);
      this.chooser.value = "";
    } });
    this.clipWord = heard("");
    this.clip = el("button", { type: "button", class: "composer__clip", hidden: true, onclick: () => this.chooser.click() },
      icon("clip"), this.clipWord);
    this.barText = el("span", { class: "composer__bar-text" });
    this.cancelWord = el("span", { hidden: true });
    this.cancelCross = icon("close");
    this.cancel = el(
      "button",
      { type: "button", class: "composer__cancel", onclick: () => this.#leave() },
      this.cancelCross,
      this.cancelWord,
    );
    this.bar = el("div", { class: "composer__bar", hidden: true }, icon("edit"), this.barText, this.cancel);
    this.node = el(
      "form",
      {
        class: "composer",
        onsubmit: (event) => {
          event.preventDefault();
          this.#submit();
        },
      },
      this.bar,
      el("div", { class: "composer__row" }, this.clip, this.chooser,
        el("label", { class: "composer__label" }, this.label, this.field), this.button),
    );
  }

  /** Put the words of a language on it. */
  dress(say) {
    this.label.textContent = say("write-label");
    this.field.placeholder = say("write-label");
    this.sendWord.textContent = say("send");
    this.button.title = say("send");
    this.clipWord.textContent = say("hand-in");
    this.clip.title = say("hand-in");
    this.say = say;
    this.#dressBar();
  }

  /** Whether this person may hand in spreadsheets. */
  takesFiles(yes) {
    this.clip.hidden = !yes;
  }

  #dressBar() {
    this.barText.textContent = this.say(this.unsent ? "draft-waits" : "editing");
    // What throws words away says so in words: a cross looks like closing a hint.
    const label = this.say(this.unsent ? "draft-discard" : "stop-editing");
    this.cancel.setAttribute("aria-label", label);
    this.cancelWord.textContent = label;
    this.cancelWord.hidden = !this.unsent;
    this.cancelCross.toggleAttribute("hidden", Boolean(this.unsent));
    this.cancel.classList.toggle("composer__cancel--word", Boolean(this.unsent));
  }

  /** Put words here that were written elsewhere, to be sent or thrown away; what is being typed goes before. */
  offer({ ids, text }) {
    if (this.editing || this.unsent || this.field.value.trim()) return;
    this.unsent = ids;
    this.field.value = text;
    this.bar.hidden = false;
    this.#dressBar();
  }

  /** Words can be kept from now on: send what was meant to be sent before, unless it was changed since. */
  ready() {
    if (this.hasty) this.#submit();
  }

  /** Change an earlier message instead of writing a new one. */
  edit(bubble) {
    this.editing = bubble;
    this.draft = this.unsent ? "" : this.field.value;
    this.unsent = null;
    this.field.value = bubble.message.text;
    this.bar.hidden = false;
    this.#dressBar();
    this.field.focus();
    this.field.setSelectionRange(this.field.value.length, this.field.value.length);
  }

  /** Leave the earlier message as it was, and give back what was being typed. */
  stopEditing() {
    this.#clear(this.draft ?? "");
    this.field.focus();
  }

  #leave() {
    if (this.unsent) {
      this.discard(this.unsent);
      this.#clear("");
      this.field.focus();
    } else this.stopEditing();
  }

  #clear(value) {
    this.editing = null;
    this.unsent = null;
    this.draft = null;
    this.bar.hidden = true;
    this.field.value = value;
  }

  #key(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === "Escape" && this.editing) {
      event.stopPropagation();
      this.stopEditing();
    }
  }

  #submit() {
    const text = this.field.value.trim();
    if (!text) return;
    const { editing, draft, unsent } = this;
    this.hasty = !this.send(text, editing, unsent);
    if (!this.hasty) this.#clear(editing ? (draft ?? "") : "");
  }
}
