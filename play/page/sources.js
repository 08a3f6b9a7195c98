// What can be opened: a folder that was chosen or dropped, or a zip file. Each gives a function that reads the files, so that
// they can be read again after somebody has worked on them.

/** The most that is read, as for zip files: play/src/archive.rs. */
const MOST = 512 * 1024 * 1024;

/** That something cannot be opened. `reason` is one of the words in `wrong`. */
export class Unusable extends Error {
  constructor(reason, ...values) {
    super(reason);
    this.reason = reason;
    this.values = values;
  }
}

/** Folders that no workspace reads: those of git and of editors, and those that programs fill with other people's files. */
const isApart = (name) => name.startsWith(".") || name === "target" || name === "node_modules";
const isIn = (path) => path.split("/").some(isApart);

/** Reads entries of `{ path, file }`, where `file` gives a `File`. */
async function contentsOf(entries) {
  let left = MOST;
  const files = [];
  for await (const { path, file } of entries) {
    try {
      const opened = await file();
      left -= opened.size;
      if (left < 0) throw new Unusable("too_large");
      files.push({ path, contents: new Uint8Array(await opened.arrayBuffer()) });
    } catch (error) {
      if (error instanceof Unusable) throw error;
      throw new Unusable("not_read", path);
    }
  }
  return { files };
}

/** The files of `<input webkitdirectory>`. */
export function fromList(list) {
  const files = [...list].filter((file) => !isIn(file.webkitRelativePath));
  return () => contentsOf(files.map((file) => ({ path: file.webkitRelativePath, file: () => file })));
}

/** A folder that was chosen in the picker of newer browsers, which allows to read it again. */
export function fromHandle(folder) {
  async function* walk(handle, before) {
    for await (const [name, child] of handle.entries()) {
      if (isApart(name)) continue;
      const path = `${before}${name}`;
      if (child.kind === "directory") yield* walk(child, `${path}/`);
      else yield { path, file: () => child.getFile() };
    }
  }
  return () => contentsOf(walk(folder, `${folder.name}/`));
}

/** A zip file. */
export function fromArchive(file) {
  return async () => {
    if (file.size > MOST) throw new Unusable("too_large");
    try {
      return { archive: new Uint8Array(await file.arrayBuffer()) };
    } catch {
      throw new Unusable("not_read", file.name);
    }
  };
}

/** What was dropped: one or more folders, or a zip file. It must be asked for at once, while the event lasts. */
export function fromDrop(transfer) {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry()).filter(Boolean);
  const archive = [...transfer.files].find((file) => /\.zip$/i.test(file.name));
  const folders = entries.filter((entry) => entry.isDirectory);
  if (!folders.length) {
    if (archive) return fromArchive(archive);
    throw new Unusable("neither");
  }
  return () => contentsOf(walkEntries(folders));
}

async function* walkEntries(entries) {
  for (const entry of entries) {
    if (isApart(entry.name)) continue;
    const path = entry.fullPath.replace(/^\//, "");
    if (entry.isDirectory) yield* walkEntries(await childrenOf(entry));
    else yield { path, file: () => new Promise((resolve, reject) => entry.file(resolve, reject)) };
  }
}

/** A folder tells of at most a hundred children at a time. */
async function childrenOf(folder) {
  const reader = folder.createReader();
  const children = [];
  for (;;) {
    const some = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
    if (!some.length) return children;
    children.push(...some);
  }
}
