import { rectAddress } from "../../engine/address";
import type { SheetInfo } from "../../engine/host";
import { fold } from "../../engine/reader/text/fold";
import type { Matrix, NearMiss } from "../../engine/reader/matrix";
import { counted } from "../../engine/words/counted";
import { nearMissSentences } from "../../engine/words/nearMissTexts";
import { closest } from "./closest";
import { Refusal } from "../refusal";

/**
 * The matrix to work on: the only one, or the one of `--hoja`. `--hoja` takes a sheet («Matriz»), or a sheet and its range
 * («Matriz!A6:U90») where one sheet holds several. Never a guess between two.
 */
export function chooseMatrix(
  matrices: readonly Matrix[],
  sheets: readonly SheetInfo[],
  wanted: string | undefined,
  nearMiss: NearMiss | undefined,
): Matrix | Refusal {
  if (wanted === undefined) return onlyOne(matrices, nearMiss, "este libro");
  const sheet = findSheet(sheets, wanted);
  if (sheet !== undefined)
    return onlyOne(
      matrices.filter((matrix) => matrix.sheet === sheet),
      nearMiss?.sheet === sheet ? nearMiss : undefined,
      `la hoja «${sheet}»`,
    );
  const exact = matrices.find(
    (matrix) =>
      choiceText(matrix).toLowerCase() ===
      wanted
        .replace(/^'(.*)'!/, "$1!")
        .replaceAll("$", "")
        .toLowerCase(),
  );
  return exact ?? noSuchSheet(sheets, wanted);
}

/** The sheet that `--hoja` names, alone or before a range; undefined where the workbook has none of that name. */
export function sheetOfChoice(sheets: readonly SheetInfo[], wanted: string): string | undefined {
  const beforeRange = /^'?(.+?)'?![^!]+$/.exec(wanted)?.[1];
  return findSheet(sheets, wanted) ?? (beforeRange === undefined ? undefined : findSheet(sheets, beforeRange));
}

function onlyOne(matrices: readonly Matrix[], nearMiss: NearMiss | undefined, where: string): Matrix | Refusal {
  const [first, ...others] = matrices;
  if (!first) return noMatrix(where, nearMiss);
  return others.length === 0 ? first : several(matrices, where);
}

function findSheet(sheets: readonly SheetInfo[], wanted: string): string | undefined {
  return sheets.find(({ name }) => name === wanted)?.name ?? sheets.find(({ name }) => fold(name) === fold(wanted))?.name;
}

function noSuchSheet(sheets: readonly SheetInfo[], wanted: string): Refusal {
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

function noMatrix(where: string, nearMiss: NearMiss | undefined): Refusal {
  return new Refusal(
    `No encontré una matriz de indicadores en ${where}.`,
    "Se busca una fila con Código, Línea base, Logros esperados y Valores obtenidos, y debajo las filas de los indicadores.",
    nearMiss ? nearMissSentences(nearMiss).join(" ") : "No hay ninguna hoja que se le parezca.",
    "Revisa que sea el libro correcto y que la fila de encabezados tenga esos nombres.",
  );
}
