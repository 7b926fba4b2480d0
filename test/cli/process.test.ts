import { spawn } from "node:child_process";
import { mkdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { LAUNCHER } from "../builtScripts";
import { folderOfItsOwn, SAMPLE, type Said } from "./calls";

const folder = folderOfItsOwn();
const ROOT = path.join(__dirname, "../..");

/** `pntp` as a process, as npm starts it where `npm` is true. */
function start(
  args: readonly string[],
  options: { readonly cwd?: string; readonly npmFrom?: string; readonly closeStdout?: boolean } = {},
): Promise<Said> {
  const env = {
    ...process.env,
    ...(options.npmFrom === undefined ? { npm_lifecycle_event: "test" } : { npm_lifecycle_event: "pntp", INIT_CWD: options.npmFrom }),
  };
  const child = spawn(process.execPath, [LAUNCHER, ...args], { cwd: options.cwd ?? ROOT, env });
  const said = { out: "", err: "" };
  child.stderr.on("data", (chunk: Buffer) => (said.err += chunk.toString()));
  if (options.closeStdout) child.stdout.destroy();
  else child.stdout.on("data", (chunk: Buffer) => (said.out += chunk.toString()));
  return new Promise((resolve) => child.on("close", (code) => resolve({ code: code ?? -1, ...said })));
}

it("runs as a process: files, streams and exit codes", async () => {
  const elsewhere = path.join(folder, "otra carpeta");
  mkdirSync(elsewhere);
  const [file, json, wrong, help, fromNpm, closed] = await Promise.all([
    start(["calcular", SAMPLE, "--salida", path.join(folder, "resultado.xlsx")]),
    start(["calcular", SAMPLE, "--sin-archivo", "--json"]),
    start(["calcular", "no-existe.xlsx"]),
    start([]),
    start(["calcular", path.relative(elsewhere, SAMPLE), "--salida", "aqui.xlsx"], { npmFrom: elsewhere }),
    start(["calcular", SAMPLE, "--sin-archivo"], { closeStdout: true }),
  ]);
  expect(file).toMatchObject({ code: 0, err: "" });
  expect(file.out).not.toContain("\u001b");
  expect(readFileSync(path.join(folder, "resultado.xlsx")).subarray(0, 2).toString()).toBe("PK");
  expect(json).toMatchObject({ code: 0, err: "" });
  expect((JSON.parse(json.out) as { indicadores: unknown[] }).indicadores).toHaveLength(50);
  expect(wrong).toMatchObject({ code: 2, out: "" });
  expect(help).toMatchObject({ code: 0, err: "" });
  // npm runs at the project's root; the caller's folder is the one that counts.
  expect(fromNpm).toMatchObject({ code: 0 });
  expect(readFileSync(path.join(elsewhere, "aqui.xlsx")).subarray(0, 2).toString()).toBe("PK");
  expect(closed).toMatchObject({ code: 0, err: "" });
});
