/** Spreadsheets that are handed in, and files that are fetched; neither is kept in this browser. */

import { freshId } from "./outbox.js";
import { RefusedError, SignedOutError } from "./transport.js";

// How long an address of a file in memory must hold, in milliseconds: a browser takes it when it pleases.
const HOLDS = 60_000;

/**
 * Show a chosen file as a message of one's own and send it; what does not arrive is chosen again.
 * @param {File} file
 * @param {{server: import("./transport.js").Server, log: import("./log.js").Log, say: Function,
 *   signedOut: () => void}} chat
 */
export async function handIn(file, { server, log, say, signedOut }) {
  const id = freshId();
  const event = { id, kind: "file", text: file.name };
  const bubble = log.put({ key: `own:${id}`, seq: 0, from: "me", event_id: id, text: file.name, at: null, options: [],
    state: "closed", chosen: null, edited: false, withdrawn: false, is_file: true, lane: 1 });
  const tell = (state, words) => bubble.deliver({ event, order: 0, state, words });
  log.follow();
  tell("queued");
  try {
    const { at } = await server.upload(file, id, (count) => tell("queued", say("file-reading", { count })));
    bubble.message.at ??= at;
    bubble.deliver(null);
  } catch (error) {
    tell("refused", error instanceof RefusedError ? error.words : say("file-failed"));
    if (error instanceof SignedOutError) signedOut();
  }
}

/** Fetch a file and give it to the browser to keep. @returns {Promise<boolean>} whether that went well */
export async function saved(server, which) {
  try {
    const { name, blob } = await server.download(`/files/${which}`);
    const address = URL.createObjectURL(blob);
    const link = document.createElement("a");
    Object.assign(link, { href: address, download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(address), HOLDS);
    return true;
  } catch {
    return false;
  }
}
