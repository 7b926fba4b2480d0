import { CURRENT, type RequirementSets } from "./requirementSets";

export type PlatformName = "windows" | "mac" | "web" | "desktop2021";

/**
 * What differs between the Excels that run the add-in. Each line says where it was learnt; what is said of none is the same in all of
 * them.
 */
export interface Platform {
  readonly name: PlatformName;
  readonly requirementSets: RequirementSets;
  /** Members that cannot be undone: refused inside an undo group, and the user's undo stack is emptied by them. */
  readonly withoutUndo: ReadonlySet<string>;
  /** Asking for merged areas empties the user's undo stack (office-js #5918). */
  readonly mergedAreasEmptyUndo: boolean;
  /** A rule that shares cells with another one is not found through the whole sheet (office-js #5222). */
  readonly hidesOverlappingFormats: boolean;
  /** «Ajustar a N páginas» is taken only while the Page Layout tab is shown (office-js #1860). */
  readonly fitsPagesInPageLayoutOnly: boolean;
  /** What an empty cell is for a custom function (office-js #4702, #5262). */
  readonly blankArgument: null | 0;
}

/**
 * learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities: «No» in every column, as far as the members are served
 * here.
 */
const NEVER_UNDOABLE = [
  "Worksheet.delete",
  "Worksheet.copy",
  "WorkbookProtection.protect",
  "WorkbookProtection.unprotect",
  "WorksheetProtection.protect",
  "WorksheetProtection.unprotect",
  "WorksheetProtection.updateOptions",
];
const ON_THE_DESKTOP = new Set([...NEVER_UNDOABLE, "Worksheet.name", "Worksheet.position", "Worksheet.visibility"]);
const ON_THE_WEB = new Set([...NEVER_UNDOABLE, "NamedItem.comment", "Worksheet.standardWidth"]);

/** Microsoft 365 since version 2509 and the web have ExcelApi 1.20 (requirement-sets/excel/excel-api-requirement-sets). */
const NEWEST: RequirementSets = { ...CURRENT, ExcelApi: "1.20" };
/** The same page: volume-licensed Office 2021 stops at ExcelApi 1.14, and has no later set of the others either. */
const LTSC_2021: RequirementSets = {
  ...CURRENT,
  ExcelApi: "1.14",
  CustomFunctionsRuntime: "1.3",
  SharedRuntime: "1.1",
  KeyboardShortcuts: "1.0",
  AddinCommands: "1.1",
};

const desktop = { withoutUndo: ON_THE_DESKTOP, fitsPagesInPageLayoutOnly: true, blankArgument: 0 } as const;

export const PLATFORMS: Readonly<Record<PlatformName, Platform>> = {
  windows: { ...desktop, name: "windows", requirementSets: NEWEST, mergedAreasEmptyUndo: true, hidesOverlappingFormats: true },
  mac: { ...desktop, name: "mac", requirementSets: NEWEST, mergedAreasEmptyUndo: false, hidesOverlappingFormats: false },
  web: {
    name: "web",
    requirementSets: NEWEST,
    withoutUndo: ON_THE_WEB,
    mergedAreasEmptyUndo: false,
    hidesOverlappingFormats: false,
    fitsPagesInPageLayoutOnly: false,
    blankArgument: null,
  },
  desktop2021: { ...desktop, name: "desktop2021", requirementSets: LTSC_2021, mergedAreasEmptyUndo: true, hidesOverlappingFormats: true },
};

export const PLATFORM_NAMES = Object.keys(PLATFORMS) as readonly PlatformName[];
