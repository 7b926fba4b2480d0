import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Metafile } from "esbuild";

/** Kilobytes, gzip, that must come before the pane is painted, and before its first figure is seen: the engine comes while Office gets ready. */
const MOST = { paint: 230, figure: 352 };

describe("the first sight of the pane", () => {
  test(`needs at most ${MOST.paint} KB gzip to paint and ${MOST.figure} to show figures; panels and checks come on demand`, async () => {
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
    const [paint, figure] = [staticParts(metafile, ["main.tsx"]), staticParts(metafile, ["main.tsx", "livePane.ts"])];
    const kilobytes = (parts: ReadonlySet<string>): number =>
      outputFiles.filter(({ path }) => parts.has(nameOf(path))).reduce((sum, { contents }) => sum + gzipSync(contents).length, 0) / 1024;
    process.stdout.write(
      `The pane, KB gzip: ${kilobytes(paint).toFixed(0)} to paint, ${kilobytes(figure).toFixed(0)} to the first figure\n`,
    );
    expect(painted(metafile, paint).filter(({ file }) => READS_THE_BOOK.test(file))).toEqual([]);
    expect(kilobytes(paint)).toBeGreaterThan(0);
    expect(kilobytes(figure)).toBeGreaterThan(kilobytes(paint));
    expect(kilobytes(paint)).toBeLessThanOrEqual(MOST.paint);
    expect(kilobytes(figure)).toBeLessThanOrEqual(MOST.figure);
    expect(outputFiles.length).toBeGreaterThan(figure.size + 4);
  });
});

/** What reads the book, and the sentences about what it read: the pane asks its session, which comes later (`livePane`). */
const READS_THE_BOOK =
  /^src\/(?:opc\/|hosts\/excel\/(?!officeTheme)|engine\/(?:reader\/(?!text\/fold)|audit\/|formula\/|actions\/(?!changePreview)|words\/(?:findings\/|glossary|vocabularies)))/;

/** Our sources in these parts, the heaviest first. */
function painted({ outputs }: Metafile, parts: ReadonlySet<string>): readonly { readonly file: string; readonly bytes: number }[] {
  const inputs = Object.entries(outputs).flatMap(([path, output]) => (parts.has(nameOf(path)) ? Object.entries(output.inputs) : []));
  return inputs
    .map(([path, { bytesInOutput: bytes }]) => ({
      file: path.slice(path.lastIndexOf("src/")),
      bytes,
      isOurs: !path.includes("node_modules"),
    }))
    .filter(({ isOurs, bytes }) => isOurs && bytes > 0)
    .map(({ file, bytes }) => ({ file, bytes }))
    .sort((a, b) => b.bytes - a.bytes);
}

/** What stands in these sources and what they import at once, by file name. */
function staticParts({ outputs }: Metafile, sources: readonly string[]): ReadonlySet<string> {
  const parts = new Set<string>();
  const visit = (path: string): void => {
    if (parts.has(nameOf(path))) return;
    parts.add(nameOf(path));
    for (const { path: imported, kind } of outputs[path]?.imports ?? []) if (kind === "import-statement") visit(imported);
  };
  for (const source of sources) {
    const found = Object.keys(outputs).find((path) => outputs[path]?.entryPoint?.endsWith(source));
    if (found === undefined) throw new Error(`${source} is no entry of the pane`);
    visit(found);
  }
  return parts;
}

function nameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
