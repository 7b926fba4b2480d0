/** «PNTP en el navegador»: the sandbox as pages of the folder, in navegador/, for any server that hands over files. */
const { readdirSync, readFileSync } = require("node:fs");
const { dirname, join, relative } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const { build } = require("esbuild");
const { Compilation, sources } = require("webpack");
const { Licences } = require("./licences.cjs");

const FOLDER = "navegador";
const PAGE = "src/sandbox/page";
const SAMPLES = "assets/ejemplo";
/** What office.js asks for as Excel for Windows in Spanish; not a file more of its 86 MB. */
const OFFICE = ["office.js", "excel-win32-16.01.js", "es-es/office_strings.js"];

/** Neither minified nor put in order: Microsoft's licence asks for its code in its original form. */
const AS_IT_IS = { minimized: true };

class BrowserEdition {
  apply(compiler) {
    let bundle;
    new CopyPlugin({ patterns: copied() }).apply(compiler);
    new Licences(() => Object.keys(bundle.metafile.inputs).map((file) => join(compiler.context, file))).apply(compiler);
    // Beside webpack's own work, not after it. By esbuild: Univer takes webpack five times as long.
    compiler.hooks.make.tapPromise("BrowserEdition", async () => {
      bundle = await build({
        entryPoints: { main: `${PAGE}/main.ts` },
        absWorkingDir: compiler.context,
        outdir: FOLDER,
        entryNames: "[name].[hash]",
        chunkNames: "partes/[name]-[hash]",
        bundle: true,
        write: false,
        format: "esm",
        splitting: true,
        minify: true,
        metafile: true,
        target: "es2022",
        platform: "browser",
        legalComments: "none",
        logLevel: "silent",
        define: { "process.env.NODE_ENV": '"production"' },
      });
    });
    compiler.hooks.thisCompilation.tap("BrowserEdition", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "BrowserEdition", stage: Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE }, () => {
        const emit = (name, content) => compilation.emitAsset(`${FOLDER}/${name}`, new sources.RawSource(content));
        const names = bundle.outputFiles.map(({ path }) => relative(join(compiler.context, FOLDER), path).replaceAll("\\", "/"));
        bundle.outputFiles.forEach(({ contents }, i) => emit(names[i], Buffer.from(contents)));
        emit("index.html", page(readFileSync(join(compiler.context, PAGE, "page.html"), "utf8"), names));
        emit("ejemplos/lista.json", JSON.stringify(samples(join(compiler.context, SAMPLES))));
      });
    });
  }
}

/** The page with the names that its script and styles got: a new version is never mixed with an old one that a browser kept. */
function page(template, names) {
  return ["js", "css"].reduce((text, kind) => {
    const name = names.find((each) => new RegExp(`^main\\.\\w+\\.${kind}$`).test(each));
    return text.replace(`"main.${kind}"`, `"${name}"`);
  }, template);
}

/** The sample matrices there are, by file name. */
function samples(folder) {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".xlsx") && !file.startsWith("~$"))
    .sort();
}

function copied() {
  const office = dirname(require.resolve("@microsoft/office-js/package.json"));
  return [
    { from: `${SAMPLES}/*.xlsx`, to: `${FOLDER}/ejemplos/[name][ext]` },
    { from: `${PAGE}/openDoor.js`, to: `${FOLDER}/openDoor.js`, info: AS_IT_IS },
    ...OFFICE.map((file) => ({ from: join(office, "dist", file), to: `${FOLDER}/office/${file}`, info: AS_IT_IS })),
    { from: join(office, "LICENSE.md"), to: `${FOLDER}/office/LICENSE.txt` },
  ];
}

module.exports = { BrowserEdition };
