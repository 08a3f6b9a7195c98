// The compiler at work beside the page, so that the page can be used meanwhile.

import { start } from "./program.js";

let program;

const WORK = {
  start: async ({ bytes }) => {
    program = await start(bytes);
  },
  open: ({ files }) => {
    program.clear();
    for (const { path, contents } of files) program.add(path, contents);
  },
  unpack: ({ archive }) => {
    program.clear();
    return program.unpack(archive);
  },
  example: () => {
    program.clear();
    program.example();
  },
  check: (request) => program.check(request),
  build: (request) => program.build(request),
  file: ({ path }) => program.file(path),
  archive: () => program.archive(),
};

// One thing after the other: what is asked while the module is being made ready has to wait for it.
let last = Promise.resolve();
self.onmessage = ({ data: { id, name, request } }) => {
  last = last.then(async () => {
    try {
      self.postMessage({ id, answer: await WORK[name](request) });
    } catch (error) {
      self.postMessage({ id, error: String(error) });
    }
  });
};
