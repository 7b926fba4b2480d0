import { ND } from "../../domain/figure";
import type { StepTrace, Trace } from "../../domain/trace/trace";
import { figureText, joined, sentence, type ExplanationOptions, type ExplanationPart, type ExplanationSentence } from "./explanation";
import { ndReasonShort, ndReasonText } from "../ndReasons";
import { explainProgress } from "./progressTexts";

/**
 * «OP.02: 81.8 = promedio de 45.5, 100 (381.8 con tope) y 100 (230 con tope).», n de N, the ones left out, and each indicator in its turn.
 */
export function explainMean(trace: StepTrace, options: ExplanationOptions): readonly ExplanationSentence[] {
  const shares = sharesOf(trace);
  const counted = shares.filter(({ value }) => value !== ND);
  const head = trace.of === undefined ? "" : `${trace.of}: `;
  if (counted.length === 0)
    return [sentence(`${head}ND. `, trace.reason === undefined ? "" : ndReasonText[trace.reason]), ...eachIndicator(shares, options)];
  const kind = trace.op === "weightedMean" ? "promedio ponderado por relevancia de " : "promedio de ";
  const [only, ...more] = counted;
  const value = figureText(trace.value, options);
  return [
    only !== undefined && more.length === 0
      ? sentence(`${trace.of === undefined ? "" : `${trace.of} = `}${value}: ${onlyText(only, shares.length, options)}`)
      : sentence(`${head}${value} = ${kind}`, ...joined(counted.map((share) => [{ text: shareText(share, options) }])), "."),
    ...considered(shares),
    ...eachIndicator(shares, options),
  ];
}

/** «32: ISS.02.05.01.01 (95.5), …»: what was counted, the first dozen by name. */
export function explainCount(trace: StepTrace, options: ExplanationOptions): readonly ExplanationSentence[] {
  if (trace.args.length === 0) return [sentence("0: ningún indicador.")];
  const named = trace.args.slice(0, NAMED_AT_MOST).map((arg): readonly ExplanationPart[] => {
    const own = ownTrace(arg);
    return [{ text: `${codeOf(own)} (${figureText(own.value, options)})` }];
  });
  const others = trace.args.length - named.length;
  const rest = others > 0 ? [...named, [{ text: `${others} más` }]] : named;
  return [sentence(`${figureText(trace.value, options)}: `, ...joined(rest), ".")];
}

const NAMED_AT_MOST = 12;

/** One indicator inside the mean: what it counts for, its own Avance and its weight. */
interface Share {
  readonly value: Trace["value"];
  readonly own: Trace;
  readonly weight: Trace["value"] | undefined;
}

function sharesOf(trace: StepTrace): readonly Share[] {
  const step = trace.op === "weightedMean" ? 2 : 1;
  return trace.args.flatMap((arg, index) =>
    index % step === 0 ? [{ value: arg.value, own: ownTrace(arg), weight: step === 2 ? trace.args[index + 1]?.value : undefined }] : [],
  );
}

/** The indicator's own trace inside a clamp, or inside a value that a rule fixes for it. */
function ownTrace(trace: Trace): Trace {
  const inner =
    trace.op === "clamp" ? trace.args[0] : trace.op === "given" && (trace.rule === "O3" || trace.rule === "B3") ? trace.args[1] : undefined;
  return inner ?? trace;
}

function shareText({ value, own, weight }: Share, options: ExplanationOptions): string {
  const notes: string[] = [];
  if (own.value === ND) notes.push(`${codeOf(own)} en ND`);
  else if (own.value !== value) notes.push(`${figureText(own.value, options)} con tope`);
  if (weight !== undefined) notes.push(`peso ${figureText(weight, options)}`);
  return figureText(value, options) + (notes.length === 0 ? "" : ` (${notes.join("; ")})`);
}

/** «su único indicador con cifra da -100, que con tope es 0.» */
function onlyText({ value, own }: Share, all: number, options: ExplanationOptions): string {
  if (own.value === ND) return `${codeOf(own)} está en ND y cuenta como 0.`;
  const which = all === 1 ? "su único indicador" : "su único indicador con cifra";
  return own.value === value
    ? `es el avance de ${which}.`
    : `${which} da ${figureText(own.value, options)}, que con tope es ${figureText(value, options)}.`;
}

/** «1 de 2 indicadores con cifra. IOP.03.02 no entra: valor obtenido ND.» */
function considered(shares: readonly Share[]): readonly ExplanationSentence[] {
  const applicable = shares.filter(({ own }) => !("reason" in own && own.reason === "not-applicable"));
  const known = applicable.filter(({ own }) => own.value !== ND).length;
  const sentences = [sentence(`${known} de ${applicable.length} ${applicable.length === 1 ? "indicador" : "indicadores"} con cifra.`)];
  for (const { value, own } of shares) {
    if (own.value !== ND || own.op === "cell" || own.op === "constant" || own.reason === undefined) continue;
    sentences.push(sentence(`${codeOf(own)} ${value === ND ? "no entra" : "cuenta como 0"}: ${ndReasonShort[own.reason]}.`));
  }
  return sentences;
}

function eachIndicator(shares: readonly Share[], options: ExplanationOptions): readonly ExplanationSentence[] {
  return shares.flatMap(({ own }) => (own.op === "cell" || own.op === "constant" ? [] : explainProgress(own, options)));
}

function codeOf(trace: Trace): string {
  return trace.op === "constant" ? "" : trace.op === "cell" ? trace.code : (trace.of ?? "");
}
