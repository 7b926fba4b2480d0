/** Names, at the end of `npm test`, what could not be checked on this machine and how to have it. */
const { existsSync, readFileSync, rmSync } = require("node:fs");
const { join } = require("node:path");

const log = join(process.cwd(), "node_modules", ".cache", "pntp-missing.txt");
const howTo = {
  "LibreOffice Calc": "instale LibreOffice (Debian/Ubuntu: apt-get install libreoffice-calc libreoffice-writer; Windows: libreoffice.org)",
  Chromium: "instale Chromium o Chrome (Debian/Ubuntu: apt-get install chromium)",
};

module.exports = class MissingReporter {
  onRunStart() {
    rmSync(log, { force: true });
  }

  onRunComplete() {
    if (!existsSync(log)) return;
    const byProgram = new Map();
    for (const line of readFileSync(log, "utf8").trim().split("\n")) {
      const [program, title] = line.split("\t");
      byProgram.set(program, [...(byProgram.get(program) ?? []), title]);
    }
    for (const [program, titles] of byProgram) {
      process.stderr.write(`\nSin ${program} en esta máquina no se comprobó (${titles.length}):\n${titles.map((title) => `  · ${title}`).join("\n")}\nPara comprobarlo: ${howTo[program] ?? `instale ${program}`}.\n`);
    }
  }
};
