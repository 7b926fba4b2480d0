import { quotedSheet, rectAddress, type Rect } from "../../engine/address";
import type { MatricesRead } from "../../engine/actions/readMatrices";
import type { SheetInfo } from "../../engine/host";
import { proposedColumns } from "../../engine/actions/proposedColumns";
import type { Matrix, NearMiss, TableSight } from "../../engine/reader/matrix";
import { counted } from "../../engine/words/counted";
import { nearMissSentences, otherThanMatrix } from "../../engine/words/nearMissTexts";
import { closest } from "./closest";
import { writeColumns } from "./columnsOption";
import { Refusal } from "../refusal";
import { readSheetChoice, type SheetChoice } from "./sheetChoice";

/** The matrix to work on: the only one, or the one of `--hoja`. Never a guess between two. */
export function chooseMatrix({ outcome: { matrices, nearMiss } }: MatricesRead, choice: SheetChoice | undefined): Matrix | Refusal {
  if (choice === undefined) return onlyOne(matrices, nearMiss, "este libro");
  const { sheet, area } = choice;
  const inSheet = matrices.filter((matrix) => matrix.sheet === sheet);
  const exact = area && inSheet.find((matrix) => rectAddress(matrix.area) === rectAddress(area));
  const where = area ? `${quotedSheet(sheet)}!${rectAddress(area)}` : `la hoja «${sheet}»`;
  return exact ?? onlyOne(inSheet, nearMiss?.sheet === sheet ? nearMiss : undefined, where, area);
}

function onlyOne(matrices: readonly Matrix[], nearMiss: NearMiss | undefined, where: string, area?: Rect): Matrix | Refusal {
  const [first, ...others] = matrices;
  if (!first) return noMatrix(where, nearMiss, area);
  return others.length === 0 ? first : several(matrices, where);
}

/** `--hoja` names no sheet of the book, or no cells of it. */
export function noSuchSheet(sheets: readonly SheetInfo[], wanted: string): Refusal {
  const mark = wanted.lastIndexOf("!");
  const named = mark > 0 ? readSheetChoice(sheets, wanted.slice(0, mark))?.sheet : undefined;
  if (named !== undefined)
    return new Refusal(`«${wanted.slice(mark + 1)}» no es un rango de la hoja «${named}».`, `Se escribe así: --hoja "${named}!A3:F18"`);
  const names = sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);
  const near = closest(wanted, names);
  return new Refusal(
    `El libro no tiene la hoja «${wanted}».`,
    `Tiene: ${names
      .slice(0, 12)
      .map((name) => `«${name}»`)
      .join(", ")}${names.length > 12 ? ` y ${names.length - 12} más` : ""}.`,
    near === undefined ? "Elige una con --hoja." : `¿Quisiste decir --hoja "${near}"?`,
  );
}

function several(matrices: readonly Matrix[], where: string): Refusal {
  const inOneSheet = new Set(matrices.map(({ sheet }) => sheet)).size < matrices.length;
  const choices = matrices.map(
    (matrix) =>
      `«${inOneSheet ? choiceText(matrix) : matrix.sheet}» (${counted(matrix.policy.indicators.length, "indicador", "indicadores")})`,
  );
  const [first] = matrices;
  return new Refusal(
    `Hay ${matrices.length} matrices en ${where} y no se elige por ti.`,
    `Son: ${choices.slice(0, 12).join(", ")}${choices.length > 12 ? ` y ${choices.length - 12} más` : ""}.`,
    `Elige una con --hoja, por ejemplo: --hoja "${first && (inOneSheet ? choiceText(first) : first.sheet)}"`,
  );
}

function choiceText({ sheet, area }: Matrix): string {
  return `${sheet}!${rectAddress(area)}`;
}

function noMatrix(where: string, nearMiss: NearMiss | undefined, area: Rect | undefined): Refusal {
  const what = `No encontré una matriz de indicadores en ${where}.`;
  if (nearMiss && otherThanMatrix(nearMiss)) return new Refusal(what, ...nearMissSentences(nearMiss));
  const looked = "Se busca una fila con Código, Línea base, Logros esperados y Valores obtenidos, y debajo las filas de los indicadores.";
  const closest = nearMiss ? nearMissSentences(nearMiss).join(" ") : "No hay ninguna hoja que se le parezca.";
  const toDo = nearMiss?.table
    ? `Si es esa, di qué es cada columna: ${tableOption(nearMiss.table, area)}`
    : "Revisa que sea el libro correcto y que la fila de encabezados tenga esos nombres.";
  return new Refusal(what, looked, closest, toDo);
}

/** The options that read a table as a matrix, with what is not known left to be filled in. */
function tableOption(table: TableSight, area: Rect | undefined): string {
  return `--hoja "${table.sheet}${area ? `!${rectAddress(area)}` : ""}" --columnas ${writeColumns(proposedColumns(table), ["target", "actual"])}`;
}
