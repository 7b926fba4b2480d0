import { copyFileSync, cpSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { execFileSync, spawnSync } from "node:child_process";
import path from "node:path";
import { builtScript } from "../../../.config/builtScript.cjs";
import { LAUNCHER } from "../../builtScripts";
import { folderOfItsOwn, SAMPLE } from "../calls";

const ROOT = path.join(__dirname, "../../..");
const folder = folderOfItsOwn();
const said = (script: string): string => execFileSync(process.execPath, [script], { encoding: "utf8" }).trim();

/** Saved some time ago, as every source but the one at hand. */
function save(file: string, text: string, secondsAgo = 60): void {
  writeFileSync(file, text);
  const then = Date.now() / 1000 - secondsAgo;
  utimesSync(file, then, then);
}

describe("a script built from its sources", () => {
  const project = path.join(folder, "proyecto");
  const [entry, part] = ["entrada.ts", "parte.ts"].map((name) => path.join(project, name)) as [string, string];
  const build = (): string => builtScript("entrada.ts", "hecho/orden.cjs", project);

  beforeEach(() => {
    mkdirSync(project, { recursive: true });
    save(entry, 'import { word } from "./parte";\nconsole.log(word);\n');
    save(part, 'export const word: string = "uno";\n');
  });

  test("is left as it is while no source changes", () => {
    const made = statSync(build()).mtimeMs;
    expect(said(build())).toBe("uno");
    expect(statSync(build()).mtimeMs).toBe(made);
  });

  test.each([
    ["newer", 10],
    ["older, as one that was brought back", 3600],
  ])("is built again where what a source imports is %s", (_, secondsAgo) => {
    build();
    save(part, 'export const word = "otro";\n', secondsAgo);
    expect(said(build())).toBe("otro");
  });

  test("is built again where a source was saved while it was being built", () => {
    build();
    save(part, 'export const word = "ahora";\n', -60);
    expect(said(build())).toBe("ahora");
    const made = statSync(build()).mtimeMs;
    // What the list says of that source is true of no file.
    expect(statSync(build()).mtimeMs).toBeGreaterThan(made);
  });

  test("is built again where it was cut or taken away", () => {
    writeFileSync(build(), "");
    expect(said(build())).toBe("uno");
  });
});

describe("pntp started by its launcher", () => {
  const run = (root: string, ...args: string[]) =>
    spawnSync(process.execPath, [path.join(root, "src/cli/pntp.cjs"), ...args], { encoding: "utf8", cwd: folder });

  /** A copy of the project without packages: nothing can be built there. */
  function workTree(name: string): string {
    const root = path.join(folder, name);
    for (const part of ["src/cli/pntp.cjs", ".config/buildCli.cjs", ".config/builtScript.cjs", "package.json"])
      cpSync(path.join(ROOT, part), path.join(root, part));
    mkdirSync(path.join(root, "src/cli"), { recursive: true });
    return root;
  }

  test("without what builds it says so in two lines, and what to do", () => {
    const { status, stdout, stderr } = run(workTree("sin-paquetes"), "--version");
    expect({ status, stdout }).toEqual({ status: 70, stdout: "" });
    expect(stderr.trimEnd().split("\n")).toEqual([
      expect.stringMatching(/^La orden pntp no se puede construir aquí: .*esbuild/),
      "Instala lo que falta con «npm ci» y repite la orden.",
    ]);
  });

  test("a source that is no program is told with its place", () => {
    const root = workTree("con-falta");
    writeFileSync(path.join(root, "src/cli/main.ts"), "const a = ;\n");
    const { status, stderr } = spawnSync(process.execPath, [path.join(root, "src/cli/pntp.cjs")], {
      encoding: "utf8",
      env: { ...process.env, NODE_PATH: path.join(ROOT, "node_modules") },
    });
    expect(status).toBe(70);
    expect(stderr).toMatch(/^La orden pntp no se puede construir: src\/cli\/main\.ts:1:11: .*\nCorrige esa fuente y repite la orden\.\n$/);
  });

  test("an installation without what builds does not fail, and says so", () => {
    const { status, stderr } = spawnSync(process.execPath, [path.join(workTree("instala"), ".config/buildCli.cjs")], { encoding: "utf8" });
    expect(status).toBe(0);
    expect(stderr).toContain("no se puede construir aquí");
  });
});

describe("the package", () => {
  interface Packed {
    readonly files: readonly { readonly path: string }[];
  }

  test("has the built order, the sample and nothing to install, and computes the sample elsewhere", () => {
    spawnSync(process.execPath, [LAUNCHER, "--version"]);
    const [packed] = JSON.parse(
      execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], {
        cwd: ROOT,
        encoding: "utf8",
        stdio: ["ignore", "pipe", "ignore"],
        shell: process.platform === "win32",
      }),
    ) as readonly Packed[];
    const files = packed?.files.map(({ path: name }) => name) ?? [];
    expect(files.sort()).toEqual([
      "README.md",
      "assets/ejemplo/matriz_trata_2023.xlsx",
      "build/pntp.cjs",
      "package.json",
      "src/cli/pntp.cjs",
    ]);
    expect(JSON.parse(readFileSync(path.join(ROOT, "package.json"), "utf8"))).not.toHaveProperty("dependencies");

    const installed = path.join(folder, "node_modules/pntp");
    for (const name of files) {
      mkdirSync(path.dirname(path.join(installed, name)), { recursive: true });
      copyFileSync(path.join(ROOT, name), path.join(installed, name));
    }
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [path.join(installed, "src/cli/pntp.cjs"), "calcular", SAMPLE, "--sin-archivo", "--json"],
      { encoding: "utf8", cwd: folder },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect((JSON.parse(stdout) as { indicadores: unknown[] }).indicadores).toHaveLength(50);
  });
});
