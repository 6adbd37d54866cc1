/**
 * The chat inside Telegram. What Telegram says of the person stands behind the # of our address, where no server and
 * no other page reads it; our server checks it, and its answer is kept in memory only.
 */

import { Chat } from "./chat.js";
import { RefusedError, Server, SignedOutError } from "./transport.js";

const root = document.getElementById("chat");
const { base, session, around, loading, noConnection, signedOut, noAlarm } = root.dataset;
const strings = { loading, "no-connection": noConnection, "signed-out": signedOut, "no-alarm": noAlarm };

/** Tell the app around us something, in the way that each kind of it listens to. */
function tell(eventType, eventData = {}) {
  if (window.TelegramWebviewProxy) window.TelegramWebviewProxy.postEvent(eventType, JSON.stringify(eventData));
  else if (window.parent !== window) window.parent.postMessage(JSON.stringify({ eventType, eventData }), around);
}

function closed(words) {
  root.replaceChildren(Object.assign(document.createElement("p"), { className: "chat__noscript", textContent: words }));
}

async function signIn() {
  const said = new URLSearchParams(location.hash.slice(1)).get("tgWebAppData") ?? "";
  history.replaceState(null, "", location.pathname);
  try {
    const { token } = await new Server({ base: "" }).post(session, { said });
    return token;
  } catch (error) {
    closed(error instanceof RefusedError || error instanceof SignedOutError ? signedOut : noConnection);
    return null;
  }
}

tell("web_app_ready");
tell("web_app_expand");
const token = await signIn();
if (token) {
  const chat = new Chat(root, {
    base,
    token,
    strings,
    onMe: (me) => (document.documentElement.lang = me.language),
    onSignedOut: () => closed(signedOut),
  });
  chat.start();
}
