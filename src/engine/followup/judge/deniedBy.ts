import { isKnown, ND } from "../../domain/figure";
import { fold } from "../../reader/text/fold";
import { readNumberText } from "../../reader/text/numberText";
import { impossibilityOf, type PossibleFigures } from "../possible";
import { isSameFigure } from "./known";
import { doubted, type Meant, type Outcome } from "./outcome";
import { tidy } from "./readings";

const NUMBER = String.raw`\d+(?:[.,]\d+)*`;
const AFTER = String.raw`(?![\d/]|-\d|[.,]\d)(?! ?de (?:enero|febrero|marzo|abril|mayo|junio|julio|agosto|set|sep|octubre|noviembre|diciembre))`;
/** «No hay dato, se puso 0», but not «no hay datos de Loreto», which is of a part. */
const NO_DATUM =
  /(?<!\p{L})(?:no (?:hay|existe|se tiene|se cuenta con|contamos con|tenemos|disponemos de|se dispone de) (?:el |un |con )?(?:datos?|informacion)|sin (?:datos?|informacion)|no se (?:midio|recogio|registro) (?:el )?(?:dato|informacion|indicador))(?! (?:de|del|en|para|sobre|a)(?!\p{L}))(?!\p{L})/u;
const VOID =
  /(?<!\p{L})(?:anulad[oa]|no (?:considerar|tomar en cuenta|es valid[oa])|(?:dato|valor|cifra) (?:errad[oa]|erroneo|erronea|equivocad[oa]))(?!\p{L})/u;
/** «Debe decir 17 %», «corregido: 17», «el valor correcto es 17». */
const CORRECTS = new RegExp(
  String.raw`(?:debe(?:ria)? (?:decir|ser)|corregid[oa](?: a)?|(?:valor|dato|cifra) (?:correct[oa]|real|final|definitiv[oa])(?: es)?|lo correcto es|en realidad (?:es|son|fue|fueron)):? ?(?:de |el |a )?(${NUMBER})${AFTER}`,
  "gu",
);
/** «Son 17 %, no 19 %». */
const DENIES = new RegExp(String.raw`(?:^|[,;.:(] ?|(?<!\p{L})y )no (?:es |son |fue |fueron |el |los )?(${NUMBER})${AFTER}`, "gu");
const ASSERTS = new RegExp(String.raw`(?<!\p{L})(?:es|son|fue|fueron|sino) (?:el |de )?(${NUMBER})${AFTER}`, "gu");

/** A value beside a comment that says that there is none, that it is void, or that it is another one, is asked about. */
export function heldToComment(outcome: Outcome, comment: string | undefined, possible: PossibleFigures): Outcome {
  if (comment === undefined || outcome.kind !== "figure" || !isKnown(outcome.meant.value)) return outcome;
  const own = outcome.meant.value;
  const said = fold(comment.slice(0, LONGEST));
  const doubt = { why: "commentDenies", data: { valor: own } } as const;
  if (NO_DATUM.test(said)) return doubted(outcome, doubt, [{ value: ND, reason: comment }]);
  const isDenied = numbersOf(said, DENIES).some((number) => isAlike(number, own));
  const cues = [...numbersOf(said, CORRECTS), ...(isDenied ? numbersOf(said, ASSERTS) : [])];
  const others = cues.filter((number) => !isAlike(number, own) && !isYear(number) && impossibilityOf(number, possible) === undefined);
  if (!isDenied && others.length === 0 && !VOID.test(said)) return outcome;
  return doubted(
    outcome,
    doubt,
    others.map((value): Meant => ({ value })),
  );
}

const LONGEST = 500;

function numbersOf(text: string, pattern: RegExp): readonly number[] {
  return [...text.matchAll(pattern)].flatMap(([, number = ""]) => {
    const read = readNumberText(number, ".");
    return read.kind === "textNumber" ? [read.value] : [];
  });
}

/** 0.19 is 19 % too. */
function isAlike(one: number, other: number): boolean {
  return isSameFigure(one, other) || isSameFigure(tidy(one * 100), other);
}

function isYear(number: number): boolean {
  return Number.isInteger(number) && number >= 1990 && number <= 2050;
}
