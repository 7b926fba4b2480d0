/**
 * Builds dist/, one folder for any server that hands over files:  npm run build -- --env url=https://servidor/pntp
 * In it are the add-in, its manifest, «PNTP en el navegador», the portable edition, the pages of help and installation and samples for servers.
 * Without a url it is built for https://localhost:3000, where `npm run dev-server` serves the add-in. `--env office=…` takes Excel's office.js from
 * elsewhere than Microsoft's CDN. `--env grabadora` adds the recorder page with its manifest (src/sandbox/recorder).
 */
const { existsSync, readFileSync } = require("node:fs");
const { homedir } = require("node:os");
const { join } = require("node:path");
const { addressOf } = require("./.config/webpack/address.cjs");
const { BrowserEdition } = require("./.config/webpack/browserEdition.cjs");
const { FirstPaintSize } = require("./.config/webpack/firstPaint.cjs");
const { addInPage, browserPage, recorderPage } = require("./.config/webpack/pages.cjs");
const { KeptByVersionAlone, keptBuild } = require("./.config/webpack/keptBuild.cjs");
const { OneAtATime } = require("./.config/webpack/oneAtATime.cjs");
const { PortableEdition } = require("./.config/webpack/portableEdition.cjs");
const { progress } = require("./.config/webpack/progress.cjs");
const { servedFiles } = require("./.config/webpack/servedFiles.cjs");

const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted";

module.exports = (env = {}, { mode = "production" } = {}) => {
  const url = addressOf(env.url);
  const officeJs = env.office ?? `${OFFICE_CDN}/office.js`;
  const isWhole = !env.WEBPACK_SERVE;

  return {
    mode,
    devtool: mode === "production" ? false : "source-map",
    cache: keptBuild(),
    entry: {
      functions: { import: "./src/functions/start.ts", filename: "functions.js" },
      taskpane: ["./src/commands/start.ts", "./src/taskpane/main.tsx"],
      ...(env.grabadora && { grabadora: "./src/sandbox/recorder/page.ts" }),
    },
    output: {
      path: join(__dirname, "dist"),
      filename: "[name].[contenthash:8].js",
      chunkFilename: "partes/[name].[contenthash:8].js",
      clean: true,
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, loader: join(__dirname, ".config/webpack/esbuildLoader.cjs") }] },
    plugins: [
      new OneAtATime(),
      new KeptByVersionAlone(),
      addInPage(officeJs),
      ...(env.grabadora ? recorderPage(url, officeJs) : []),
      ...servedFiles(url),
      ...(isWhole ? [browserPage(), new BrowserEdition(), new PortableEdition()] : []),
      ...(mode === "production" ? [progress(), new FirstPaintSize()] : []),
    ],
    // Pages stay as they are written: they are short, and whoever publishes them reads them.
    optimization: { chunkIds: "named", minimize: mode === "production" && { html: false, css: false } },
    performance: { hints: false },
    stats: { preset: "errors-warnings", assets: false },
    devServer: {
      port: 3000,
      server: { type: "https", options: localCertificate() },
      headers: { "Access-Control-Allow-Origin": "*" },
      client: { overlay: false },
      hot: false,
      liveReload: true,
      static: false,
      open: false,
    },
  };
};

/** The certificate that office-addin-dev-certs installs and Excel trusts; without it, webpack's own self-signed one. */
function localCertificate() {
  const folder = join(homedir(), ".office-addin-dev-certs");
  const [ca, key, cert] = ["ca.crt", "localhost.key", "localhost.crt"].map((file) => join(folder, file));
  return [ca, key, cert].every(existsSync) ? { ca: readFileSync(ca), key: readFileSync(key), cert: readFileSync(cert) } : {};
}
