// The compiler as the page speaks with it: a worker that is given the module, and another one if it should fail.

/** The bytes of the module, which stands in the page itself. */
async function bytesOf(element) {
  const text = atob(element.textContent.trim());
  const packed = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** A worker whose script stands in the page itself. */
function workerOf(element) {
  const address = URL.createObjectURL(new Blob([element.textContent], { type: "text/javascript" }));
  const worker = new Worker(address);
  URL.revokeObjectURL(address);
  return worker;
}

export class Compiler {
  #worker;
  #ready;
  #waiting = new Map();
  #next = 0;

  /** Starts the worker at once, so that it is ready when something is opened. */
  constructor() {
    this.#start();
  }

  #start() {
    this.#worker = workerOf(document.getElementById("worker"));
    this.#worker.onmessage = ({ data: { id, answer, error } }) => {
      const { resolve, reject } = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) reject(new Error(error));
      else resolve(answer);
    };
    this.#ready = bytesOf(document.getElementById("program")).then((bytes) => this.#post("start", { bytes }));
    // Whoever asks for something is told; until then nobody waits.
    this.#ready.catch(() => {});
  }

  #post(name, request) {
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, name, request });
    });
  }

  /** Asks the worker for something. After a failure nothing in its memory can be relied on, so another one is started. */
  async ask(name, request = {}) {
    await this.#ready;
    try {
      return await this.#post(name, request);
    } catch (error) {
      this.#worker.terminate();
      this.#start();
      throw error;
    }
  }
}
