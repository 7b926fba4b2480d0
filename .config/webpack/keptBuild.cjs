/** What did not change is not built again. Another configuration or other packages begin anew. */
const { createHash } = require("node:crypto");
const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

const ROOT = join(__dirname, "../..");

function keptBuild() {
  const parts = readdirSync(__dirname).map((name) => join(".config/webpack", name));
  const version = createHash("sha256");
  for (const file of ["webpack.config.js", "package-lock.json", ...parts]) version.update(readFileSync(join(ROOT, file)));
  return {
    type: "filesystem",
    cacheDirectory: join(ROOT, ".cache", "webpack"),
    version: version.digest("hex"),
    compression: "gzip",
    maxAge: 7 * 24 * 3600 * 1000,
  };
}

/** webpack-cli adds the configuration with all that it loads, and tsx calls what it loads by names that no file has: nothing would be kept. */
class KeptByVersionAlone {
  apply(compiler) {
    compiler.options.cache.buildDependencies = {};
  }
}

module.exports = { keptBuild, KeptByVersionAlone };
