import { spawn } from "node:child_process";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { ROOT } from "./places";

/** Where the built add-in is kept from one start to the next. */
const BUILT = join(ROOT, ".cache", "complemento");
const STAMP = "hecho.txt";

/** What the build is made from. */
const SOURCES = ["src", "assets/iconos", "manifest.xml", "webpack.config.js", "tsconfig.json", "package-lock.json"];

/** Builds the add-in with its own webpack.config.js, unless it is built already and nothing has changed since; gives the folder. */
export async function buildAddIn(): Promise<string> {
  const started = Date.now();
  const built = Number(await readFile(join(BUILT, STAMP), "utf8").catch(() => "0"));
  const newest = Math.max(...(await Promise.all(SOURCES.map((path) => newestIn(join(ROOT, path))))));
  if (built > newest) return BUILT;
  await runWebpack();
  await writeFile(join(BUILT, STAMP), String(started));
  return BUILT;
}

/** In a process of its own: the sandbox's page is built meanwhile. */
function runWebpack(): Promise<void> {
  const webpack = createRequire(join(ROOT, "package.json")).resolve("webpack-cli/bin/cli.js");
  const child = spawn(
    process.execPath,
    [webpack, "--mode", "development", "--no-devtool", "--env", "office=/office-js/office.js", "--output-path", BUILT],
    { cwd: ROOT, stdio: ["ignore", "pipe", "pipe"] },
  );
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => said.push(text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) =>
      code === 0 ? resolve() : reject(new Error(`el complemento no se pudo construir.\n${Buffer.concat(said).toString()}`)),
    );
  });
}

/** Time of the latest change in a file or folder; the sandbox is no part of the add-in. */
async function newestIn(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  const names = (await readdir(path)).filter((name) => name !== "sandbox");
  return Math.max(found.mtimeMs, ...(await Promise.all(names.map((name) => newestIn(join(path, name))))));
}
