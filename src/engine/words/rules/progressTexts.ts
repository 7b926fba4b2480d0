import type { FigureRole } from "../../domain/policy";
import type { StepTrace, Trace } from "../../domain/trace/trace";
import {
  figureText,
  operandParts,
  roleOf,
  sentence,
  type ExplanationOptions,
  type ExplanationPart,
  type ExplanationSentence,
} from "./explanation";
import { ndReasonText, progressWarningText } from "../ndReasons";

/** «Avance Tipo 1 de IOP.01.01 = 77.5: valor obtenido 6.9 (Matriz!R5) entre logro esperado 8.9 (Matriz!M5), por 100.» */
export function explainProgress(trace: StepTrace, options: ExplanationOptions): readonly ExplanationSentence[] {
  const operands = operandsOf(trace);
  const head =
    "Avance Tipo " +
    `${isType2(trace, operands) ? 2 : 1}${trace.of === undefined || trace.of === "" ? "" : ` de ${trace.of}`} = ` +
    `${figureText(trace.value, options)}: `;
  const sentences = [sentence(head, ...fillIn(templateOf(trace), operands, options))];
  if (trace.reason !== undefined) sentences.push(sentence(ndReasonText[trace.reason]));
  if (trace.warning !== undefined) sentences.push(sentence(progressWarningText[trace.warning]));
  return sentences;
}

/** What the rule does with its operands, {actual}, {target} and {baseline} standing for them. */
function templateOf(trace: StepTrace): string {
  const template =
    trace.op === "given"
      ? GIVEN_TEMPLATES[trace.reason === undefined ? trace.rule : "ND"]
      : FORMULA_TEMPLATES[hasComplement(trace) ? "P3" : trace.rule];
  return template ?? EVIDENCE_TEMPLATE;
}

const EVIDENCE_TEMPLATE = "{actual}; {target}; {baseline}.";

const FORMULA_TEMPLATES: Readonly<Record<string, string>> = {
  P1: "{actual} entre {target}, por 100.",
  P2: "{target} entre {actual}, por 100.",
  P3: "2 veces {target} menos {actual}, entre el logro esperado, por 100.",
  P4: "se pasa del máximo permisible: {target} entre {actual}, por 100.",
  P5: "no llega al mínimo permisible: {actual} entre {target}, por 100.",
  P6: "de {baseline} a {actual}, entre el tramo de la línea base al {target}, por 100.",
  P12: "{actual} entre {target}, por 100.",
};

const GIVEN_TEMPLATES: Readonly<Record<string, string>> = {
  P4: "{actual} no se pasa del máximo permisible, {target}.",
  P5: "{actual} llega al mínimo permisible, {target}.",
  ND: EVIDENCE_TEMPLATE,
};

type Operands = Partial<Record<FigureRole, Trace>>;

/** The operands of an indicator's trace: its cells, or the sums and parts of a year that stand for one. */
function operandsOf(trace: StepTrace): Operands {
  const operands: Operands = {};
  const visit = (node: Trace): void => {
    const role = node.op === "constant" ? undefined : node.op === "cell" ? node.role : node.rule.startsWith("A") ? roleOf(node) : undefined;
    if (role !== undefined) operands[role] ??= node;
    else if (node.op !== "constant" && node.op !== "cell") node.args.forEach(visit);
  };
  trace.args.forEach(visit);
  return operands;
}

function isType2(trace: StepTrace, operands: Operands): boolean {
  return trace.rule === "P6" || operands.baseline !== undefined;
}

function hasComplement(trace: StepTrace): boolean {
  const [ratio] = trace.args;
  return (trace.rule === "P3" || trace.rule === "P4") && ratio?.op === "divide" && ratio.args[0]?.op === "subtract";
}

/** Puts the operands in their places; the place of one that does not exist goes away with its separator. */
function fillIn(template: string, operands: Operands, options: ExplanationOptions): readonly ExplanationPart[] {
  const present = template.replace(/(?:; )?\{(\w+)\}/g, (place, role: string) => (operands[role as FigureRole] ? place : ""));
  return present.split(/(\{\w+\})/).flatMap((piece): readonly ExplanationPart[] => {
    const operand = piece.startsWith("{") ? operands[piece.slice(1, -1) as FigureRole] : undefined;
    return operand ? operandParts(operand, options) : piece === "" ? [] : [{ text: piece }];
  });
}
