/** Requirement sets a host declares: what Office.context.requirements.isSetSupported answers. */
export type RequirementSets = Readonly<Record<string, string>>;

/** As far as the npm package of office.js goes (frozen at ExcelApi 1.15). */
export const CURRENT: RequirementSets = {
  ExcelApi: "1.15",
  CustomFunctionsRuntime: "1.4",
  CustomFunctions: "1.6",
  SharedRuntime: "1.2",
  RibbonApi: "1.1",
  AddinCommands: "1.3",
  DialogApi: "1.2",
  RichApiRuntime: "1.2",
  KeyboardShortcuts: "1.1",
  DelayForCellEdit: "1.1",
};

/** The oldest Excel that the manifest gives everything to; an older one, from ExcelApi 1.9 on, has the pane alone. */
export const FLOOR: RequirementSets = {
  ...CURRENT,
  ExcelApi: "1.9",
  CustomFunctionsRuntime: "1.3",
  SharedRuntime: "1.1",
  AddinCommands: "1.1",
  DialogApi: "1.1",
};
