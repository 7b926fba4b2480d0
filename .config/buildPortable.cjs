/**
 * The portable edition: dist/pntp.html, one page that works by double click, without server, network or installation. The same sources
 * give the same bytes.
 */
const { createHash } = require("node:crypto");
const { mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const { dirname, join } = require("node:path");

const ROOT = join(__dirname, "..");
/** The page whole, as it travels by mail or USB: 2.66 MB with the round (forms, inbox, ledger, closed cuts). */
const LIMIT = 2.8 * 1024 * 1024;

/** The page as text. */
async function portablePage() {
  const { build } = require("esbuild");
  const { outputFiles } = await build({
    absWorkingDir: ROOT,
    entryPoints: ["src/portable/main.tsx"],
    outfile: "pntp.js",
    bundle: true,
    write: false,
    minify: true,
    format: "iife",
    platform: "browser",
    target: ["chrome100", "edge100", "firefox100"],
    jsx: "automatic",
    charset: "utf8",
    legalComments: "eof",
    define: { "process.env.NODE_ENV": '"production"' },
    loader: { ".xlsx": "binary" },
    // Licences are named by their place in node_modules, also where that is a link.
    preserveSymlinks: true,
    logLevel: "silent",
  });
  const script = inScriptElement(outputFiles[0].text);
  const icon = readFileSync(join(ROOT, "assets/iconos/pntp-32.png")).toString("base64");
  const parts = { csp: contentSecurityPolicy(script), icon: `data:image/png;base64,${icon}`, script };
  // By a function: «$&» in a script is no order.
  return readFileSync(join(ROOT, "src/portable/pntp.html"), "utf8").replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
}

/** A script cannot hold what ends its element, nor what begins a comment of the page. */
function inScriptElement(text) {
  return text.replace(/<\/(script)/gi, "<\\/$1").replace(/<!--/g, "<\\!--");
}

/** This script alone, and nothing from anywhere: no network, no frames, no forms. Fluent UI writes its styles into the page. */
function contentSecurityPolicy(script) {
  const hash = createHash("sha256").update(script).digest("base64");
  return [
    "default-src 'none'",
    `script-src 'sha256-${hash}'`,
    "style-src 'unsafe-inline'",
    "img-src data: blob:",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

async function buildPortable(out = join(ROOT, "dist", "pntp.html")) {
  const page = Buffer.from(await portablePage());
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, page);
  return { out, bytes: page.length };
}

module.exports = { buildPortable, portablePage, LIMIT };

if (require.main === module)
  buildPortable().then(({ bytes }) => {
    const megabytes = (size) => `${(size / 1024 / 1024).toFixed(2)} MB`;
    console.log(`Edición portátil: dist/pntp.html, ${megabytes(bytes)} (límite ${megabytes(LIMIT)}); se abre con doble clic.`);
    if (bytes <= LIMIT) return;
    console.error("La edición portátil pesa más que su límite: mira qué entró en ella que antes no estaba.");
    process.exitCode = 1;
  });
