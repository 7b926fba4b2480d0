import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, type Dirent } from "node:fs";
import { mkdir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { alone } from "./alone";
import { FIRST_PORT } from "./options";
import { ROOT } from "./places";

/** The address of `npm start`: the one difference from what is published elsewhere. */
export const LOCAL_URL = `http://localhost:${FIRST_PORT}`;

/** What the published folder is made from. */
const SOURCES = [".config", "assets", "manifest.xml", "package-lock.json", "src", "tsconfig.json", "webpack.config.js"];

/** What under them is no part of it. */
const APART: ReadonlySet<string> = new Set(["cli", "no-agents-toolkit", "recorder", "server"]);

/** Folders that stay: of this address, of the tests' one, and of the version before, which an open page may still be using. */
const KEPT = 4;

export interface Publishing {
  /** The address it is built for. */
  readonly url: string;
  /** Told once, when it has to be built; with it, the build says how far it is. */
  readonly onBuild?: () => void;
  readonly shelf?: string;
}

/** The folder as `npm run build` makes it, for this address: as it stands where it was made from these very sources, built otherwise. */
export async function publishedFolder({ url, onBuild, shelf = join(ROOT, ".cache", "publicado") }: Publishing): Promise<string> {
  const folder = join(shelf, await fingerprint(url));
  if (existsSync(folder)) return folder;
  await mkdir(shelf, { recursive: true });
  return alone(`${folder}.lock`, async () => {
    if (existsSync(folder)) return folder;
    onBuild?.();
    const half = `${folder}.${process.pid}`;
    await runWebpack(url, half, onBuild ? "inherit" : "ignore");
    // Two that took over from a process that died may both have built it: either is right.
    await rename(half, folder).catch(async (error: unknown) => {
      if (!existsSync(folder)) throw error;
      await rm(half, { recursive: true });
    });
    await forgetOld(shelf);
    return folder;
  });
}

/** In a process of its own: what it takes of memory goes with it. */
function runWebpack(url: string, folder: string, progress: "inherit" | "ignore"): Promise<void> {
  const webpack = createRequire(join(ROOT, "package.json")).resolve("webpack-cli/bin/cli.js");
  const child = spawn(process.execPath, [webpack, "--mode", "production", "--env", `url=${url}`, "--output-path", folder], {
    cwd: ROOT,
    stdio: ["ignore", "pipe", progress],
  });
  const said: Buffer[] = [];
  child.stdout.on("data", (text: Buffer) => said.push(text));
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`la carpeta no se pudo construir.\n${Buffer.concat(said).toString()}`));
    });
  });
}

/** Of the bytes of all sources: a clock, a copy or another branch with the same text builds nothing. */
async function fingerprint(url: string): Promise<string> {
  const files = (await Promise.all(SOURCES.map((name) => filesIn(name)))).flat();
  const contents = await Promise.all(files.map((file) => readFile(join(ROOT, file))));
  const hash = createHash("sha256").update(`${url}\0${process.version}\0`);
  contents.forEach((content, i) => hash.update(`${files[i] ?? ""}\0${content.length}\0`).update(content));
  return hash.digest("hex").slice(0, 16);
}

async function filesIn(path: string): Promise<readonly string[]> {
  const entries = await readdir(join(ROOT, path), { withFileTypes: true }).catch(() => undefined);
  if (!entries) return [path];
  const inside = entries.filter(isSource).map(({ name }) => filesIn(`${path}/${name}`));
  return (await Promise.all(inside)).flat().sort();
}

function isSource(entry: Dirent): boolean {
  return !APART.has(entry.name) && !entry.name.endsWith(".md") && !entry.name.startsWith("~$");
}

async function forgetOld(shelf: string): Promise<void> {
  const names = (await readdir(shelf)).filter((name) => /^[0-9a-f]{16}(?:\.\d+)?$/.test(name));
  const dated = await Promise.all(names.map(async (name) => ({ name, made: (await stat(join(shelf, name))).mtimeMs })));
  const old = dated.sort((a, b) => b.made - a.made).slice(KEPT);
  await Promise.all(old.map(({ name }) => rm(join(shelf, name), { recursive: true, force: true })));
}
