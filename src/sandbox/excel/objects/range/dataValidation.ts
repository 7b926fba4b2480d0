import type { Rect } from "../../../../engine/address";
import { intersection, without } from "../../model/rect";
import type { SheetModel } from "../../model/book/sheet";
import { PLAIN_ALERT, PLAIN_PROMPT, type ValidationKind, type ValidationModel, type ValidationRuleData } from "../../model/book/validation";
import { invalidArgument } from "../../wire/hostError";
import { WireObject } from "../../wire/wireObject";
import { booleanArgument, oneOf, textArgument } from "../arguments";
import { requireAllowed } from "../permission";

const KINDS: Readonly<Record<ValidationKind, string>> = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  textLength: "TextLength",
  list: "List",
  date: "Date",
  time: "Time",
  custom: "Custom",
};
const TITLE = 32;
const MESSAGE = 255;
const LIST = 255;

/** Excel.DataValidation of a range. */
export class DataValidation extends WireObject {
  static override readonly className = "DataValidation";
  readonly sheet: SheetModel;
  readonly area: Rect;

  constructor(sheet: SheetModel, area: Rect) {
    super();
    this.sheet = sheet;
    this.area = area;
  }

  get type() {
    const found = standing(this);
    if (found === "mixed") return "Inconsistent";
    const [kind] = found ? (Object.keys(found.rule) as ValidationKind[]) : [];
    return kind === undefined ? "None" : KINDS[kind];
  }

  /** Every kind is told, and only the one that is asked is not null. */
  get rule() {
    const found = standing(this);
    return { ...Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, null])), ...(found && found !== "mixed" ? found.rule : {}) };
  }

  set rule(said: unknown) {
    put(this, { rule: ruleArgument(said) });
  }

  get prompt() {
    const found = standing(this);
    return found && found !== "mixed" ? found.prompt : PLAIN_PROMPT;
  }

  set prompt(said: unknown) {
    const { showPrompt = true, title = "", message = "" } = object(said);
    put(this, { prompt: { showPrompt: booleanArgument(showPrompt), title: limited(title, TITLE), message: limited(message, MESSAGE) } });
  }

  get errorAlert() {
    const found = standing(this);
    return found && found !== "mixed" ? found.errorAlert : PLAIN_ALERT;
  }

  set errorAlert(said: unknown) {
    const { showAlert = true, style = "Stop", title = "", message = "" } = object(said);
    const alert = { showAlert: booleanArgument(showAlert), style: oneOf(["Stop", "Warning", "Information"] as const, style) };
    put(this, { errorAlert: { ...alert, title: limited(title, TITLE), message: limited(message, MESSAGE) } });
  }

  get ignoreBlanks() {
    const found = standing(this);
    return found && found !== "mixed" ? found.ignoreBlanks : true;
  }

  set ignoreBlanks(ignored: unknown) {
    put(this, { ignoreBlanks: booleanArgument(ignored) });
  }

  clear() {
    requireAllowed(this.sheet, "allowFormatCells");
    cut(this.sheet, this.area);
    this.sheet.tell({ kind: "validations", sheet: this.sheet });
  }
}

/** What all cells are asked; «mixed» where they are not all asked the same, undefined where none is asked anything. */
function standing({ sheet, area }: DataValidation): ValidationModel | "mixed" | undefined {
  const touching = sheet.validations.filter(({ areas }) => areas.some((one) => intersection(one, area)));
  const [found] = touching;
  if (!found) return undefined;
  const left = found.areas.reduce<readonly Rect[]>((rest, one) => rest.flatMap((each) => without(each, one)), [area]);
  return touching.length === 1 && left.length === 0 ? found : "mixed";
}

function put(part: DataValidation, change: Partial<ValidationModel>): void {
  const { sheet, area } = part;
  requireAllowed(sheet, "allowFormatCells");
  const found = standing(part);
  const before = found && found !== "mixed" ? found : { rule: {}, prompt: PLAIN_PROMPT, errorAlert: PLAIN_ALERT, ignoreBlanks: true };
  cut(sheet, area);
  sheet.validations.push({ ...before, ...change, areas: [area] });
  sheet.tell({ kind: "validations", sheet });
}

function cut(sheet: SheetModel, area: Rect): void {
  const left = sheet.validations.flatMap((validation) => {
    const areas = validation.areas.flatMap((one) => without(one, area));
    return areas.length > 0 ? [{ ...validation, areas }] : [];
  });
  sheet.validations.splice(0, sheet.validations.length, ...left);
}

function ruleArgument(said: unknown): ValidationRuleData {
  const kinds = Object.entries(object(said)).filter(([, value]) => (value ?? null) !== null);
  const [first, ...more] = kinds;
  if (!first || more.length > 0 || !(first[0] in KINDS)) throw invalidArgument();
  const rule = object(first[1]);
  const { source } = rule;
  if (first[0] === "list" && (typeof source !== "string" || source === "" || (!source.startsWith("=") && source.length > LIST)))
    throw invalidArgument();
  if (first[0] === "custom" && typeof rule["formula"] !== "string") throw invalidArgument();
  return { [first[0]]: rule };
}

function limited(text: unknown, length: number): string {
  const said = textArgument(text);
  if (said.length > length) throw invalidArgument();
  return said;
}

function object(said: unknown): Readonly<Record<string, unknown>> {
  if (typeof said !== "object" || said === null) throw invalidArgument();
  return said as Readonly<Record<string, unknown>>;
}
