/**
 * A disk that fails on purpose, under whatever form of `node:fs` asks it: promises, FileHandles, callbacks (streams stand on them) and sync calls.
 * Loaded before `pntp` (`--require`) it takes its orders from DISK_FAULT (JSON of `Fault`) and DISK_FOLDER, and notes the calls in DISK_CALLS.
 * DISK_NO_LINKS: a file system without hard links. DISK_APPEARS: a file that somebody else makes when ours is about to be put in its place.
 */
const fs = require("node:fs");
const promises = require("node:fs/promises");
const path = require("node:path");

const own = { writeFileSync: fs.writeFileSync, closeSync: fs.closeSync };
/** Not of the disk, or made of other calls that are. */
const NO_CALL = /^([A-Z_]|createReadStream|createWriteStream|watch|unwatch|openAsBlob|exists$|glob)/;
const CLOSES = /^close(Sync)?$/;
const TAKES_HANDLE = new Set([
  "read",
  "write",
  "readv",
  "writev",
  "close",
  "sync",
  "datasync",
  "fsync",
  "fdatasync",
  "fstat",
  "fchmod",
  "fchown",
  "ftruncate",
  "futimes",
]);

/** Of the folder that is watched: everything else (our own scripts, Node's) goes through untouched. */
let folder = "";
let fault = undefined;
let calls = [];
let hasFailed = false;
const fds = new Map();
const handles = new WeakMap();

function isOurs(place) {
  if (place === undefined || place === null) return false;
  const text = Buffer.isBuffer(place) ? place.toString() : String(place);
  return folder !== "" && (text === folder || text.startsWith(folder + path.sep));
}

function errorOf(code, name, place) {
  const error = new Error(`${code}: planned fault, ${name} '${place}'`);
  return Object.assign(error, { code, syscall: name, path: String(place), errno: -5 });
}

function withoutLinks(name, place) {
  if (!/^link(Sync|\(\))?$/.test(name) || !process.env.DISK_NO_LINKS) return;
  if (process.env.DISK_APPEARS && name !== "linkSync") own.writeFileSync(process.env.DISK_APPEARS, "de otra persona");
  throw errorOf("ENOTSUP", name, place);
}

/** Notes the call; tells what is to happen to it. */
function noted(name, place) {
  withoutLinks(name, place);
  calls.push(`${name} ${path.basename(String(place)).replace(/\.~pntp-.*\.tmp$/, "(temporal)")}`);
  if (!fault) return undefined;
  const isDue = fault.fromOn ? calls.length >= fault.at : calls.length === fault.at;
  if (!isDue) return undefined;
  hasFailed = true;
  if (fault.signal && fault.how === "before") {
    ends();
    return undefined;
  }
  return CLOSES.test(name) && fault.how === "before" ? { ...fault, how: "after" } : fault;
}

/** The process is told to end; on SIGKILL nothing of it runs any more. */
function ends() {
  process.kill(process.pid, fault.signal);
  // A signal to oneself may take a moment to arrive.
  while (fault.signal === "SIGKILL");
}

/** A call that fails of itself was asked too. */
function endsIfAfter(due) {
  if (due?.signal && due.how === "after") ends();
}

/** What is planned for a call that was carried out, or carried out half-way. */
function comesAfter(due, name, place) {
  if (due.signal) ends();
  else throw errorOf(due.code, name, place);
}

/** Half of what was asked for: what a full disk, a signal or a network folder may answer. */
function shortened(name, given) {
  const [target, data, ...rest] = given;
  if (/^(read|write)(Sync)?$/.test(name) && typeof target === "number" && ArrayBuffer.isView(data)) {
    const [offset = 0, length = data.byteLength - (typeof offset === "number" ? offset : 0), ...more] = rest;
    return typeof length === "number" && length > 1 ? [target, data, offset, Math.ceil(length / 2), ...more] : given;
  }
  return given;
}

function placeOf(name, given, base) {
  const [first, second] = given;
  if (typeof first === "number") return TAKES_HANDLE.has(base) || base === "writeFile" || base === "readFile" ? fds.get(first) : undefined;
  return [first, second].find((each) => (typeof each === "string" || Buffer.isBuffer(each) || each instanceof URL) && isOurs(each));
}

function watchSync(name) {
  const real = fs[name];
  const base = name.replace(/Sync$/, "");
  const watching = function (...given) {
    const place = placeOf(name, given, base);
    if (!isOurs(place)) return real.apply(this, given);
    const due = noted(name, place);
    if (due?.how === "before") throw errorOf(due.code, base, place);
    if (due?.how === "half" && base === "writeFile") {
      real.call(this, given[0], halfOf(given[1]), given[2]);
      comesAfter(due, base, place);
    }
    let result;
    try {
      result = real.apply(this, due?.how === "short" ? shortened(name, given) : given);
    } catch (error) {
      endsIfAfter(due);
      throw error;
    }
    if (base === "open") fds.set(result, place);
    if (base === "close") fds.delete(given[0]);
    if (due?.how === "after" && !due.signal && name === "openSync") own.closeSync(result);
    if (due?.how === "after") comesAfter(due, base, place);
    return result;
  };
  fs[name] = Object.assign(watching, real);
}

function watchCallback(name) {
  const real = fs[name];
  const watching = function (...given) {
    const place = placeOf(name, given, name);
    const callback = given.at(-1);
    if (!isOurs(place) || typeof callback !== "function") return real.apply(this, given);
    const due = noted(name, place);
    if (due?.how === "before") return void process.nextTick(() => callback(errorOf(due.code, name, place)));
    const answered = (error, ...results) => {
      if (!error && name === "open") fds.set(results[0], place);
      if (name === "close") fds.delete(given[0]);
      endsIfAfter(due);
      callback(due?.how === "after" && !due.signal ? errorOf(due.code, name, place) : error, ...results);
    };
    return real.apply(this, [...(due?.how === "short" ? shortened(name, given.slice(0, -1)) : given.slice(0, -1)), answered]);
  };
  fs[name] = Object.assign(watching, real);
}

function halfOf(data) {
  const bytes = typeof data === "string" ? Buffer.from(data) : Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  return bytes.subarray(0, Math.floor(bytes.length / 2));
}

function watchPromise(target, name, placeFor) {
  const real = target[name];
  target[name] = async function (...given) {
    const place = placeFor(this, given);
    if (!isOurs(place)) return real.apply(this, given);
    const due = noted(`${name}()`, place);
    if (due?.how === "before" && name !== "close") throw errorOf(due.code, name, place);
    if (due?.how === "half" && /^(writeFile|write)$/.test(name)) {
      const at = target === promises ? 1 : 0;
      await real.apply(
        this,
        given.map((each, index) => (index === at ? halfOf(each) : each)),
      );
      return comesAfter(due, name, place);
    }
    const result = await real.apply(this, given).catch((error) => {
      endsIfAfter(due);
      throw error;
    });
    if (name === "open" && target === promises) watchHandle(result, place);
    if (due && (due.how === "after" || (due.how === "before" && name === "close"))) {
      // Nobody gets the handle, and nobody could close it.
      if (name === "open" && !due.signal) await result.close();
      comesAfter(due, name, place);
    }
    return result;
  };
}

let isHandleWatched = false;
function watchHandle(handle, place) {
  handles.set(handle, place);
  // A field of each handle, where the other calls belong to their class.
  watchPromise(handle, "close", (self) => handles.get(self));
  if (isHandleWatched) return;
  isHandleWatched = true;
  const prototype = Object.getPrototypeOf(handle);
  for (const name of Object.getOwnPropertyNames(prototype)) {
    const { value } = Object.getOwnPropertyDescriptor(prototype, name);
    if (typeof value === "function" && !/^(constructor|get|create|close|readLines|readableWebStream)/.test(name))
      watchPromise(prototype, name, (self) => handles.get(self));
  }
}

let isInstalled = false;
/** Once in a process; the disk behaves until it is told otherwise. */
function install() {
  if (isInstalled) return;
  isInstalled = true;
  for (const name of Object.keys(fs)) {
    if (typeof fs[name] !== "function" || NO_CALL.test(name)) continue;
    if (name.endsWith("Sync")) watchSync(name);
    else watchCallback(name);
  }
  for (const name of Object.keys(promises)) {
    if (typeof promises[name] === "function" && !NO_CALL.test(name))
      watchPromise(promises, name, (_self, given) => placeOf(name, given, name));
  }
}

/** Calls below `watched` are counted from now on; `planned`: which of them fails, and how. */
function begin(watched, planned) {
  install();
  folder = watched;
  fault = planned;
  calls = [];
  hasFailed = false;
}

/** What was called since, and whether the fault came to pass. The disk behaves again. */
function end() {
  const said = { calls, hasFailed };
  folder = "";
  fault = undefined;
  return said;
}

module.exports = { begin, end };

if (process.env.DISK_FOLDER) {
  // The output of the order, where it goes to a file.
  if (process.env.DISK_OUTPUT) fds.set(1, path.join(process.env.DISK_FOLDER, "salida de la orden"));
  begin(process.env.DISK_FOLDER, process.env.DISK_FAULT ? JSON.parse(process.env.DISK_FAULT) : undefined);
  process.on("exit", () => {
    const said = JSON.stringify(end());
    if (process.env.DISK_CALLS) own.writeFileSync(process.env.DISK_CALLS, said);
  });
}
