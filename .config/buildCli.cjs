/** `pntp` built into build/: by `npm ci` (prepare), and again by src/cli/pntp.cjs where a source changed. */
const { builtScript } = require("./builtScript.cjs");

/** Undefined where `pntp` is now what its sources give; otherwise why it could not be built, in two lines. */
function whyNotBuilt() {
  try {
    builtScript("src/cli/main.ts", "build/pntp.cjs");
    return undefined;
  } catch (error) {
    const fault = error.errors?.[0];
    if (fault?.location) {
      const { file, line, column } = fault.location;
      return `La orden pntp no se puede construir: ${file}:${line}:${column + 1}: ${fault.text}\nCorrige esa fuente y repite la orden.`;
    }
    return `La orden pntp no se puede construir aquí: ${String(error.message).split("\n")[0]}\nInstala lo que falta con «npm ci» y repite la orden.`;
  }
}

module.exports = { whyNotBuilt };

// An installation without what builds (`--omit=dev`, a machine for which esbuild has no program) must not fail: it says so.
if (require.main === module) {
  const why = whyNotBuilt();
  if (why !== undefined) process.stderr.write(`${why}\n`);
}
