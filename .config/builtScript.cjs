/** A TypeScript file of the project as one plain script, made again when something it is made of changed: `pntp` itself, and the scripts that tests start as processes. */
const { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } = require("node:fs");
const { dirname, join, relative } = require("node:path");

const ROOT = join(__dirname, "..");
const OPTIONS = {
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  legalComments: "eof",
  metafile: true,
  write: false,
  logLevel: "silent",
};
/** File systems note times in steps of some milliseconds. */
const COARSE_CLOCK_MS = 20;

/** The script at `out` for the source `entry` (both from the root), built only where it is not what its sources give. */
function builtScript(entry, out, root = ROOT) {
  const script = join(root, out);
  if (!isCurrent(script, root)) build(entry, script, root);
  return script;
}

/** Beside each script, the files it was made of with their times and sizes: looking at them costs a few milliseconds. */
function listOf(script) {
  return `${script}.sources.json`;
}

function isCurrent(script, root) {
  try {
    const made = JSON.parse(readFileSync(listOf(script), "utf8"));
    return statSync(script).size === made.size && made.sources.every(([file, state]) => stateOf(root, file) === state);
  } catch {
    return false;
  }
}

function stateOf(root, file) {
  const { mtimeMs, size } = statSync(join(root, file));
  return `${mtimeMs} ${size}`;
}

function build(entry, script, root) {
  const { buildSync } = require("esbuild");
  const began = Date.now();
  const { outputFiles, metafile } = buildSync({ ...OPTIONS, entryPoints: [entry], outfile: script, absWorkingDir: root });
  const [{ contents }] = outputFiles;
  const sources = [relative(root, __filename), ...Object.keys(metafile.inputs)].map((file) => [file, settledState(root, file, began)]);
  mkdirSync(dirname(script), { recursive: true });
  writeWhole(script, contents);
  writeWhole(listOf(script), JSON.stringify({ size: contents.length, sources }));
}

/** What was saved while we built may not be what was read: its state is told so that the next call builds again. */
function settledState(root, file, began) {
  const isSettled = statSync(join(root, file)).mtimeMs < began - COARSE_CLOCK_MS;
  return isSettled ? stateOf(root, file) : "saved during the build";
}

/** Two processes may build at once: each puts a whole file in place. */
function writeWhole(file, contents) {
  const half = `${file}.${process.pid}`;
  writeFileSync(half, contents);
  renameSync(half, file);
}

module.exports = { builtScript };
