import { quotedSheet } from "../../../../engine/address";
import { findName, isValidName, type NameModel } from "../../model/book/names";
import { absoluteArea } from "../../model/rect";
import type { SheetModel } from "../../model/book/sheet";
import { HostError, invalidArgument, itemAlreadyExists, itemNotFound } from "../../wire/hostError";
import { WireObject } from "../../wire/wireObject";
import { areaArgument, booleanArgument, isCellArea, textArgument } from "../arguments";
import type { CellArea, HostObjects } from "../hostObjects";

/** Excel.NamedItemCollection: the defined names of the workbook, or of one sheet. */
export class NamedItemCollection extends WireObject {
  static override readonly className = "NamedItemCollection";
  readonly host: HostObjects;
  readonly sheet: SheetModel | undefined;

  constructor(host: HostObjects, sheet?: SheetModel) {
    super();
    this.host = host;
    this.sheet = sheet;
  }

  get items() {
    return namesOf(this).map((name) => new NamedItem(this.host, name, this.sheet));
  }

  add(name: unknown, reference: unknown, comment: unknown) {
    const wanted = textArgument(name);
    if (!isValidName(wanted)) throw invalidArgument();
    if (findName(namesOf(this), wanted)) throw itemAlreadyExists();
    const made: NameModel = {
      name: wanted,
      formula: formulaOf(reference),
      comment: typeof comment === "string" ? comment : "",
      visible: true,
    };
    namesOf(this).push(made);
    this.host.book.tell({ kind: "names" });
    return new NamedItem(this.host, made, this.sheet);
  }

  getItem(name: unknown) {
    const item = this.getItemOrNullObject(name);
    if (!item) throw itemNotFound();
    return item;
  }

  getItemOrNullObject(name: unknown) {
    const found = findName(namesOf(this), textArgument(name));
    return found ? new NamedItem(this.host, found, this.sheet) : null;
  }

  getCount() {
    return namesOf(this).length;
  }
}

/** Excel.NamedItem. */
export class NamedItem extends WireObject {
  static override readonly className = "NamedItem";
  static override readonly identity = "_Id";
  static override readonly navigation = ["worksheet"];
  readonly host: HostObjects;
  readonly model: NameModel;
  readonly sheet: SheetModel | undefined;

  constructor(host: HostObjects, model: NameModel, sheet: SheetModel | undefined) {
    super();
    this.host = host;
    this.model = model;
    this.sheet = sheet;
  }

  get _Id() {
    return this.model.name;
  }

  get name() {
    return this.model.name;
  }

  get type() {
    if (areaOf(this)) return "Range";
    const value = constant(this.model.formula);
    return value === undefined
      ? "Error"
      : typeof value === "string"
        ? "String"
        : typeof value === "boolean"
          ? "Boolean"
          : Number.isInteger(value)
            ? "Integer"
            : "Double";
  }

  get value() {
    const found = areaOf(this);
    if (!found) return constant(this.model.formula) ?? "#VALUE!";
    return `${quotedSheet(found.sheet.name)}!${absoluteArea(found.area)}`;
  }

  get formula() {
    return this.model.formula;
  }

  set formula(formula: unknown) {
    this.model.formula = formulaOf(formula);
    this.host.book.tell({ kind: "names" });
  }

  get comment() {
    return this.model.comment;
  }

  set comment(comment: unknown) {
    this.model.comment = textArgument(comment);
    this.host.book.tell({ kind: "names" });
  }

  get visible() {
    return this.model.visible;
  }

  set visible(visible: unknown) {
    this.model.visible = booleanArgument(visible);
    this.host.book.tell({ kind: "names" });
  }

  get scope() {
    return this.sheet ? "Worksheet" : "Workbook";
  }

  get worksheet() {
    if (!this.sheet) throw itemNotFound();
    return this.host.worksheet(this.sheet);
  }

  getRange() {
    const found = areaOf(this);
    if (!found) throw itemNotFound();
    return this.host.range(found.sheet, found.area);
  }

  getRangeOrNullObject() {
    const found = areaOf(this);
    return found ? this.host.range(found.sheet, found.area) : null;
  }

  delete() {
    const list = this.sheet?.names ?? this.host.book.names;
    const at = list.indexOf(this.model);
    if (at < 0) throw itemNotFound();
    list.splice(at, 1);
    this.host.book.tell({ kind: "names" });
  }
}

function namesOf({ host, sheet }: NamedItemCollection): NameModel[] {
  return sheet?.names ?? host.book.names;
}

/** A Range, or a formula: «=Hoja1!$A$1», «=0.85», «texto». */
function formulaOf(reference: unknown): string {
  if (isCellArea(reference)) return `=${quotedSheet(reference.sheet.name)}!${absoluteArea(reference.area)}`;
  const formula = textArgument(reference);
  return formula.startsWith("=") ? formula : `=${formula}`;
}

/** The cells a name points to; undefined for constants and for references that broke. */
function areaOf({ host: { book }, model, sheet }: NamedItem): CellArea | undefined {
  if (!/!/.test(model.formula) && !sheet) return undefined;
  try {
    return areaArgument(model.formula, sheet ?? book.active, (name) => book.findSheet(name));
  } catch (error) {
    if (error instanceof HostError) return undefined;
    throw error;
  }
}

function constant(formula: string): string | number | boolean | undefined {
  const text = formula.slice(1);
  if (/^".*"$/s.test(text)) return text.slice(1, -1).replaceAll('""', '"');
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === "TRUE";
  return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : undefined;
}
