/** After a run of tests: the shared LibreOffice ends, if any suite opened it, and its folder goes. */
const { existsSync, readFileSync, rmSync } = require("node:fs");
const { join } = require("node:path");

module.exports = () => {
  const folder = process.env.PNTP_OFFICE;
  const opened = join(folder, "proceso");
  if (existsSync(opened)) stop(Number(readFileSync(opened, "utf8")));
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
};

/** Its launcher and the program itself are one group. */
function stop(group) {
  try {
    process.kill(-group, "SIGKILL");
  } catch {
    // It ended by itself.
  }
}
