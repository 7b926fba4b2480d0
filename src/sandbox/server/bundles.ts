import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build, type BuildOptions, type OutputFile } from "esbuild";
import { ROOT } from "./places";

/** What is served, by its path: «/pagina/main.js». */
export type Served = ReadonlyMap<string, Uint8Array>;

const COMMON: BuildOptions = {
  bundle: true,
  write: false,
  format: "esm",
  splitting: true,
  target: "es2022",
  platform: "browser",
  legalComments: "none",
  logLevel: "silent",
  define: { "process.env.NODE_ENV": '"production"' },
  loader: { ".svg": "dataurl", ".woff": "file", ".woff2": "file", ".ttf": "file" },
};

/** Makes the sandbox's own page and the add-in, each from its sources as they are now. */
export async function makeBundles(): Promise<Served> {
  const [page, addIn] = await Promise.all([
    bundle("/pagina/", { entryPoints: { main: join(ROOT, "src/sandbox/page/main.ts") } }),
    bundle("/complemento/", { stdin: { contents: ADD_IN, resolveDir: ROOT, sourcefile: "complemento.ts", loader: "ts" } }),
  ]);
  return new Map([...page, ...addIn]);
}

/** What shares one runtime in Excel: pane, ribbon and functions. */
const ADD_IN = `
import { registerFunctions } from "./src/functions/register";
if (typeof CustomFunctions !== "undefined") registerFunctions();
import "./src/commands/start";
import "./src/taskpane/main";
`;

async function bundle(base: string, options: BuildOptions): Promise<[string, Uint8Array][]> {
  const outdir = join(ROOT, "dist", base);
  const { outputFiles = [] } = await build({ ...COMMON, ...options, outdir });
  return outputFiles.map(({ path, contents }: OutputFile) => [`${base}${path.slice(outdir.length).replaceAll("\\", "/").replace(/^\//, "")}`, contents]);
}

/** The add-in's page as Excel would load it: only where it takes office.js from, and the door that Excel opens by itself, are the sandbox's. */
export async function addInPage(): Promise<string> {
  const template = await readFile(join(ROOT, "src/taskpane/taskpane.html"), "utf8");
  return template
    .replace(/\s*<meta http-equiv="Content-Security-Policy"[^\n]*\n/, "\n")
    .replaceAll("<%= htmlWebpackPlugin.options.officeJs %>", "/office-js/office.js")
    .replace("<head>", `<head>\n    <link rel="alternate" data-sandbox href="/" />\n    <script src="/complemento/puerta.js"></script>`)
    .replace("</body>", `  <script type="module" src="/complemento/stdin.js"></script>\n  </body>`);
}

/** Excel's window.external, before office.js asks for it. */
export const DOOR_SCRIPT = "if (window.parent !== window) window.parent.pntpSandbox?.openDoor(window);\n";
