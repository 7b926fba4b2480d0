/** Before a run of tests: the folder of the LibreOffice that its suites share, opened by the first that needs it. */
const { mkdtempSync } = require("node:fs");
const { tmpdir } = require("node:os");
const { join } = require("node:path");

module.exports = () => {
  process.env.PNTP_OFFICE = mkdtempSync(join(tmpdir(), "pntp-office-"));
};
