import type { ExcelHost as StandIn } from "../../../../src/sandbox/excel/host";
import { byHand, openPane } from "./twoPanes";

/** What happens in the workbook between the preview and «Aplicar». */
export interface Interference {
  /** Needs sheets of ours in the workbook. */
  readonly overOurs?: true;
  readonly act: (excel: StandIn) => Promise<void>;
}

const inMatrix = (act: (sheet: Excel.Worksheet) => void): Interference => ({
  act: () => byHand(({ worksheets }) => act(worksheets.getItem("Matriz"))),
});
const inSummary = (act: (sheet: Excel.Worksheet) => void): Interference => ({
  overOurs: true,
  act: () => byHand(({ worksheets }) => act(worksheets.getItem("Resumen PNTP"))),
});
const byOther = (act: (session: Awaited<ReturnType<typeof openPane>>["session"]) => Promise<void>): Interference => ({
  act: async () => act((await openPane()).session),
});

/** Texts of hers begin so: whatever happens to them, they stay somewhere. */
export const HERS = "mío: ";

export const INTERFERENCES: Readonly<Record<string, Interference>> = {
  "se corrige un valor obtenido": inMatrix((sheet) => void (sheet.getRange("R9").values = [[12]])),
  "se corrige un nombre": inMatrix((sheet) => void (sheet.getRange("B9").values = [["Indicador corregido"]])),
  "se escribe en una celda de Avance": inMatrix((sheet) => void (sheet.getRange("S9").values = [[`${HERS}por confirmar`]])),
  "se pone una fórmula en una celda de Avance": inMatrix((sheet) => void (sheet.getRange("S9").formulas = [["=R9*1"]])),
  "se escribe junto a la matriz": inMatrix((sheet) => void (sheet.getRange("W9:X9").values = [[`${HERS}nota`, `${HERS}otra`]])),
  "se escribe bajo la matriz": inMatrix((sheet) => void (sheet.getRange("B30").values = [[`${HERS}nota al pie`]])),
  "la hoja cambia de nombre": inMatrix((sheet) => void (sheet.name = "Matriz 2023")),
  "la hoja se elimina": inMatrix((sheet) => sheet.delete()),
  "la hoja se elimina y otra toma su nombre": {
    act: () =>
      byHand(({ worksheets }) => {
        worksheets.getItem("Matriz").delete();
        worksheets.add("Matriz").getRange("A1:S9").values = Array.from({ length: 9 }, (_, row) =>
          Array.from({ length: 19 }, (_unused, column) => `${HERS}${row} ${column}`),
        );
      }),
  },
  "se inserta una fila encima": inMatrix((sheet) => void sheet.getRange("1:1").insert("Down")),
  "se inserta una fila dentro": inMatrix((sheet) => void sheet.getRange("9:9").insert("Down")),
  "se añade un indicador al final": inMatrix((sheet) => {
    sheet.getRange("A22:R22").copyFrom("A21:R21");
    sheet.getRange("A22").values = [["ISS.09.09.09.09"]];
  }),
  "se quita un indicador": inMatrix((sheet) => sheet.getRange("10:10").delete("Up")),
  "se inserta una columna": inMatrix((sheet) => void sheet.getRange("C:C").insert("Right")),
  "se quita una columna": inMatrix((sheet) => sheet.getRange("F:F").delete("Left")),
  "se quitan las columnas de Avance": inMatrix((sheet) => sheet.getRange("S:T").delete("Left")),
  "se cambian dos filas entre sí": inMatrix((sheet) => {
    sheet.getRange("A30:T30").copyFrom("A9:T9");
    sheet.getRange("A9:T9").copyFrom("A10:T10");
    sheet.getRange("A10:T10").copyFrom("A30:T30");
    sheet.getRange("A30:T30").clear();
  }),
  "se combinan celdas de Avance": inMatrix((sheet) => sheet.getRange("S9:S10").merge()),
  "la hoja se oculta": inMatrix((sheet) => void (sheet.visibility = "Hidden")),
  "la hoja se protege": inMatrix((sheet) => sheet.protection.protect()),
  "se ponen notas en el resumen": inSummary((sheet) => {
    sheet.getRange("A5").values = [[`${HERS}título`]];
    sheet.getRange("F40").values = [[`${HERS}al margen`]];
  }),
  "se inserta una fila en el resumen": inSummary((sheet) => void sheet.getRange("4:4").insert("Down")),
  "el resumen cambia de nombre": inSummary((sheet) => void (sheet.name = "Resumen firmado")),
  "el resumen se elimina": inSummary((sheet) => sheet.delete()),
  "el nombre del resumen se elimina": { overOurs: true, act: () => byHand(({ names }) => names.getItem("PNTP_Resumen").delete()) },
  "los nombres de todas las hojas de PNTP se eliminan": {
    overOurs: true,
    act: async (excel) => {
      const ours = excel.book.names.filter(({ name }) => name.startsWith("PNTP_")).map(({ name }) => name);
      await byHand(({ names }) => ours.forEach((name) => names.getItem(name).delete()));
    },
  },
  "todas las hojas de PNTP se eliminan": {
    overOurs: true,
    act: async (excel) => {
      const ours = excel.book.sheets.filter(({ name }) => name.includes("PNTP") || name.startsWith("Ficha")).map(({ id }) => id);
      await byHand(({ worksheets }) => ours.forEach((id) => worksheets.getItem(id).delete()));
    },
  },
  "una hoja de otra persona toma el nombre del resumen": {
    act: () => byHand(({ worksheets }) => void (worksheets.add("Resumen PNTP (2)").getRange("A1").values = [[`${HERS}resumen`]])),
  },
  "la otra ventana calcula": byOther(async ({ writer }) => {
    await writer.calculate();
    await writer.apply();
  }),
  "la otra ventana hace el tablero": byOther(async ({ writer, drafter }) => {
    const draft = await drafter.dashboard();
    if (draft) await writer.makeSheet(draft);
  }),
  "la otra ventana escribe los hallazgos": {
    act: async () => {
      const other = await openPane();
      const { book } = other.session.store.current();
      await (await other.session.decider()).writeFindings(book.kind === "ready" ? (book.findings ?? []) : []);
    },
  },
  "la otra ventana cambia las reglas": {
    act: async () => {
      const { session } = await openPane();
      const { settings } = session.store.current();
      await session.writer.saveSettings({ ...settings, profile: { ...settings.profile, thresholds: { medium: 50, high: 80 } } });
    },
  },
  "la otra ventana calcula y deshace": byOther(async ({ writer }) => {
    await writer.calculate();
    await writer.apply();
    await writer.undo();
  }),
};
