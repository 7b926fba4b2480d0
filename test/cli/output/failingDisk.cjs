/**
 * Loaded before `pntp` in a process of its own: the call number FAIL_CALL to the disk fails as a broken one does (EIO), and says so on stderr at the end.
 * NO_LINKS: a file system without hard links. APPEARS: a file that somebody else makes just before ours is put in its place.
 */
const fs = require("node:fs");
const promises = require("node:fs/promises");

let calls = 0;
let hasFailed = false;
const failAt = Number(process.env.FAIL_CALL || 0);

function fault(code, call) {
  return Object.assign(new Error(`${code}: ${call}`), { code, syscall: call });
}

/** Taking away what is half done is not made to fail: a disk that refuses that too leaves it, whatever a program does. */
const WATCHED = ["open", "readFile", "stat", "readdir", "realpath", "rename", "access", "link"];

for (const name of WATCHED) {
  const own = promises[name];
  promises[name] = async (...given) => {
    if (name === "link" && process.env.NO_LINKS) {
      if (process.env.APPEARS) fs.writeFileSync(process.env.APPEARS, "de otra persona");
      throw fault("ENOTSUP", name);
    }
    if (++calls === failAt) {
      hasFailed = true;
      throw fault("EIO", name);
    }
    const result = await own.apply(promises, given);
    if (name === "open") watchHandle(result);
    return result;
  };
}

function watchHandle(handle) {
  for (const name of ["writeFile", "sync", "chmod"]) {
    const own = handle[name].bind(handle);
    handle[name] = async (...given) => {
      if (++calls === failAt) {
        hasFailed = true;
        throw fault("EIO", name);
      }
      return own(...given);
    };
  }
}

process.on("exit", () => {
  if (hasFailed) process.stderr.write(" FAILED_CALL");
});
