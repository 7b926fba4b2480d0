/**
 * Builds the add-in into dist/, ready to be published:  npm run build -- --env url=https://servidor/pntp
 * Without a url it is built for https://localhost:3000, where `npm run dev-server` serves it. `--env office=…` takes office.js from elsewhere than Microsoft's CDN.
 */
const { createHash } = require("node:crypto");
const { existsSync, readFileSync } = require("node:fs");
const { homedir } = require("node:os");
const { join } = require("node:path");
const { gzipSync } = require("node:zlib");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { require: requireTs } = require("tsx/cjs/api");
const { Compilation, sources } = require("webpack");

const DEFAULT_URL = "https://localhost:3000";
const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted";
/** First paint of the pane, all its scripts together. */
const FIRST_PAINT_LIMIT = 300 * 1024;

module.exports = (env = {}, { mode = "production" } = {}) => {
  const url = addressOf(env.url);
  const officeJs = env.office ?? `${OFFICE_CDN}/office.js`;
  const functionsRuntime = officeJs.replace(/office\.js$/, "custom-functions-runtime.js");
  const page = (template, filename, chunks) => new HtmlPlugin({ template, filename, chunks, chunksSortMode: "manual", scriptLoading: "defer", minify: false, officeJs, functionsRuntime, csp: contentSecurityPolicy(officeJs) });

  return {
    mode,
    devtool: mode === "production" ? false : "source-map",
    cache: mode === "development" && keptBuild(),
    entry: {
      functions: { import: "./src/functions/start.ts", filename: "functions.js" },
      taskpane: ["./src/commands/start.ts", "./src/taskpane/main.tsx"],
    },
    output: { path: join(__dirname, "dist"), filename: "[name].[contenthash:8].js", chunkFilename: "[name].[contenthash:8].js", clean: true },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } }] },
    plugins: [
      page("./src/taskpane/taskpane.html", "taskpane.html", ["functions", "taskpane"]),
      page("./src/functions/functions.html", "functions.html", ["functions"]),
      new CopyPlugin({
        patterns: [
          { from: "assets/iconos/*.png" },
          { from: "src/manifest/ayuda.html", to: "ayuda.html" },
          { from: "src/manifest/shortcuts.json", to: "shortcuts.json" },
          { from: "manifest.xml", to: "manifest.xml", transform: (text) => atAddress(text, url) },
          { from: "src/manifest/manifest.separate-runtimes.xml", to: "manifest.separate-runtimes.xml", transform: (text) => atAddress(text, url) },
        ],
      }),
      new FunctionsMetadata(),
      ...(mode === "production" ? [new FirstPaintSize()] : []),
    ],
    optimization: { chunkIds: "named" },
    performance: { hints: false },
    stats: { preset: "errors-warnings", assets: false },
    devServer: { port: 3000, server: { type: "https", options: localCertificate() }, headers: { "Access-Control-Allow-Origin": "*" }, client: { overlay: false }, hot: false, liveReload: true, static: false, open: false },
  };
};

/** While developing, and for `npm start`: what did not change is not built again. Another configuration or other packages begin anew. */
function keptBuild() {
  const version = createHash("sha256");
  for (const file of ["webpack.config.js", "package-lock.json"]) version.update(readFileSync(join(__dirname, file)));
  return { type: "filesystem", cacheDirectory: join(__dirname, "node_modules", ".cache", "pntp", "webpack"), version: version.digest("hex"), maxAge: 7 * 24 * 3600 * 1000 };
}

/** Address without a slash at its end; anything but https would be refused by Office. */
function addressOf(url = DEFAULT_URL) {
  const address = new URL(url);
  if (address.protocol !== "https:") throw new Error(`La dirección debe empezar por https:// y es «${url}»: Office no abre otras.`);
  return address.href.replace(/\/$/, "");
}

function atAddress(text, url) {
  return text.toString().replaceAll(`<AppDomain>${DEFAULT_URL}`, `<AppDomain>${new URL(url).origin}`).replaceAll(DEFAULT_URL, url);
}

/** Scripts from here and from where office.js is, no eval, and nothing is sent anywhere. Fluent UI writes its styles into the page. */
function contentSecurityPolicy(officeJs) {
  const office = /^https?:/.test(officeJs) ? ` ${new URL(officeJs).origin}` : "";
  return [
    "default-src 'self'",
    `script-src 'self'${office}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
  ].join("; ");
}

/** The certificate that office-addin-dev-certs installs and Excel trusts; without it, webpack's own self-signed one. */
function localCertificate() {
  const folder = join(homedir(), ".office-addin-dev-certs");
  const [ca, key, cert] = ["ca.crt", "localhost.key", "localhost.crt"].map((file) => join(folder, file));
  return [ca, key, cert].every(existsSync) ? { ca: readFileSync(ca), key: readFileSync(key), cert: readFileSync(cert) } : {};
}

/** functions.json, made from the JSDoc of the functions. */
class FunctionsMetadata {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionsMetadata", (compilation) => {
      compilation.hooks.processAssets.tapPromise({ name: "FunctionsMetadata", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL }, async () => {
        const { generateMetadata } = requireTs("./src/functions/generateMetadata.ts", join(__dirname, "webpack.config.js"));
        compilation.emitAsset("functions.json", new sources.RawSource(await generateMetadata()));
      });
    });
  }
}

/** Prints what the pane loads before it shows anything, compressed as a server sends it, and fails a build that grew beyond the limit. */
class FirstPaintSize {
  apply(compiler) {
    compiler.hooks.afterEmit.tap("FirstPaintSize", (compilation) => {
      const zipped = (name) => gzipSync(readFileSync(join(compiler.outputPath, name))).length;
      const first = ["functions", "taskpane"].flatMap((entry) => compilation.entrypoints.get(entry).getFiles()).filter((name) => name.endsWith(".js"));
      const later = Object.keys(compilation.assets).filter((name) => name.endsWith(".js") && !first.includes(name));
      const total = first.reduce((sum, name) => sum + zipped(name), 0);
      console.log(`Primera pantalla: ${kilobytes(total)} comprimidos (límite ${kilobytes(FIRST_PAINT_LIMIT)}); al usarlos: ${later.map((name) => `${name.replace(/\.[0-9a-f]{8}\.js$/, "")} ${kilobytes(zipped(name))}`).join(", ")}`);
      if (total > FIRST_PAINT_LIMIT) compilation.errors.push(new Error(`La primera pantalla pesa ${kilobytes(total)} y el límite es ${kilobytes(FIRST_PAINT_LIMIT)}.`));
    });
  }
}

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
