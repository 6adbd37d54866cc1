/** The way to the server: one question at a time, and a stream that mends itself. */

/** The server said no, in words for the person. */
export class RefusedError extends Error {
  /** @param {string} words */
  constructor(words) {
    super("refused");
    this.words = words;
  }
}

/** Nobody is signed in any more; asking again changes nothing. */
export class SignedOutError extends Error {}

/** The server was not reached, or asked for patience; the same request may be sent again. */
export class UnreachableError extends Error {
  /** @param {number} [after] seconds the server asked us to wait */
  constructor(after = 0) {
    super("unreachable");
    this.after = after;
  }
}

/** Requests of one person; `token` when given, otherwise the cookie says who. */
export class Server {
  /** @param {{base: string, token?: string|null}} way */
  constructor({ base, token = null }) {
    this.base = base;
    this.headers = token ? { Authorization: `Bearer ${token}` } : {};
  }

  /** @returns {Promise<any>} the answer's JSON; may raise all three errors of this file */
  async get(path, { signal } = {}) {
    const answer = await this.#ask(path, { signal });
    return answer.json();
  }

  /** @returns {Promise<any>} the answer's JSON, or {} when it has none */
  async post(path, body) {
    const headers = { "Content-Type": "application/json", "X-Buurtpols": "1" };
    const answer = await this.#ask(path, { method: "POST", headers, body: JSON.stringify(body) });
    return answer.json().catch(() => ({}));
  }

  /**
   * Hand in a file; it is never kept in this browser.
   * @param {File} file @param {string} event its id
   * @param {(rows: number) => void} on how many rows have been read
   * @returns {Promise<{at: string}>} may raise all three errors of this file
   */
  async upload(file, event, on) {
    const headers = {
      "Content-Type": "application/octet-stream",
      "X-Buurtpols": "1",
      "X-Event-Id": event,
      "X-File-Name": encodeURIComponent(file.name),
    };
    const answer = await this.#ask("/files", { method: "POST", headers, body: file });
    let last = {};
    for await (const line of linesOf(answer.body)) {
      last = line;
      if (line.rows) on(line.rows);
    }
    if (last.refused) throw new RefusedError(last.refused);
    if (!last.at) throw new UnreachableError();
    return last;
  }

  /** A file that is made for this person. @returns {Promise<{name: string, blob: Blob}>} */
  async download(path) {
    const answer = await this.#ask(path, { headers: { "X-Buurtpols": "1" } });
    const name = /filename\*=UTF-8''([^;]+)/.exec(answer.headers.get("Content-Disposition") ?? "")?.[1] ?? "file";
    return { name: decodeURIComponent(name), blob: await answer.blob() };
  }

  /** Open an event stream. @returns {Promise<ReadableStream<Uint8Array>>} */
  async open(path, { signal }) {
    const answer = await this.#ask(path, { signal, headers: { Accept: "text/event-stream" } });
    return answer.body;
  }

  async #ask(path, options) {
    let answer;
    try {
      answer = await fetch(this.base + path, {
        cache: "no-store",
        credentials: "same-origin",
        ...options,
        headers: { ...this.headers, ...options.headers },
      });
    } catch (error) {
      if (error.name === "AbortError") throw error;
      throw new UnreachableError();
    }
    if (answer.ok) return answer;
    if (answer.status === 401 || answer.status === 403) throw new SignedOutError();
    if (answer.status >= 500 || [408, 425, 429].includes(answer.status)) {
      throw new UnreachableError(Number(answer.headers.get("Retry-After")) || 0);
    }
    const said = await answer.json().catch(() => ({}));
    throw new RefusedError(said.text ?? "");
  }
}

/** The JSON objects of a body, one a line, as they come. */
async function* linesOf(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  try {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      const lines = (rest + value).split("\n");
      rest = lines.pop();
      for (const line of lines) if (line) yield JSON.parse(line);
    }
  } catch (error) {
    if (error.name === "AbortError") throw error;
    throw new UnreachableError();
  }
}

/** Milliseconds to wait before try `n`: half a second, doubling to ten, spread so that not all come at once. */
export function patience(n, after = 0) {
  return Math.max(after * 1000, Math.min(10_000, 500 * 2 ** n) * (0.7 + Math.random() * 0.6));
}

/** Wait, but no longer than until the connection comes back. */
export function pause(milliseconds) {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener("online", done);
  });
}
