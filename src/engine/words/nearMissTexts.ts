import { columnName, rectAddress } from "../address";
import type { NearMiss, TableSight } from "../reader/matrix";
import { counted, enumerated } from "./counted";
import { roleNames } from "./glossary";

/** Columns that a sentence names. */
const MOST_NAMED = 8;

/** What a sheet holds that can be no matrix, whatever its columns are called; undefined where asking about them would help. */
export function otherThanMatrix({ sheet, cards, table }: NearMiss): readonly string[] | undefined {
  if (cards !== undefined && cards > 0)
    return [
      `La hoja «${sheet}» tiene ${counted(cards, "ficha técnica de indicador", "fichas técnicas de indicador")}, no una matriz: ` +
        "los datos de cada indicador van uno debajo de otro y sus cifras en una fila de la ficha.",
      "Para calcular hace falta una matriz: una fila por indicador, con columnas de línea base, logros esperados y valores obtenidos. " +
        "Pasa a ella las fichas, o abre el libro que la tiene.",
    ];
  if (table?.rolesInRows) {
    const { column, texts } = table.rolesInRows;
    return [
      `En la hoja «${sheet}», lo esperado y lo obtenido de cada indicador están en filas distintas ` +
        `(columna ${columnName(column)}: ${enumerated(texts.map((text) => `«${text}»`))}), no en columnas.`,
      "Para calcular hace falta una fila por indicador, con columnas de línea base, logros esperados y valores obtenidos.",
    ];
  }
  if (table?.yearsInRows) {
    const { column, years } = table.yearsInRows;
    return [
      `En la hoja «${sheet}», cada fila es un año de un indicador (columna ${columnName(column)}: ${enumerated(years.map(String))}), y los códigos ` +
        "se repiten de fila en fila.",
      "Para calcular hace falta una fila por indicador con una columna por año: logro esperado y valor obtenido de cada uno, y la línea base.",
    ];
  }
  return undefined;
}

/** What came closest to a matrix, in sentences that say something: where, what it has, and what is missing for it to be one. */
export function nearMissSentences(miss: NearMiss): readonly string[] {
  const { sheet, area, found, missing, lacksRows, lacksYears, table } = miss;
  const other = otherThanMatrix(miss);
  if (other) return other;
  if (found.length === 0 && !table) return ["No hay ninguna hoja con una fila de encabezados que se le parezca."];
  const roles = (list: NearMiss["found"]): string => enumerated(list.map((role) => roleNames[role]));
  const lacks = lacksYears
    ? "Ninguna columna de logros esperados o valores obtenidos dice de qué año es."
    : lacksRows
      ? "Debajo no hay filas de indicadores con su código, como IOP.01.01 o ISS.01.01.01.01."
      : missing.length > 0
        ? `Le falta: ${roles(missing)}.`
        : "Ninguna fila de debajo se lee como un indicador.";
  return [
    table
      ? `Lo más parecido está en la hoja «${sheet}»: una tabla con ${headerText(table)}.`
      : `Lo más parecido está en la hoja «${sheet}»${area ? ` (${rectAddress(area)})` : ""}.`,
    ...(found.length > 0
      ? [`Tiene: ${roles(found)}.`, lacks]
      : ["Sus cabeceras no dicen cuál es la línea base, el logro esperado ni el valor obtenido."]),
    ...(table && table.figureColumns.length > 0 ? [`Columnas con números: ${figuresText(table)}.`] : []),
  ];
}

/** «la cabecera en la fila 4», «la cabecera en las filas 2 a 4». */
function headerText({ headerRows: [top, bottom] }: TableSight): string {
  return top === bottom ? `la cabecera en la fila ${top + 1}` : `la cabecera en las filas ${top + 1} a ${bottom + 1}`;
}

function figuresText({ columns, figureColumns }: TableSight): string {
  const named = columns
    .filter(({ column }) => figureColumns.includes(column))
    .map(({ column, header }) => (header === "" ? columnName(column) : `${columnName(column)} «${shortHeader(header)}»`));
  const more = named.length - MOST_NAMED;
  return more > 0 ? `${named.slice(0, MOST_NAMED).join(", ")} y ${more} más` : enumerated(named);
}

/** Of a header of several rows, the last two: «Año 2025 · Meta». */
function shortHeader(header: string): string {
  const text = header.split(" · ").slice(-2).join(" · ");
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
