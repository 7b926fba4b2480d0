/** Prints what the pane loads before it shows anything, compressed as a server sends it, and fails a build that grew beyond the limit. */
const { readFileSync } = require("node:fs");
const { join, relative } = require("node:path");
const { gzipSync } = require("node:zlib");

/** First paint of the pane, all its scripts together. */
const FIRST_PAINT_LIMIT = 230 * 1024;

class FirstPaintSize {
  apply(compiler) {
    compiler.hooks.afterEmit.tap("FirstPaintSize", (compilation) => {
      const first = ["functions", "taskpane"]
        .flatMap((entry) => compilation.entrypoints.get(entry).getFiles())
        .filter((name) => name.endsWith(".js"));
      const total = first.reduce((sum, name) => sum + gzipSync(readFileSync(join(compiler.outputPath, name))).length, 0);
      console.log(`Primera pantalla del panel: ${kilobytes(total)} comprimidos (límite ${kilobytes(FIRST_PAINT_LIMIT)}).`);
      if (total > FIRST_PAINT_LIMIT)
        compilation.errors.push(
          new Error(
            `La primera pantalla pesa ${kilobytes(total)} y el límite es ${kilobytes(FIRST_PAINT_LIMIT)}. Lo nuestro que más pesa en ella, sin comprimir: ${heaviest(compilation)}.`,
          ),
        );
    });
  }
}

/** Sources of ours in the first paint, the heaviest first: what does not belong to it is asked for by `livePane` or a panel. */
function heaviest(compilation) {
  const { chunkGraph, entrypoints, compiler } = compilation;
  const modules = entrypoints.get("taskpane").chunks.flatMap((chunk) => [...chunkGraph.getChunkModulesIterable(chunk)]);
  return modules
    .flatMap((module) => [...(module.modules ?? [module])])
    .filter(({ resource }) => resource?.startsWith(join(compiler.context, "src")))
    .sort((a, b) => b.size() - a.size())
    .slice(0, 20)
    .map((module) => `${relative(compiler.context, module.resource)} ${kilobytes(module.size())}`)
    .join(", ");
}

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

module.exports = { FirstPaintSize };
