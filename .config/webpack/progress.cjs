/** What the build is doing and how much of it is done, a line for each step; on a terminal the line is written over. */
const { ProgressPlugin } = require("webpack");

/** From which part of the whole, by webpack's own count. */
const STEPS = [
  [0, "Preparando"],
  [0.1, "Leyendo las fuentes"],
  [0.65, "Uniendo las fuentes"],
  [0.92, "Reduciendo el tamaño"],
  [0.95, "Escribiendo la carpeta"],
];

function progress(out = process.stderr) {
  let told = "";
  return new ProgressPlugin((part) => {
    const [, step] = STEPS.findLast(([from]) => part >= from);
    const line = `${String(Math.floor(part * 20) * 5).padStart(3)} %  ${step}`;
    if (part === 1 ? !out.isTTY : line === told) return;
    told = line;
    if (out.isTTY) out.write(part === 1 ? "\r\u001b[K" : `\r\u001b[K${line}`);
    else out.write(`${line}\n`);
  });
}

module.exports = { progress };
