import { cpSync, mkdirSync, rmSync, watch, writeFileSync } from "node:fs";
import path from "node:path";
import { book } from "../../attacks/plainBook";
import { builtCli } from "../../builtScripts";
import { folderOfItsOwn, pntp } from "../calls";
import { start, type Ended } from "../output/startProcess";
import { filesOf, isOurs, type Files } from "./diskRuns";
import { faultsOfKilled, type Whole } from "./killed";

const RETURNED = path.join(__dirname, "../../followup/returned");
const folder = folderOfItsOwn();
const kept = path.join(folder, "como-estaba");
const work = path.join(folder, "trabajo");
const preload = path.join(__dirname, "../output/fixedClock.cjs");
let script = "";

/** Kills that are made, over all orders: 100 and their figures with `PNTP_MUERTES=100`, told on stderr. */
const KILLS = Number(process.env["PNTP_MUERTES"] ?? 32);
const SEED = Number(process.env["PNTP_SEMILLA"] ?? 20231201);

/** New files and folders, over others, in her book and beside it. */
const ORDERS: Readonly<Record<string, readonly string[]>> = {
  "calcular, copia nueva": ["calcular", "matriz.xlsx"],
  "calcular sobre el libro": ["calcular", "matriz.xlsx", "--salida", "matriz.xlsx", "--reemplazar"],
  "informe sobre el anterior": ["informe", "matriz.xlsx", "--anterior", "anterior.docx", "--salida", "anterior.docx", "--reemplazar"],
  "repartir, carpeta nueva": ["repartir", "pei.xlsx", "--corte", "2024", "--carpeta", "formatos"],
  "reunir sobre la matriz": ["reunir", "pei.xlsx", "llegados", "--salida", "pei.xlsx", "--reemplazar"],
  "exportar sobre lo exportado": ["exportar", "matriz.xlsx", "--salida", "datos", "--reemplazar"],
  "consolidado nuevo": ["consolidado", "matriz.xlsx", "pei.xlsx", "--salida", "junto.xlsx"],
  "cerrar, copia nueva": ["cerrar", "pei.xlsx", "--corte", "2023"],
};
const EACH = Math.ceil(KILLS / Object.keys(ORDERS).length);

/** The same instants for the same seed (mulberry32). */
function drawn(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** When a process is killed: so long after it began, or after the first file of ours was seen beside hers. */
interface Instant {
  readonly from: "start" | "writing";
  readonly afterMs: number;
}

interface Timed {
  readonly run: Ended;
  readonly wholeMs: number;
  readonly writingMs: number;
}

async function ended(args: readonly string[], instant?: Instant): Promise<Timed> {
  const began = performance.now();
  let seen: number | undefined;
  const { child, ended: end } = start(script, args, { cwd: work, preload });
  const kill = (after: number): void => {
    const until = performance.now() + after;
    const due = (): void => {
      const left = until - performance.now();
      // The last milliseconds are counted out: a timer knows no shorter ones.
      if (left > 2) setTimeout(due, left - 2);
      else {
        while (performance.now() < until);
        child.kill("SIGKILL");
      }
    };
    due();
  };
  const watcher = watch(work, (_, name) => {
    if (seen !== undefined || name === null || !isOurs(name)) return;
    seen = performance.now();
    if (instant?.from === "writing") kill(instant.afterMs);
  });
  if (instant?.from === "start") kill(instant.afterMs);
  const run = await end;
  watcher.close();
  const over = performance.now();
  return { run, wholeMs: over - began, writingMs: over - (seen ?? over) };
}

function laidOut(): Files {
  rmSync(work, { recursive: true, force: true });
  cpSync(kept, work, { recursive: true });
  return filesOf(work);
}

beforeAll(async () => {
  script = builtCli();
  mkdirSync(path.join(kept, "llegados"), { recursive: true });
  writeFileSync(path.join(kept, "matriz.xlsx"), book());
  cpSync(path.join(RETURNED, "matrices/pei.xlsx"), path.join(kept, "pei.xlsx"));
  cpSync(path.join(RETURNED, "forms/como_debe_salud.xlsx"), path.join(kept, "llegados/salud.xlsx"));
  for (const args of [
    ["informe", "matriz.xlsx", "--salida", "anterior.docx"],
    ["exportar", "matriz.xlsx", "--salida", "datos"],
  ])
    expect(await pntp(kept, args)).toMatchObject({ code: 0 });
});

describe(`an order that is killed at ${EACH} moments drawn from seed ${SEED}`, () => {
  test.each(Object.entries(ORDERS))("%s: no half file, nothing lost, and the same order again clears and is done", async (name, args) => {
    laidOut();
    const first = await ended(args);
    expect([first.run.code, first.run.err]).toEqual([expect.any(Number), expect.not.stringContaining("pntp falló")]);
    expect(first.run.code).toBeLessThan(2);
    const whole: Whole = { args, code: first.run.code, after: filesOf(work) };
    const random = drawn(SEED + Object.keys(ORDERS).indexOf(name));
    const found = { kills: 0, late: 0, left: 0, wrong: [] as string[] };
    // One that ended before it was to be killed proves nothing: another is drawn.
    while (found.kills < EACH && found.late < EACH * 4) {
      const isWriting = (found.kills + found.late) % 2 === 0;
      const instant: Instant = isWriting
        ? { from: "writing", afterMs: random() * first.writingMs }
        : { from: "start", afterMs: random() * first.wholeMs };
      const before = laidOut();
      const { run } = await ended(args, instant);
      if (run.signal !== "SIGKILL") found.late++;
      else {
        found.kills++;
        found.left += [...filesOf(work).keys()].some(isOurs) ? 1 : 0;
        for (const what of await faultsOfKilled(work, whole, { before, run, signal: "SIGKILL" }))
          found.wrong.push(`${instant.afterMs.toFixed(1)} ms from ${instant.from}: ${what}`);
      }
    }
    if (process.env["PNTP_MUERTES"] !== undefined)
      process.stderr.write(
        `${name}: ${found.kills} kills (${found.left} left something of ours, ${found.late} came late); ` +
          `${first.wholeMs.toFixed(0)} ms whole, ${first.writingMs.toFixed(1)} ms writing; ${found.wrong.length} faults\n`,
      );
    expect(found.wrong).toEqual([]);
    expect(found.kills).toBe(EACH);
  });
});
