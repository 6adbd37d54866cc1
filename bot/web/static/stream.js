/** Server-sent events over fetch, so that a bearer token can travel; it reconnects by itself. */

import { patience, pause, SignedOutError } from "./transport.js";

// The server sends a sign of life every 15 seconds; three missed ones mean the line is dead.
const SILENCE = 50_000;

/** One lasting stream of events. */
export class Stream {
  /**
   * @param {import("./transport.js").Server} server
   * @param {() => string} path asked at each connection, so it can say after which event
   * @param {{event: (name: string, data: any) => void, connected?: (yes: boolean) => void, signedOut?: () => void}} on
   */
  constructor(server, path, on) {
    this.server = server;
    this.path = path;
    this.on = on;
    this.stopping = null;
  }

  /** Connect, and stay connected until `stop`. */
  start() {
    if (this.stopping) return;
    this.stopping = new AbortController();
    this.#stay(this.stopping.signal);
  }

  /** Hang up. */
  stop() {
    this.stopping?.abort();
    this.stopping = null;
  }

  async #stay(stopped) {
    for (let tries = 0; !stopped.aborted; tries += 1) {
      try {
        await this.#listen(stopped, () => {
          tries = 0;
          this.on.connected?.(true);
        });
      } catch (error) {
        if (error instanceof SignedOutError && !stopped.aborted) {
          this.on.signedOut?.();
          return;
        }
      }
      if (stopped.aborted) return;
      this.on.connected?.(false);
      await pause(patience(tries));
    }
  }

  async #listen(stopped, connected) {
    const line = new AbortController();
    const hangUp = () => line.abort();
    stopped.addEventListener("abort", hangUp);
    let watchdog = setTimeout(hangUp, SILENCE);
    try {
      const body = await this.server.open(this.path(), { signal: line.signal });
      connected();
      for await (const [name, data] of eventsOf(body, () => {
        clearTimeout(watchdog);
        watchdog = setTimeout(hangUp, SILENCE);
      })) {
        if (stopped.aborted) return;
        this.on.event(name, data);
      }
    } finally {
      clearTimeout(watchdog);
      stopped.removeEventListener("abort", hangUp);
    }
  }
}

/** The events of a body as they come: pairs of a name and parsed data. */
async function* eventsOf(body, alive) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    alive();
    const blocks = (rest + value.replaceAll("\r", "")).split("\n\n");
    rest = blocks.pop();
    for (const block of blocks) {
      const read = parsed(block);
      if (read) yield read;
    }
  }
}

function parsed(block) {
  let name = "message";
  const data = [];
  for (const line of block.split("\n")) {
    if (line.startsWith("event:")) name = line.slice(6).trim();
    else if (line.startsWith("data:")) data.push(line.slice(5).replace(/^ /, ""));
  }
  if (data.length === 0) return null;
  try {
    return [name, JSON.parse(data.join("\n"))];
  } catch {
    return [name, null];
  }
}
