/**
 * Builds the add-in into dist/, ready to be published:  npm run build -- --env url=https://servidor/pntp
 * Without a url it is built for https://localhost:3000, where `npm run dev-server` serves it. `--env office=…` takes office.js from elsewhere than Microsoft's CDN.
 * `--env grabadora` adds the recorder page with its manifest: it asks real Excel what the sandbox assumes of it (src/sandbox/recorder).
 */
const { createHash } = require("node:crypto");
const { existsSync, readFileSync } = require("node:fs");
const { homedir } = require("node:os");
const { join, relative } = require("node:path");
const { gzipSync } = require("node:zlib");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { require: requireTs } = require("tsx/cjs/api");
const { Compilation, sources } = require("webpack");

const DEFAULT_URL = "https://localhost:3000";
const OFFICE_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted";
/** First paint of the pane, all its scripts together. */
const FIRST_PAINT_LIMIT = 230 * 1024;

module.exports = (env = {}, { mode = "production" } = {}) => {
  const url = addressOf(env.url);
  const officeJs = env.office ?? `${OFFICE_CDN}/office.js`;

  return {
    mode,
    devtool: mode === "production" ? false : "source-map",
    cache: mode === "development" && keptBuild(),
    entry: {
      functions: { import: "./src/functions/start.ts", filename: "functions.js" },
      taskpane: ["./src/commands/start.ts", "./src/taskpane/main.tsx"],
      ...(env.grabadora && { grabadora: "./src/sandbox/recorder/page.ts" }),
    },
    output: {
      path: join(__dirname, "dist"),
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      clean: true,
    },
    resolve: { extensions: [".tsx", ".ts", ".js"] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          loader: "ts-loader",
          options: { transpileOnly: true, compilerOptions: { noEmit: false } },
        },
      ],
    },
    plugins: [
      new HtmlPlugin({
        template: "./src/taskpane/taskpane.html",
        filename: "taskpane.html",
        chunks: ["functions", "taskpane"],
        chunksSortMode: "manual",
        scriptLoading: "defer",
        minify: false,
        officeJs,
        csp: contentSecurityPolicy(officeJs),
      }),
      ...(env.grabadora ? recorderPage(url, officeJs) : []),
      new CopyPlugin({
        patterns: [
          { from: "assets/iconos/*.png" },
          { from: "src/manifest/shortcuts.json", to: "shortcuts.json" },
          { from: "manifest.xml", to: "manifest.xml", transform: (text) => atAddress(text, url) },
          { from: "src/manifest/servidor/web.config", to: "web.config" },
          { from: "src/manifest/servidor/htaccess", to: ".htaccess", toType: "file" },
          {
            from: "src/manifest/servidor/nginx.conf",
            to: "nginx.conf",
            transform: (text) => text.toString().replaceAll("RUTA", new URL(url).pathname.replace(/\/$/, "")),
          },
        ],
      }),
      new FunctionsHelp(url),
      ...(mode === "production" ? [new FirstPaintSize()] : []),
    ],
    optimization: { chunkIds: "named" },
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

/** The page of the recorder and its manifest, to be sideloaded by somebody who has Excel. */
function recorderPage(url, officeJs) {
  return [
    new HtmlPlugin({
      template: "./src/sandbox/recorder/recorder.html",
      filename: "grabadora.html",
      chunks: ["grabadora"],
      scriptLoading: "defer",
      minify: false,
      officeJs,
      csp: contentSecurityPolicy(officeJs),
    }),
    new CopyPlugin({
      patterns: [{ from: "src/sandbox/recorder/manifest.xml", to: "grabadora.xml", transform: (text) => atAddress(text, url) }],
    }),
  ];
}

/** While developing, and for `npm start`: what did not change is not built again. Another configuration or other packages begin anew. */
function keptBuild() {
  const version = createHash("sha256");
  for (const file of ["webpack.config.js", "package-lock.json"]) version.update(readFileSync(join(__dirname, file)));
  return {
    type: "filesystem",
    cacheDirectory: join(__dirname, ".cache", "webpack"),
    version: version.digest("hex"),
    maxAge: 7 * 24 * 3600 * 1000,
  };
}

/** Address without a slash at its end; anything but https would be refused by Office. */
function addressOf(url = DEFAULT_URL) {
  const address = new URL(url);
  if (address.protocol !== "https:") throw new Error(`La dirección debe empezar por https:// y es «${url}»: Office no abre otras.`);
  return address.href.replace(/\/$/, "");
}

function atAddress(text, url) {
  return text.toString().replaceAll(DEFAULT_URL, url);
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

/** functions.json, made from the JSDoc of the functions, and the help page that tells of them. */
class FunctionsHelp {
  constructor(url) {
    this.url = url;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("FunctionsHelp", (compilation) => {
      compilation.hooks.processAssets.tapPromise(
        { name: "FunctionsHelp", stage: Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL },
        async () => {
          const here = join(__dirname, "webpack.config.js");
          const { generateMetadata } = requireTs("./src/functions/generateMetadata.ts", here);
          const { helpPage } = requireTs("./src/manifest/helpPage.ts", here);
          const metadata = await generateMetadata({ address: this.url });
          compilation.emitAsset("functions.json", new sources.RawSource(metadata));
          compilation.emitAsset("ayuda.html", new sources.RawSource(helpPage(metadata)));
        },
      );
    });
  }
}

/** Prints what the pane loads before it shows anything, compressed as a server sends it, and fails a build that grew beyond the limit. */
class FirstPaintSize {
  apply(compiler) {
    compiler.hooks.afterEmit.tap("FirstPaintSize", (compilation) => {
      const zipped = (name) => gzipSync(readFileSync(join(compiler.outputPath, name))).length;
      const first = ["functions", "taskpane"]
        .flatMap((entry) => compilation.entrypoints.get(entry).getFiles())
        .filter((name) => name.endsWith(".js"));
      const later = Object.keys(compilation.assets).filter((name) => name.endsWith(".js") && !first.includes(name));
      const total = first.reduce((sum, name) => sum + zipped(name), 0);
      console.log(
        `Primera pantalla: ${kilobytes(total)} comprimidos (límite ${kilobytes(FIRST_PAINT_LIMIT)}); al usarlos: ${later.map((name) => `${name.replace(/\.[0-9a-f]{8}\.js$/, "")} ${kilobytes(zipped(name))}`).join(", ")}`,
      );
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
  const { chunkGraph, entrypoints } = compilation;
  const modules = entrypoints.get("taskpane").chunks.flatMap((chunk) => [...chunkGraph.getChunkModulesIterable(chunk)]);
  return modules
    .flatMap((module) => [...(module.modules ?? [module])])
    .filter(({ resource }) => resource?.startsWith(join(__dirname, "src")))
    .sort((a, b) => b.size() - a.size())
    .slice(0, 20)
    .map((module) => `${relative(__dirname, module.resource)} ${kilobytes(module.size())}`)
    .join(", ");
}

function kilobytes(bytes) {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
