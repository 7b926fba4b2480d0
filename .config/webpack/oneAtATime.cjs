/** Two builds at once of one work tree wait for each other: both write dist/ and the kept build. Watching (`npm run dev-server`) waits for nobody. */
const { mkdirSync, rmSync } = require("node:fs");
const { dirname, join } = require("node:path");
const { require: requireTs } = require("tsx/cjs/api");

class OneAtATime {
  apply(compiler) {
    const lock = join(compiler.context, ".cache", "construir.lock");
    compiler.hooks.beforeRun.tapPromise("OneAtATime", async () => {
      const { takeTurn } = requireTs("./src/sandbox/server/alone.ts", join(compiler.context, "webpack.config.js"));
      mkdirSync(dirname(lock), { recursive: true });
      await takeTurn(lock);
      // What is kept for the next build is written last of all.
      process.once("exit", () => rmSync(lock, { force: true }));
    });
  }
}

module.exports = { OneAtATime };
