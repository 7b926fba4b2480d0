import type { ApplyReport, WrittenSheet } from "../../engine/host";
import type { OwnCells } from "../../engine/ownership/ownCells";
import type { CellWrite, FormatBands, PlanStep, PutSheet, WriteCells } from "../../engine/plan";
import { CONTENT_TYPE } from "../../opc/contentTypes";
import type { InversePlan } from "../../engine/inverse/steps";
import { takeBack, type TakenBack } from "../../engine/inverse/takeBack";
import { bookInFile } from "./inverse/bookInFile";
import type { RefreshedSheets } from "./inverse/invert";
import type { FileUnderWork } from "./inverse/sheetInFile";
import { keepTitles } from "./parts/appTitles";
import { astrayReferences, type RefreshedSheet } from "./ourSheets/astrayReferences";
import { nameSheet } from "./ourSheets/ownedNames";
import { fillSheet, findOrMakeSheet } from "./ourSheets/ownedSheet";
import { wholeContent } from "../../engine/longRows";
import { Package } from "../../opc/package";
import { folderOf } from "../../opc/partName";
import { findWritableSheet } from "./planChecks";
import { SheetDraft } from "./sheetDraft";
import { areaOf } from "./cells/cellEdits";
import { spillMetadata } from "./parts/metadataPart";
import type { EditEffect } from "./cells/sheetEditor";
import { followSheetName } from "./parts/sheetNames";
import { holdsOurFunctions, standingFormulas, type WrittenCells } from "./standingFormulas";
import { dropSignatures, isSigned } from "./parts/signedPackage";
import { EMPTY_STYLES, emptyStyles, StylesPart } from "./parts/stylesPart";
import { keepTables } from "./tableChecks";
import { Workbook } from "./workbook";

/** A copy of the workbook that a plan is carried out on; it becomes the workbook only when every step is through. */
export class WorkbookDraft {
  readonly workbook: Workbook;
  readonly #sheets = new Map<string, SheetDraft>();
  readonly #report: WrittenSheet[] = [];
  readonly #refreshed: RefreshedSheet[] = [];
  readonly #omitted: string[] = [];
  readonly #touched: EditEffect = { formulasChanged: false, contentChanged: false, isChanged: false };
  #styles: { readonly path: string; readonly part: StylesPart } | undefined;
  readonly #written: Written[] = [];
  #cellMetadata: number | undefined;
  #cellsWritten = 0;

  constructor(private readonly from: Workbook) {
    this.workbook = new Workbook(from.pkg.fork(), from);
  }

  carryOut(step: PlanStep): void {
    if (step.step === "unmergeCells") this.#sheet(step.sheet).unmerge(step.areas);
    else if (step.step === "writeCells") this.#writeCells(step);
    else if (step.step === "formatBands") this.#formatBands(step);
    else this.#putSheet(step);
  }

  /** Takes another plan back, as far as nobody has edited since what it left. */
  takeBack(plan: InversePlan): TakenBack {
    const file: FileUnderWork = {
      workbook: this.workbook,
      draft: (sheet) => this.#sheet(sheet),
      write: (sheet, cells) => this.#writeCells({ step: "writeCells", sheet, cells }),
      bandFormat: (rule) => this.styles().bandFormat(rule),
      removeSheet: (entry) => {
        this.#flushAll();
        this.workbook.part.removeSheet(entry);
        this.#note({ formulasChanged: true, contentChanged: true, isChanged: true });
        keepTitles(this.workbook.pkg, this.workbook.part);
      },
    };
    return takeBack(plan, bookInFile(file));
  }

  /** Sheets of ours that were written anew, by their part. */
  get refreshed(): RefreshedSheets {
    return new Map(this.#refreshed.map(({ path, owner, names, refresh }) => [path, { names: [owner, ...names], moves: refresh.moves }]));
  }

  finish(): { workbook: Workbook; report: ApplyReport } {
    this.#flushAll();
    const { pkg, part } = this.workbook;
    if (this.#styles?.part.isChanged) pkg.setText(this.#styles.path, this.#styles.part.toString());
    if (this.#touched.formulasChanged) part.dropCalculationChain();
    if (this.#touched.contentChanged) this.#settleCalculation();
    const sheets = this.#report.map((sheet) => this.#withAstray(sheet));
    const report = { cellsWritten: this.#cellsWritten, sheets, ...(this.#omitted.length > 0 && { omitted: this.#omitted }) };
    if (this.#report.some(({ created }) => created)) {
      keepTitles(pkg, part);
      part.showVisibleSheet();
    }
    if (isSigned(pkg) && this.#hasChanges()) dropSignatures(pkg);
    const packed = new Package(pkg.packed(), pkg);
    return { workbook: new Workbook(packed, this.workbook), report };
  }

  #writeCells({ sheet, cells }: WriteCells): void {
    const { entry, path } = findWritableSheet(this.workbook, sheet);
    keepTables(this.workbook, path, cells);
    this.#sheet(sheet).write(cells);
    this.#wrote({ sheet: entry.name, cells: () => cells }, cells.length);
  }

  #formatBands({ sheet, rules }: FormatBands): void {
    this.#sheet(sheet).putBands(rules);
  }

  #putSheet(step: PutSheet): void {
    this.#flushAll();
    const sheet = findOrMakeSheet(this.workbook, step);
    if (!sheet) {
      this.#omitted.push(step.name);
      return;
    }
    const asked = sheet.refresh ? wholeContent(step.content) : step.content;
    const content = step.name === sheet.name ? asked : followSheetName(asked, step.name, sheet.name);
    const isChanged = fillSheet(this.workbook, sheet, content, this.styles());
    nameSheet(this.workbook, sheet.name, sheet.step, sheet.refresh === undefined);
    this.#note({ formulasChanged: isChanged, contentChanged: isChanged, isChanged });
    const { count = 0, columns = 0 } = content.longRows ?? {};
    this.#wrote(
      { sheet: sheet.name, cells: () => wholeContent(content).cells, own: sheet.refresh?.own },
      content.cells.length + count * columns,
    );
    const { refresh } = sheet;
    const { moves = [], split = [] } = refresh ?? {};
    const doubtful = refresh?.doubtful ?? [];
    const given = {
      ...(moves.length > 0 && { moved: moves }),
      ...(split.length > 0 && { split }),
      ...(doubtful.length > 0 && { doubtful }),
    };
    const names = Object.keys(sheet.step.content.names ?? {});
    if (refresh) this.#refreshed.push({ name: sheet.name, path: sheet.path, owner: step.owner, names, refresh });
    this.#report.push({ wanted: step.name, name: sheet.name, created: sheet.refresh === undefined, ...given });
  }

  /** At the end: formulas of another sheet that was written anew are no longer those. */
  #withAstray(written: WrittenSheet): WrittenSheet {
    const sheet = this.#refreshed.find(({ name }) => name === written.name);
    const astray = sheet ? astrayReferences(this.from, sheet, this.#refreshed) : [];
    return astray.length > 0 ? { ...written, astray } : written;
  }

  #flushAll(): void {
    for (const draft of this.#sheets.values()) this.#note(draft.flush());
    this.#sheets.clear();
  }

  #sheet(name: string): SheetDraft {
    const { path, grid } = findWritableSheet(this.workbook, name);
    let draft = this.#sheets.get(path);
    if (!draft)
      this.#sheets.set(
        path,
        (draft = new SheetDraft(
          this.workbook.pkg,
          path,
          grid,
          () => this.styles(),
          () => this.#spillMetadata(),
        )),
      );
    return draft;
  }

  /** The styles part, made when the workbook has none. */
  styles(): StylesPart {
    if (!this.#styles) {
      const { pkg, part } = this.workbook;
      let path = part.linkedPath("styles");
      if (path === undefined) {
        path = pkg.addPart(`${folderOf(part.path)}styles#?.xml`, CONTENT_TYPE.styles, emptyStyles(pkg.namespaces));
        pkg.link(part.path, "styles", path);
      } else if (!pkg.has(path)) pkg.setPart(path, CONTENT_TYPE.styles, emptyStyles(pkg.namespaces));
      this.#styles = { path, part: new StylesPart(pkg.text(path) ?? EMPTY_STYLES, () => this.workbook.highestCellFormat()) };
    }
    return this.#styles.part;
  }

  /** Once for the workbook: thousands of cells ask. */
  #spillMetadata(): number {
    return (this.#cellMetadata ??= spillMetadata(this.workbook.pkg, this.workbook.part));
  }

  #wrote(written: Written, cells: number): void {
    this.#cellsWritten += cells;
    this.#written.push(written);
  }

  /**
   * Excel is asked to compute everything when it opens the workbook, but not where it holds PNTP functions: on a computer without the
   * add-in each would become #NAME?, and the figures kept in the file are right. Unless a formula of somebody else needs it: an old figure
   * is worse than an error.
   */
  #settleCalculation(): void {
    const { part } = this.workbook;
    const { from } = this;
    const mayHoldOurs = this.#cellMetadata !== undefined || holdsOurFunctions(from);
    const standing = mayHoldOurs ? standingFormulas(from, writtenCells(this.#written)) : undefined;
    const holdsOurs = this.#cellMetadata !== undefined || standing?.callOurs === true;
    if (holdsOurs && standing?.needCalculation === false) part.keepResults();
    else part.requestFullCalculation();
  }

  #hasChanges(): boolean {
    const { pkg } = this.workbook;
    return pkg.paths().some((path) => pkg.version(path) !== this.from.pkg.version(path));
  }

  #note(effect: EditEffect): void {
    this.#touched.formulasChanged ||= effect.formulasChanged;
    this.#touched.contentChanged ||= effect.contentChanged;
    this.#touched.isChanged ||= effect.isChanged;
  }
}

interface Written {
  readonly sheet: string;
  /** Asked for where a workbook has PNTP functions. */
  readonly cells: () => readonly CellWrite[];
  /** What was ours in the sheet before: it is written anew or gone. */
  readonly own?: OwnCells | undefined;
}

function writtenCells(all: readonly Written[]): ReadonlyMap<string, WrittenCells> {
  const written = new Map<string, WrittenCells>();
  for (const sheet of new Set(all.map((each) => each.sheet))) {
    const here = all.filter((each) => each.sheet === sheet);
    const cells = here.flatMap((each) => each.cells());
    const area = areaOf(cells);
    const places = new Set(cells.map(({ row, column }) => `${row} ${column}`));
    if (area)
      written.set(sheet, { area, has: (row, column) => places.has(`${row} ${column}`) || here.some(({ own }) => own?.owns(row, column)) });
  }
  return written;
}
