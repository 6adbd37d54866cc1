/** The page of one person's chat: the cookie says whose. */

import { Chat } from "./chat.js";

const root = document.getElementById("chat");
const { base, loading, noConnection, signedOut, noAlarm } = root.dataset;
const title = document.title;

const chat = new Chat(root, {
  base,
  strings: { loading, "no-connection": noConnection, "signed-out": signedOut, "no-alarm": noAlarm },
  onMe: (me) => (document.documentElement.lang = me.language),
  onUnread: (count) => (document.title = count ? `(${count}) ${title}` : title),
});
chat.start();
