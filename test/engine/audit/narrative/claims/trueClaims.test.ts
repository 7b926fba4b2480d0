import { bandOf } from "../../../../../src/engine/domain/band";
import { computePolicy } from "../../../../../src/engine/domain/computePolicy";
import { isKnown } from "../../../../../src/engine/domain/figure";
import { defaultProfile } from "../../../../../src/engine/domain/profile";
import type { IndicatorResult, PolicyResults } from "../../../../../src/engine/domain/results";
import type { Matrix } from "../../../../../src/engine/reader/matrix";
import { checkNarrative } from "../../../../../src/engine/audit/narrative/checkNarrative";
import { readPlain } from "../../../../../src/hosts/texts/readPlain";
import { sampleMatrix } from "../judgeSample";
import { CLAIMS } from "./claimForms";
import { roadMatrix } from "./roadMatrix";

const LEVEL = { low: "bajo", medium: "medio", high: "alto", noData: "" } as const;
const YEAR = 2023;

/** What is true of a row, in every form of words that a claim reads. */
function trueOf(now: IndicatorResult, before: IndicatorResult): readonly string[] {
  const { code, direction, responsible } = now.indicator;
  const { actual, target, baseline } = now.reading;
  const then = before.reading.actual;
  const said: string[] = [];
  const isDown = direction === "descending" || direction === "ceiling";
  if (!isKnown(actual)) said.push(`El ${code} figura sin dato.`, `El ${code} no fue medido.`, `Del ${code} no se dispone de información.`);
  if (isKnown(now.progress1.value))
    said.push(
      `El ${code} se ubica en nivel ${LEVEL[bandOf(now.progress1.value, defaultProfile)]}.`,
      `El ${code} registra un cumplimiento de ${now.progress1.value.toFixed(2)} %, nivel ${LEVEL[bandOf(now.progress1.value, defaultProfile)]}.`,
    );
  if (isKnown(actual) && isKnown(target)) {
    const isBeyond = isDown ? actual < target : actual > target;
    if (actual === target)
      said.push(`El ${code} alcanzó la meta.`, `El ${code} obtuvo exactamente lo programado.`, `${code}: meta cumplida.`);
    else if (isBeyond)
      said.push(
        `El ${code} superó la meta.`,
        `En el ${code} la meta fue superada.`,
        `${code}: ${actual}. Meta superada.`,
        `El ${code} alcanzó la meta.`,
      );
    else said.push(`El ${code} no alcanzó la meta.`, `En el ${code} la meta no fue alcanzada.`, `El ${code} no llegó a lo programado.`);
    if (actual !== target) said.push(`El ${code} fue de ${actual}, por ${actual > target ? "encima" : "debajo"} de la meta.`);
  }
  if (isKnown(actual) && isKnown(then)) said.push(...trueAgainst(code, isDown, actual, then));
  if (isKnown(actual) && isKnown(baseline) && actual !== baseline)
    said.push(`El ${code} fue de ${actual}, por ${actual > baseline ? "encima" : "debajo"} de la línea base.`);
  if (isKnown(actual) && responsible !== undefined) said.push(`El ${code} fue de ${actual}. Responsable: ${responsible}.`);
  return said;
}

/** What is true of a value against that of the year before. */
function trueAgainst(code: string, isDown: boolean, actual: number, then: number): readonly string[] {
  const said: string[] = [];
  const verb = actual === then ? "no varió" : actual > then ? "subió" : "bajó";
  said.push(`El ${code} ${verb} respecto de ${YEAR - 1}.`, `El ${code} (${actual}) ${verb} frente al año anterior.`);
  if (actual !== then) {
    said.push(`El ${code} ${actual > then === !isDown ? "mejoró" : "empeoró"} respecto del año anterior.`);
    said.push(`El ${code} pasó a ${actual}, ${actual > then ? "mayor" : "menor"} que el de ${YEAR - 1}.`);
    said.push(`El ${code} ${verb} de ${then} a ${actual}.`);
  } else said.push(`El ${code} fue de ${actual}, el mismo valor que en ${YEAR - 1}.`);
  return said;
}

/** What is true of the objectives together. */
function trueOfAll(now: PolicyResults, before: PolicyResults): readonly string[] {
  const ranked = now.objectives
    .flatMap(({ objective, progress1 }) =>
      isKnown(progress1.progress.value) ? [{ code: objective.code, value: progress1.progress.value }] : [],
    )
    .sort((a, b) => b.value - a.value);
  const [first, second, last] = [ranked[0], ranked[1], ranked.at(-1)];
  if (!first || !second || !last) return [];
  const moved = now.objectives.map(({ progress1 }, position) => {
    const [value, then] = [progress1.progress.value, before.objectives[position]?.progress1.progress.value ?? "ND"];
    return isKnown(value) && isKnown(then) ? Math.sign(value - then) : 0;
  });
  return [
    `El ${first.code} es el objetivo con el mayor avance del año.`,
    `El ${last.code} es el objetivo con el menor avance del año.`,
    `Mejor objetivo: ${first.code}. Más rezagado: ${last.code}.`,
    `El ${second.code} ocupa el segundo lugar de los objetivos.`,
    `El mayor avance se aprecia en el ${first.code}, seguido del ${second.code}.`,
    `Ranking de objetivos: ${ranked.map(({ code }, position) => `${position + 1}) ${code}`).join(" - ")}.`,
    ...(moved.every((sign) => sign > 0) ? ["Todos los objetivos mejoraron respecto del año anterior."] : []),
    ...(moved.every((sign) => sign >= 0) ? ["Ningún objetivo retrocedió respecto del año anterior."] : []),
    ...(moved.every((sign) => sign <= 0) ? ["Ningún objetivo mejoró respecto del año anterior."] : []),
  ];
}

describe("what is true is never told", () => {
  test.each<[string, () => Matrix | Promise<Matrix>]>([
    ["the sample", sampleMatrix],
    ["the road policy", roadMatrix],
  ])("of %s", async (_, read) => {
    const matrix = await read();
    const [now, before] = [computePolicy(matrix.policy, YEAR, defaultProfile), computePolicy(matrix.policy, YEAR - 1, defaultProfile)];
    const sentences = [
      ...now.indicators.flatMap((result, position) => {
        const earlier = before.indicators[position];
        return earlier ? trueOf(result, earlier) : [];
      }),
      ...trueOfAll(now, before),
    ];
    const rules = new Set(Object.keys(CLAIMS));
    const text = readPlain(sentences.join("\n\n"));
    const told = checkNarrative({ paragraphs: text, matrix, results: now, profile: defaultProfile }).contradictions;
    expect(told.filter(({ rule }) => rules.has(rule)).map(({ rule, quote }) => `${rule} · ${quote}`)).toEqual([]);
    expect(sentences.length).toBeGreaterThan(80);
  });
});
