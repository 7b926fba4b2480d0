import type { SheetModel } from "../../model/book/sheet";
import type { PageData, PageMargin } from "../../model/book/workbookData";
import { invalidArgument } from "../../wire/hostError";
import { addProperty } from "../../wire/addMembers";
import { WireObject } from "../../wire/wireObject";
import { areaArgument, booleanArgument, numberArgument, oneOf, textArgument } from "../arguments";
import type { HostObjects } from "../hostObjects";

const PAPERS = [
  "Letter",
  "LetterSmall",
  "Tabloid",
  "Ledger",
  "Legal",
  "Statement",
  "Executive",
  "A3",
  "A4",
  "A4Small",
  "A5",
  "B4",
  "B5",
  "Folio",
  "Quatro",
] as const;
/** Points: Excel's «normal» margins. */
const MARGINS: Readonly<Record<PageMargin, number>> = { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 };

/** Excel.PageLayout: how the sheet prints. */
export class PageLayout extends WireObject {
  static override readonly className = "PageLayout";
  static override readonly navigation = ["headersFooters"];
  readonly host: HostObjects;
  readonly sheet: SheetModel;

  constructor(host: HostObjects, sheet: SheetModel) {
    super();
    this.host = host;
    this.sheet = sheet;
  }

  get orientation() {
    return this.sheet.page.orientation ?? "Portrait";
  }

  set orientation(orientation: unknown) {
    change(this.sheet, { orientation: oneOf(["Portrait", "Landscape"], orientation) });
  }

  get paperSize() {
    return this.sheet.page.paperSize ?? "A4";
  }

  set paperSize(paper: unknown) {
    change(this.sheet, { paperSize: oneOf(PAPERS, paper) });
  }

  get zoom() {
    return this.sheet.page.zoom ?? { scale: 100 };
  }

  set zoom(zoom: unknown) {
    const wanted = zoomArgument(zoom);
    // Taken in silence, and not done (assumption page.fitToWidth).
    if (wanted.scale === undefined && this.host.platform.fitsPagesInPageLayoutOnly) return;
    change(this.sheet, { zoom: wanted });
  }

  get centerHorizontally() {
    return this.sheet.page.centerHorizontally ?? false;
  }

  set centerHorizontally(center: unknown) {
    change(this.sheet, { centerHorizontally: booleanArgument(center) });
  }

  get headersFooters() {
    return new HeaderFooterGroup(this.sheet);
  }

  setPrintArea(area: unknown) {
    change(this.sheet, { printArea: areaOf(this, area) });
  }

  getPrintAreaOrNullObject() {
    const { printArea } = this.sheet.page;
    return printArea ? this.host.rangeAreas(this.sheet, [printArea]) : null;
  }

  setPrintTitleRows(rows: unknown) {
    const area = areaOf(this, rows);
    change(this.sheet, { titleRows: [area.row, area.row + area.rows - 1] });
  }

  static {
    for (const side of ["left", "right", "top", "bottom", "header", "footer"] as const) {
      addProperty(
        this,
        `${side}Margin`,
        ({ sheet }) => sheet.page.margins?.[side] ?? MARGINS[side],
        ({ sheet }, points) => setMargin(sheet, side, points),
      );
    }
  }
}

/** Excel.HeaderFooterGroup; only the header and footer of all pages can be set here. */
export class HeaderFooterGroup extends WireObject {
  static override readonly className = "HeaderFooterGroup";
  static override readonly navigation = ["defaultForAllPages"];
  readonly sheet: SheetModel;

  constructor(sheet: SheetModel) {
    super();
    this.sheet = sheet;
  }

  get state() {
    return "Default";
  }

  get defaultForAllPages() {
    return new HeaderFooter(this.sheet);
  }
}

/** Excel.HeaderFooter; &P page, &N pages, as in Excel. */
export class HeaderFooter extends WireObject {
  static override readonly className = "HeaderFooter";
  readonly sheet: SheetModel;

  constructor(sheet: SheetModel) {
    super();
    this.sheet = sheet;
  }

  static {
    for (const part of ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"] as const) {
      addProperty(
        this,
        part,
        ({ sheet }) => sheet.page.headerFooter?.[part] ?? "",
        ({ sheet }, text) => change(sheet, { headerFooter: { ...sheet.page.headerFooter, [part]: textArgument(text) } }),
      );
    }
  }
}

function change(sheet: SheetModel, page: PageData): void {
  sheet.page = { ...sheet.page, ...page };
  sheet.tell({ kind: "page", sheet });
}

function areaOf({ host, sheet }: PageLayout, argument: unknown) {
  const found = areaArgument(argument, sheet, (name) => host.book.findSheet(name));
  if (found.sheet !== sheet) throw invalidArgument();
  return found.area;
}

function setMargin(sheet: SheetModel, side: PageMargin, points: unknown): void {
  const size = numberArgument(points);
  if (size < 0) throw invalidArgument();
  change(sheet, { margins: { ...sheet.page.margins, [side]: size } });
}

/** Either a scale (10 to 400) or a number of pages wide and tall; not both. */
function zoomArgument(value: unknown): NonNullable<PageData["zoom"]> {
  if (typeof value !== "object" || value === null) throw invalidArgument();
  const { scale, horizontalFitToPages, verticalFitToPages } = value as Record<string, unknown>;
  const given = (one: unknown) => (one === null || one === undefined ? undefined : numberArgument(one));
  const [percent, wide, tall] = [given(scale), given(horizontalFitToPages), given(verticalFitToPages)];
  const fits = wide !== undefined || tall !== undefined;
  if (percent === undefined ? !fits : fits || percent < 10 || percent > 400) throw invalidArgument();
  return {
    ...(percent !== undefined && { scale: percent }),
    ...(wide !== undefined && { horizontalFitToPages: wide }),
    ...(tall !== undefined && { verticalFitToPages: tall }),
  };
}
