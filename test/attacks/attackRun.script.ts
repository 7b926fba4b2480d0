/**
 * `attackRun.script.ts FOLDER FIRST LAST make|few|all`: makes the files (in a process of its own: its memory is not the
 * command's), or runs the attacks from a number to another, with one command each or with all of them;
 * one line of JSON when a command begins and one when it ends. Run by attacks.test.ts.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { SaxesParser } from "saxes";
import { runCli } from "../../src/cli/runCli";
import { nodeCodec } from "../../src/opc/zip/nodeCodec";
import { Zip } from "../../src/opc/zip/zip";
import { unpack } from "../../src/opc/zip/zipEntry";
import { COMMANDS, EXTENSION, type Attack, type Outcome } from "./attack";
import { attacks } from "./attacks";
import { book } from "./plainBook";

const [folder = ".", first = "0", last = String(attacks.length), many = "all"] = process.argv.slice(2);
/** What was asked for, or stands beside the input by default. */
const OUT = /^OUT\.(?:xlsx|docx)$|-(?:pntp\.xlsx|informe\.docx)$/;
/** What must never reach a terminal. */
const CONTROL = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

async function main(): Promise<void> {
  for (const [i, attack] of attacks.slice(0, Number(last)).entries()) if (i >= Number(first)) await carryOut(attack, i);
}

/** With few: one command of the door, another from attack to attack. */
function commandsFor({ door, commands }: Attack, i: number): readonly (readonly string[])[] {
  const all = commands ?? COMMANDS[door];
  return many === "few" ? [all[i % all.length] ?? []] : all;
}

async function carryOut(attack: Attack, i: number): Promise<void> {
  const place = path.join(folder, `${i}`);
  const file = attack.file ?? `ataque${EXTENSION[attack.door]}`;
  if (many === "make") {
    mkdirSync(place);
    writeFileSync(path.join(place, file), attack.make());
    return;
  }
  writeFileSync(path.join(place, "BOOK.xlsx"), book());
  for (const command of commandsFor(attack, i)) {
    const typed = command.map((word) => (word === "FILE" ? file : word === "BOOK" ? "BOOK.xlsx" : word));
    process.stdout.write(`${JSON.stringify({ begins: attack.name, command: command.join(" ") })}\n`);
    process.stdout.write(`${JSON.stringify(await runOne(attack, typed, place, [file, "BOOK.xlsx"]))}\n`);
  }
}

async function runOne(attack: Attack, typed: readonly string[], place: string, given: readonly string[]): Promise<Outcome> {
  resetPeak();
  const before = process.cpuUsage();
  let out = "";
  let err = "";
  const code = await runCli(typed, {
    folder: place,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    colors: false,
    progress: false,
    columns: 100,
    now: Date.now,
  });
  const { user, system } = process.cpuUsage(before);
  const peakMb = peak();
  const made = readdirSync(place).filter((name) => !given.includes(name));
  const kept = code === 0 || code === 1 ? made.filter((name) => !OUT.test(name)) : made;
  const input = openZip(path.join(place, given[0] ?? ""));
  const damage = made.map((name) => damageOf(path.join(place, name), input)).find((one) => one !== undefined);
  for (const name of made) rmSync(path.join(place, name), { recursive: true, force: true });
  const control = CONTROL.exec(out)?.[0] ?? CONTROL.exec(err)?.[0];
  return {
    attack: attack.name,
    command: typed.join(" "),
    code,
    errLines: err === "" ? 0 : err.trimEnd().split("\n").length,
    err: err.slice(0, 600),
    control: control === undefined ? undefined : `U+${control.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`,
    leftovers: kept,
    damage,
    cpuMs: Math.round((user + system) / 1000),
    peakMb,
  };
}

function openZip(file: string): Zip | undefined {
  try {
    return Zip.open(readFileSync(file));
  } catch {
    return undefined;
  }
}

/**
 * Every XML part of the output that is not the very one of the input, by a strict reader that is not ours; parts above 20 MB are left to
 * the other tests.
 */
function damageOf(file: string, input: Zip | undefined): string | undefined {
  let part = "";
  try {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    for (const entry of Zip.open(readFileSync(file)).entries) {
      part = entry.name;
      const was = input?.get(part);
      if (was && was.crc === entry.crc && was.size === entry.size) continue;
      if (!/\.(?:xml|rels)$/i.test(part) || entry.size > 20 * 2 ** 20) continue;
      const parser = new SaxesParser({ xmlns: true });
      parser.on("error", (fault) => {
        throw fault;
      });
      parser.write(decoder.decode(unpack(entry, nodeCodec))).close();
    }
    return undefined;
  } catch (fault) {
    return `${path.basename(file)} ${part}: ${fault instanceof Error ? fault.message : String(fault)}`;
  }
}

/** Linux forgets its peak when asked; elsewhere the peak is that of the whole process. */
function resetPeak(): void {
  (globalThis as { gc?: () => void }).gc?.();
  try {
    writeFileSync("/proc/self/clear_refs", "5");
  } catch {
    // The peak then counts what came before too: stricter, not kinder.
  }
}

function peak(): number {
  try {
    return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1]) / 1024);
  } catch {
    return Math.round(process.resourceUsage().maxRSS / 1024);
  }
}

void main();
