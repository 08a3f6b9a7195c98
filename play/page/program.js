// The compiler as a module of WebAssembly, and how to call it: see play/src/abi.rs.

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Starts the compiler from the bytes of its module. */
export async function start(bytes) {
  const module = await WebAssembly.compile(bytes);
  const imports = {};
  // The module needs nothing from outside. What it names all the same are random bytes for zip files with a password, which
  // it never makes.
  for (const { module: from, name } of WebAssembly.Module.imports(module)) {
    (imports[from] ??= {})[name] = () => {
      throw new Error(`the module asks for ${name}`);
    };
  }
  return new Program((await WebAssembly.instantiate(module, imports)).exports);
}

class Program {
  #exports;

  constructor(exports) {
    this.#exports = exports;
  }

  /** Writes into the buffer, calls, and gives what stands there then. */
  #call(name, asked, ...rest) {
    // Room is asked for first: it may move the memory.
    const place = this.#exports.reserve(asked.length);
    new Uint8Array(this.#exports.memory.buffer, place, asked.length).set(asked);
    const length = this.#exports[name](...rest);
    return new Uint8Array(this.#exports.memory.buffer, this.#exports.place(), length).slice();
  }

  #tell(name, asked) {
    const request = asked instanceof Uint8Array ? asked : encoder.encode(JSON.stringify(asked));
    return JSON.parse(decoder.decode(this.#call(name, request)));
  }

  /** Forgets all files. */
  clear() {
    this.#exports.clear();
  }

  add(path, contents) {
    const name = encoder.encode(path);
    const both = new Uint8Array(name.length + contents.length);
    both.set(name);
    both.set(contents, name.length);
    this.#call("add", both, name.length);
  }

  /** Adds a small sound workspace. */
  example() {
    this.#exports.example();
  }

  unpack(archive) {
    return this.#tell("unpack", archive);
  }

  check({ today, language, workspace = null }) {
    return this.#tell("check", { today, language, workspace });
  }

  build({ language, is_internal = false, formats = [] }) {
    return this.#tell("build", { language, is_internal, formats });
  }

  /** The bytes of a file of the edition. */
  file(path) {
    return this.#call("file", encoder.encode(path));
  }

  /** The edition as the bytes of a zip file. */
  archive() {
    return this.#call("archive", new Uint8Array());
  }
}
