import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import type { Plan, PlanStep } from "../../../src/engine/plan";
import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";
import type { XlsxHost } from "../../../src/hosts/xlsx/xlsxHost";

export function open(bytes: Uint8Array): XlsxHost {
  const outcome = openXlsx(bytes);
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return outcome.host;
}

export function planOf(...steps: readonly PlanStep[]): Plan {
  return { title: "Prueba", steps, sources: [] };
}

/** Applies the steps and gives the bytes of the result; a refused plan fails the test with its sentence. */
export async function edited(bytes: Uint8Array, ...steps: readonly PlanStep[]): Promise<Uint8Array> {
  const host = open(bytes);
  const outcome = await host.apply(planOf(...steps));
  if (!outcome.ok) throw new Error(outcome.problem.message);
  return host.save();
}

export function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

export function textOfPart(bytes: Uint8Array, path: string): string {
  const part = partsOf(bytes)[path];
  if (!part) throw new Error(`no part ${path}`);
  return strFromU8(part);
}

/** Paths of the parts that differ, were added or were taken away. */
export function changedParts(before: Uint8Array, after: Uint8Array): string[] {
  const old = partsOf(before);
  const now = partsOf(after);
  const paths = new Set([...Object.keys(old), ...Object.keys(now)]);
  return [...paths].filter((path) => !isSame(old[path], now[path])).sort();
}

/** Throws where the text is not well-formed XML with its namespaces declared. */
export function checkWellFormed(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
}

/** Local names of the elements right below the document element. */
export function topLevelElements(xml: string): string[] {
  const names: string[] = [];
  let depth = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", ({ local }) => {
    if (++depth === 2) names.push(local);
  });
  parser.on("closetag", () => void depth--);
  parser.write(xml).close();
  return names;
}

function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a !== undefined && b !== undefined && a.length === b.length && a.every((byte, i) => byte === b[i]);
}
