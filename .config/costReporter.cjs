/**
 * `npm run test:cost`: what each family of tests (a folder of test/) costs in processor time, its own and that of the programs it starts, and the dearest suites.
 * For one process at a time (`--runInBand`): the time between the ends of two suites is the second one's.
 */
const { readFileSync } = require("node:fs");
const { relative, sep } = require("node:path");

const DEAREST = 15;

module.exports = class CostReporter {
  constructor({ rootDir }) {
    this.rootDir = rootDir;
    this.suites = [];
    this.spent = 0;
  }

  onRunStart() {
    this.spent = cpuSeconds();
  }

  onTestFileResult({ path }) {
    const now = cpuSeconds();
    this.suites.push({ suite: relative(this.rootDir, path), seconds: now - this.spent });
    this.spent = now;
  }

  onRunComplete() {
    const families = new Map();
    for (const { suite, seconds } of this.suites) {
      const family = suite.split(sep).slice(0, 2).join("/");
      families.set(family, (families.get(family) ?? 0) + seconds);
    }
    const rows = (entries) =>
      [...entries].sort(([, a], [, b]) => b - a).map(([name, seconds]) => `${seconds.toFixed(1).padStart(8)}  ${name}\n`);
    const dearest = rows(this.suites.map(({ suite, seconds }) => [suite, seconds])).slice(0, DEAREST);
    process.stderr.write(
      `\nSeconds of CPU by family\n${rows(families).join("")}${cpuSeconds().toFixed(1).padStart(8)}  all, with the start\n\nThe dearest suites\n${dearest.join("")}`,
    );
  }
};

/** Of this process and, on Linux, of those that it started and that ended. */
function cpuSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6 + endedChildren();
}

function endedChildren() {
  try {
    // After the name in parentheses: state is field 3; cutime and cstime are 16 and 17, in hundredths of a second.
    const fields = readFileSync("/proc/self/stat", "utf8").split(") ").at(-1).split(" ");
    return (Number(fields[13]) + Number(fields[14])) / 100;
  } catch {
    return 0;
  }
}
