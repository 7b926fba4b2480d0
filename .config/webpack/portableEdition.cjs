/** The portable edition is published too: who has the address takes it to who has none. */
const { Compilation, sources } = require("webpack");
const { LIMIT, portablePage } = require("../buildPortable.cjs");

class PortableEdition {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("PortableEdition", (compilation) => {
      compilation.hooks.processAssets.tapPromise(
        { name: "PortableEdition", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        async () => {
          const page = Buffer.from(await portablePage());
          compilation.emitAsset("pntp.html", new sources.RawSource(page));
          const megabytes = (size) => `${(size / 1024 / 1024).toFixed(2)} MB`;
          const told = `Edición portátil, pntp.html: ${megabytes(page.length)} (límite ${megabytes(LIMIT)})`;
          if (page.length <= LIMIT) console.log(`${told}.`);
          else compilation.errors.push(new Error(`${told}: mira qué entró en ella que antes no estaba.`));
        },
      );
    });
  }
}

module.exports = { PortableEdition };
