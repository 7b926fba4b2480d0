#!/usr/bin/env node
/** `pntp …`: runs what was built. In a work tree it is built again first where a source changed; the installed package has neither sources nor builder. */
const { existsSync } = require("node:fs");
const { join } = require("node:path");

const builder = join(__dirname, "../../.config/buildCli.cjs");
const why = existsSync(builder) ? require(builder).whyNotBuilt() : undefined;

if (why === undefined) require("../../build/pntp.cjs");
else {
  process.stderr.write(`${why}\n`);
  process.exitCode = 70;
}
