import { LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/lib/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalSpanish from "@univerjs/preset-sheets-conditional-formatting/locales/es-ES";
import { IFunctionService, UniverSheetsCorePreset, type IFunctionInfo } from "@univerjs/preset-sheets-core";
import spanish from "@univerjs/preset-sheets-core/locales/es-ES";
import { keepServices, serviceOf } from "./gridServices";
import { nameFunctionsInSpanish, readEntriesInSpanish } from "./entry/gridEntry";
import { MISSING_SPANISH } from "./entry/gridSpanish";
import { cellResult, PNTP_FUNCTIONS, requiredArguments, typingHelp, type FunctionsHelp } from "./pntpFunctions";

const FONTS = ["Calibri", "Arial", "Cambria", "Segoe UI", "Tahoma", "Times New Roman", "Verdana"];

/** Put in this page, not in a worker: the whole of it is served from one place and its results are told at once. */
export function createGrid(container: HTMLElement): FUniver {
  const univer = new Univer({
    locale: LocaleType.ES_ES,
    locales: { [LocaleType.ES_ES]: mergeLocales(spanish, conditionalSpanish, MISSING_SPANISH) },
    logLevel: LogLevel.WARN,
  });
  const presets = [
    UniverSheetsCorePreset({
      container,
      header: true,
      ribbonType: "simple",
      toolbar: true,
      formulaBar: true,
      disableAutoFocus: true,
      // Under their own names: the grid shows the key of those it brings.
      customFontFamily: { override: true, list: FONTS.map((name) => ({ value: name, label: name })) },
      // A track that is seen through: the digits below it are read.
      sheets: {
        disableForceStringAlert: true,
        disableForceStringMark: true,
        scrollConfig: { trackBackgroundColor: "rgba(255,255,255,0)" },
      },
    }),
    UniverSheetsConditionalFormattingPreset(),
  ];
  for (const { plugins } of presets) {
    for (const plugin of plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
  }
  const api = FUniver.newAPI(univer);
  keepServices(api, univer.__getInjector());
  return api;
}

/** Teaches the grid Spanish and the PNTP functions; a workbook must be open, since only then it has its services. Their help comes with functions.json, once the add-in is there. */
export function registerPntpFunctions(api: FUniver, help: Promise<FunctionsHelp>): void {
  let required: ReadonlyMap<string, number> = new Map();
  for (const [name, answer] of Object.entries(PNTP_FUNCTIONS)) {
    api
      .getFormula()
      .registerFunction(
        name,
        (...args: unknown[]) => (args.length < (required.get(name) ?? 0) ? "#VALUE!" : (cellResult(answer(...args)) as string | number)),
        name,
      );
  }
  readEntriesInSpanish(api);
  nameFunctionsInSpanish(api);
  void help.then((told) => {
    required = requiredArguments(told);
    serviceOf(api, IFunctionService).registerDescriptions(...(told.functions.map(typingHelp) as IFunctionInfo[]));
  });
}
