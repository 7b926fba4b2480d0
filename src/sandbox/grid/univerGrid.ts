import { LocaleType, LogLevel, mergeLocales, Univer } from "@univerjs/core";
import { FUniver } from "@univerjs/core/lib/facade";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalSpanish from "@univerjs/preset-sheets-conditional-formatting/locales/es-ES";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import spanish from "@univerjs/preset-sheets-core/locales/es-ES";
import { cellResult, PNTP_FUNCTIONS } from "./pntpFunctions";

/** Put in this page, not in a worker: the whole of it is served from one place and its results are told at once. */
export function createGrid(container: HTMLElement): FUniver {
  const univer = new Univer({
    locale: LocaleType.ES_ES,
    locales: { [LocaleType.ES_ES]: mergeLocales(spanish, conditionalSpanish) },
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
      sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    }),
    UniverSheetsConditionalFormattingPreset(),
  ];
  for (const { plugins } of presets) {
    for (const plugin of plugins) {
      if (Array.isArray(plugin)) univer.registerPlugin(plugin[0], plugin[1]);
      else univer.registerPlugin(plugin);
    }
  }
  return FUniver.newAPI(univer);
}

/** Teaches the grid the PNTP functions; a workbook must be open. */
export function registerPntpFunctions(api: FUniver): void {
  for (const [name, answer] of Object.entries(PNTP_FUNCTIONS)) {
    api.getFormula().registerFunction(name, (...args: unknown[]) => cellResult(answer(...args)) as string | number, name);
  }
}
