import { ANSWERS } from "../../functions/answers";
import { helpParts, type FunctionHelp } from "../../functions/helpTexts";
import { isFailure, type Answer } from "../../functions/functionAnswer";

type Answerer = (...args: unknown[]) => Answer;

/** The PNTP functions by the name that cells use: the same answers the add-in gives Excel, computed at once. */
export const PNTP_FUNCTIONS: Readonly<Record<string, Answerer>> = Object.fromEntries(
  Object.entries<Answerer>(ANSWERS as Readonly<Record<string, Answerer>>).map(([id, answer]) => [`PNTP.${id}`, answer]),
);

/** As functions.json tells of them. */
export interface FunctionsHelp {
  readonly functions: readonly FunctionHelp[];
}

/** What the grid shows of a function while its formula is typed. */
export interface TypingHelp {
  readonly functionName: string;
  readonly functionType: number;
  readonly description: string;
  readonly abstract: string;
  readonly functionParameter: readonly {
    readonly name: string;
    readonly detail: string;
    readonly example: string;
    readonly require: 0 | 1;
    readonly repeat: 0 | 1;
  }[];
}

/** Univer's number for functions of whoever uses it. */
const OF_THE_USER = 15;

export function typingHelp(help: FunctionHelp): TypingHelp {
  const { told, arguments: given, formula } = helpParts(help);
  // The example's arguments, as it is written: what is not in it is shown without one.
  const examples = /\((.*)\)$/.exec(formula)?.[1]?.split(";") ?? [];
  return {
    functionName: `PNTP.${help.id}`,
    functionType: OF_THE_USER,
    description: told,
    abstract: told,
    functionParameter: given.map(({ name, meaning, optional }, at) => ({
      name,
      detail: meaning,
      example: examples[at] ?? "",
      require: optional ? 0 : 1,
      repeat: 0,
    })),
  };
}

/** How many arguments each function cannot do without: Excel takes no formula that has fewer. */
export function requiredArguments({ functions }: FunctionsHelp): ReadonlyMap<string, number> {
  return new Map(functions.map(({ id, parameters }) => [`PNTP.${id}`, parameters.filter(({ optional }) => !optional).length]));
}

/** What a cell takes from an answer: one value, the rows that spill, or the error that Excel would show. */
export function cellResult(answer: Answer): string | number | (string | number)[][] {
  if (isFailure(answer)) return answer.error === "notAvailable" ? "#N/A" : "#VALUE!";
  const first = answer[0]?.[0];
  if (answer.length === 1 && answer[0]?.length === 1 && first !== undefined) return first;
  return answer.map((row) => [...row]);
}
