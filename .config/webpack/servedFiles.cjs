/** What is published beside the bundle: icons, manifest, samples for servers; and the pages made from sources of ours (functions, help, installation). */
const { join } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const { require: requireTs } = require("tsx/cjs/api");
const { Compilation, sources } = require("webpack");
const { atAddress } = require("./address.cjs");

const PATTERNS = (url) => [
  { from: "assets/iconos/*.png" },
  { from: "assets/iconos/pntp.svg", to: "assets/iconos/pntp.svg" },
  { from: "assets/capturas/vista-previa.png", to: "assets/capturas/vista-previa.png" },
  { from: "src/manifest/shortcuts.json", to: "shortcuts.json" },
  { from: "manifest.xml", to: "manifest.xml", transform: (text) => atAddress(text, url) },
  { from: "src/manifest/servidor/web.config", to: "web.config" },
  { from: "src/manifest/servidor/htaccess", to: ".htaccess", toType: "file" },
  {
    from: "src/manifest/servidor/nginx.conf",
    to: "nginx.conf",
    transform: (text) => text.toString().replaceAll("RUTA", new URL(url).pathname.replace(/\/$/, "")),
  },
];

/** functions.json, made from the JSDoc of the functions, the help page that tells of them, and the first page of the folder. */
class WrittenPages {
  constructor(url) {
    this.url = url;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("WrittenPages", (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name: "WrittenPages", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, async () => {
        const here = join(compiler.context, "webpack.config.js");
        const { generateMetadata } = requireTs("./src/functions/generateMetadata.ts", here);
        const { helpPage } = requireTs("./src/manifest/helpPage.ts", here);
        const { installPage } = requireTs("./src/manifest/installPage.ts", here);
        const metadata = await generateMetadata({ address: this.url });
        compilation.emitAsset("functions.json", new sources.RawSource(metadata));
        compilation.emitAsset("ayuda.html", new sources.RawSource(helpPage(metadata)));
        compilation.emitAsset("index.html", new sources.RawSource(installPage(this.url)));
      });
    });
  }
}

function servedFiles(url) {
  return [new CopyPlugin({ patterns: PATTERNS(url) }), new WrittenPages(url)];
}

module.exports = { servedFiles };
