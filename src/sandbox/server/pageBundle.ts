import { join } from "node:path";
import { build } from "esbuild";
import { ROOT } from "./places";

/** What is served, by its path: «/pagina/main.js». */
export type Served = ReadonlyMap<string, Uint8Array>;

/** Bundles the sandbox's own page from its sources as they are now; esbuild, since Univer takes webpack five times as long. */
export async function makePage(): Promise<Served> {
  const outdir = join(ROOT, "dist", "pagina");
  const { outputFiles } = await build({
    entryPoints: { main: join(ROOT, "src/sandbox/page/main.ts") },
    outdir,
    bundle: true,
    write: false,
    format: "esm",
    splitting: true,
    target: "es2022",
    platform: "browser",
    legalComments: "none",
    logLevel: "silent",
    define: { "process.env.NODE_ENV": '"production"' },
  });
  return new Map(outputFiles.map(({ path, contents }) => [`/pagina${path.slice(outdir.length).replaceAll("\\", "/")}`, contents]));
}
