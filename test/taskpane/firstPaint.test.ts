import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";

/** Kilobytes, gzip, that must come before the first figure is seen. */
const MOST = 300;

describe("the first paint of the pane", () => {
  test(`needs at most ${MOST} KB gzip; panels and checks come on demand`, async () => {
    const { outputFiles, metafile } = await build({
      entryPoints: [join(__dirname, "../../src/taskpane/main.tsx")],
      bundle: true,
      splitting: true,
      format: "esm",
      target: "es2022",
      jsx: "automatic",
      minify: true,
      metafile: true,
      write: false,
      outdir: "/pane",
      define: { "process.env.NODE_ENV": '"production"' },
    });
    const first = staticParts(metafile);
    const kilobytes =
      outputFiles.filter(({ path }) => first.has(nameOf(path))).reduce((sum, { contents }) => sum + gzipSync(contents).length, 0) / 1024;
    process.stdout.write(`First paint of the pane: ${kilobytes.toFixed(0)} KB gzip in ${first.size} files\n`);
    expect(kilobytes).toBeGreaterThan(0);
    expect(kilobytes).toBeLessThanOrEqual(MOST);
    expect(outputFiles.length).toBeGreaterThan(first.size + 4);
  });
});

/** The entry and what it imports at once, by file name. */
function staticParts({ outputs }: Metafile): ReadonlySet<string> {
  const entry = Object.keys(outputs).find((path) => outputs[path]?.entryPoint?.endsWith("main.tsx"));
  const parts = new Set<string>();
  const visit = (path: string): void => {
    if (parts.has(nameOf(path))) return;
    parts.add(nameOf(path));
    for (const { path: imported, kind } of outputs[path]?.imports ?? []) if (kind === "import-statement") visit(imported);
  };
  if (entry !== undefined) visit(entry);
  return parts;
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
