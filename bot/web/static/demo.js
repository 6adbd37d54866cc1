/** The demo: three phones, a clock that can be moved, and what happens behind. */

import { Behind } from "./behind.js";
import { Clock } from "./clock.js";
import { Lines } from "./lines.js";
import { forgetAll } from "./outbox.js";
import { Phone } from "./phone.js";
import { Tabs } from "./tabs.js";
import { patience, pause, Server } from "./transport.js";

const ROLES = ["volunteer", "professional", "coordinator"];
// Two pages that both think their people are gone must not reload each other for ever.
const RELOAD_PAUSE = 5000;

const language = document.documentElement.lang;
const server = new Server({ base: "/demo/api" });

/** The state of the demo, asked for until the server answers. */
async function load() {
  for (let tries = 0; ; tries += 1) {
    try {
      return await server.get(`/state?lang=${language}`);
    } catch (error) {
      document.getElementById("clock-status").textContent = document.body.dataset.noConnection;
      await pause(patience(tries, error.after));
    }
  }
}

/** After a new beginning elsewhere the people of this page are gone: begin with the new ones. */
function beginAgain() {
  const last = Number(sessionStorage.getItem("buurtpols:reloaded")) || 0;
  if (Date.now() - last < RELOAD_PAUSE) return;
  sessionStorage.setItem("buurtpols:reloaded", String(Date.now()));
  setTimeout(() => location.reload(), 500);
}

/** Three phones that start with the first volunteer, professional and coordinator. */
function phonesOf({ people, strings }, tabs, lines) {
  const { noConnection, loading, noAlarm, signedOut } = document.body.dataset;
  const first = { "no-connection": noConnection, loading, "no-alarm": noAlarm, "signed-out": signedOut };
  return ROLES.map((role, place) => {
    const chosen = people.find((one) => one.role === role) ?? people[place];
    return new Phone({
      place,
      people,
      chosen,
      strings,
      first,
      lines,
      onUnread: (count) => tabs.mark(place, count),
      onPerson: (person) => tabs.name(place, person.role_label, person.name),
      onSignedOut: beginAgain,
    });
  });
}

function askToReset() {
  const ask = document.getElementById("reset-ask");
  document.getElementById("reset").addEventListener("click", () => ask.showModal());
  ask.addEventListener("close", async () => {
    if (ask.returnValue !== "yes") return;
    document.body.setAttribute("aria-busy", "true");
    await server.post("/reset", {}).catch(() => {});
    forgetAll();
    location.reload();
  });
}

async function begin() {
  const state = await load();
  const { strings } = state;
  const stage = document.getElementById("stage");
  const behindNode = document.getElementById("behind");
  const clock = new Clock(server, { language, strings });
  const behind = new Behind(document.getElementById("behind-list"), { language, strings, go: (iso) => clock.moveTo(iso) });
  const tabs = new Tabs(document.getElementById("tabs"), { strings, last: behindNode });
  const lines = new Lines(server, `/stream?lang=${language}`, {
    event: (name, data) => {
      if (name === "clock") {
        clock.show(data.now, data.moving);
        behind.tick(data.now);
        for (const phone of phones) phone.tick(data.now);
      } else if (name === "behind") behind.show(data);
    },
    connected: (yes) => clock.connected(yes, document.body.dataset.noConnection),
  });
  const phones = phonesOf(state, tabs, lines);
  for (const phone of phones) {
    behindNode.before(phone.node);
    tabs.add(phone.node, (shown) => phone.setShown(shown));
  }
  tabs.start();
  stage.dataset.ready = "true";
  clock.show(state.now, false);
  behind.show(state.behind, state.now);
  for (const phone of phones) phone.tick(state.now);
  // A browser opens six lines to one place: a page has one, and out of sight it gives that back.
  const attend = () => lines.pause(document.hidden);
  document.addEventListener("visibilitychange", attend);
  attend();
  for (const phone of phones) phone.start();
  askToReset();
}

begin();
