import type { TestCell } from "../engine/gridOf";
import type { BaseRow } from "./corpusBase";
import {
  baselineColumns,
  codeColumn,
  directionColumn,
  nameColumn,
  publishedColumns,
  responsibleColumn,
  yearColumns,
} from "./corpusColumns";
import { layOut, parentsOf, type Column, type CorpusBook, type SheetOptions, type Typing } from "./corpusSheet";
import { bare, commaTexts, grouped, mixed, pointTexts, shownPercent, tidy } from "./corpusTyping";

/**
 * Workbooks that differ in what the cells hold: codes, numbers and their spellings, formulas, errors; and books with several matrices or
 * none.
 */
export function cellBooks(base: readonly BaseRow[]): readonly CorpusBook[] {
  const typed = (name: string, about: string, typing: Typing, options: Partial<SheetOptions> = {}): CorpusBook => {
    const { sheet, expected } = layOut({ rows: base, typing, columns: publishedColumns(typing), ...options });
    return { name, about, sheets: [sheet], matrices: [expected] };
  };
  return [
    typed("todo-con-formato", "Porcentajes como 0.85 con formato %", tidy),
    typed("numero-suelto", "Porcentajes como 85, sin signo ni formato", bare, {
      unit: (row) => (/^(?:Porcentaje|Tasa de variación porcentual)/.test(row.name) ? "percent" : "number"),
    }),
    typed("formato-literal", 'Porcentajes como 85 con formato 0.0"%"', (meaning, { unit }) =>
      meaning === "ND" ? "ND" : unit === "percent" ? { value: meaning, format: '0.0"%"' } : meaning,
    ),
    typed("punto-decimal", "Todo como texto: «62.2%», «1,718»", pointTexts),
    typed("coma-decimal", "Todo como texto: «62,2%», «1.718»", commaTexts),
    typed("decimales-mezclados", "«62,2%» junto a «61.86%», «6,240%» y «1,718»", mixedDecimals, { findings: ["lectura.decimal-mezclado"] }),
    typed("espacios-duros", "Espacios de no separación: «85 %», «1 718»", hardSpaces),
    typed("nd-de-todo", "ND escrito de diez maneras, vacíos y «no aplica»", ndSpellings()),
    typed("formulas", "Cifras que son resultados de fórmulas", (meaning, { unit }) =>
      meaning === "ND"
        ? "ND"
        : unit === "percent"
          ? { value: meaning / 100, formula: `=${meaning}/100`, format: "0.0%" }
          : { value: meaning, formula: `=${meaning}*1` },
    ),
    typed("errores", "#REF!, #DIV/0!, lógicos y números mal escritos", withErrors, {
      findings: ["lectura.celda-con-error", "lectura.cifra-ilegible"],
    }),
    typed("fechas-coladas", "Cifras que Excel convirtió en fechas", withDates, { findings: ["lectura.fecha-en-cifra"] }),
    typed("razones-sin-formato", "0.85 sin formato en filas de porcentaje", ratios, {
      findings: ["lectura.escala-dudosa"],
      unit: (row) => (/^(?:Porcentaje|Tasa de variación porcentual)/.test(row.name) ? "percent" : "number"),
    }),
    baselineInOneCell(base),
    typed("codigos-sin-ceros", "OP1, LN 1.1, IOP 1.1, ISS.1.1.1.1", mixed, {
      columns: [codeColumn("Cód.", (row) => loose(row.code)), ...publishedColumns(mixed).slice(1)],
      written: (row) => ({ code: loose(row.code), key: row.code, ...parentsOf(row.code) }),
    }),
    typed("codigo-en-el-nombre", "Sin columna de código: «IOP.01.01 Porcentaje de…»", mixed, {
      columns: [nameColumn(undefined, (row) => `${row.code} ${row.name}`), ...publishedColumns(mixed).slice(2)],
      findings: ["lectura.falta-columna"],
    }),
    objectivesAtTheLeft(base),
    plan(base, "pei", "PEI: OEI, AEI, IOEI, IAEI, con «Meta» y «Resultado»", "I"),
    plan(base, "pesem", "PESEM: OES, AES, IOES, IAES", "S"),
    actionAndIndicatorInARow(base),
    severalSheets(base),
    stacked(base),
    sideBySide(base),
    budget(),
  ];
}

const mixedDecimals: Typing = (meaning, { unit, code }, { index, side }) => {
  if (meaning === "ND") return "ND";
  if (unit === "number") return meaning >= 1000 ? grouped(meaning, ",", ".") : meaning;
  const hasComma = index % 9 === 2 && side === "actual" && !Number.isInteger(meaning) && !/\d\.\d{3}$/.test(String(meaning)) && code !== "";
  return `${hasComma ? String(meaning).replace(".", ",") : grouped(meaning, ",", ".")}%`;
};

const hardSpaces: Typing = (meaning, { unit }, { index }) =>
  meaning === "ND"
    ? "ND\u00a0"
    : unit === "percent"
      ? `${meaning}${index % 2 === 0 ? "\u00a0" : "\u202f"}%`
      : `\u00a0${grouped(meaning, index % 2 === 0 ? "\u00a0" : "\u202f", ".")} `;

function ndSpellings(): Typing {
  const spellings = ["N.D.", "n.d.", "n/d", "s/d", "S/I", "-", "—", "…", "No disponible", "sin dato"];
  return (meaning, row, { index, year, side }) => {
    if (meaning !== "ND") return mixed(meaning, row, { index, year, side });
    if (index % 5 === 4 && side === "actual")
      return year === 2019
        ? { cell: null, read: "blank" }
        : year === 2020
          ? { cell: "No aplica", read: "NA" }
          : year === 2021
            ? { cell: "  ", read: "blank" }
            : "nd";
    return spellings[(index + year) % spellings.length];
  };
}

const withErrors: Typing = (meaning, row, place) => {
  const { index, side, year } = place;
  if (side === "actual" && year === 2021 && index % 9 === 0) return { cell: { error: "#REF!" }, read: "error" };
  if (side === "actual" && year === 2020 && index % 7 === 0)
    return { cell: { value: { error: "#DIV/0!" }, formula: "=1/0" }, read: "error" };
  if (side === "target" && year === 2019 && index % 8 === 0) return { cell: true, read: "malformed" };
  if (side === "target" && year === 2019 && index % 8 === 3) return { cell: "9.5.5%", read: "malformed" };
  return mixed(meaning, row, place);
};

const withDates: Typing = (meaning, row, place) =>
  place.side === "actual" && place.year === 2021 && place.index % 6 === 0
    ? { cell: { value: 45_356, format: "d-mmm" }, read: "malformed" }
    : tidy(meaning, row, place);

const ratios: Typing = (meaning, row) =>
  meaning === "ND"
    ? "ND"
    : row.unit === "percent" &&
        /^(?:Porcentaje|Tasa de variación porcentual)/.test(row.name) &&
        Math.max(...[row.baseline, ...row.targets, ...row.actuals].map(Number).filter((value) => !Number.isNaN(value))) <= 100
      ? Number((meaning / 100).toPrecision(12))
      : row.unit === "percent"
        ? shownPercent(meaning)
        : meaning;

function loose(code: string): string {
  const [prefix = "", ...numbers] = code.split(".");
  const plain = numbers.map((number) => String(Number(number)));
  return numbers.length === 1
    ? `${prefix}${plain[0] ?? ""}`
    : numbers.length < 4
      ? `${prefix} ${plain.join(".")}`
      : `${prefix}.${plain.join(".")}`;
}

function baselineInOneCell(base: readonly BaseRow[]): CorpusBook {
  const columns = publishedColumns(mixed);
  const oneCell: Column = {
    role: "baselineValue",
    header: ["Línea base (Año, valor)"],
    cell: (row) =>
      row.isIndicator ? `${row.baselineYear}: ${row.baseline}${row.unit === "percent" && row.baseline !== "ND" ? "%" : ""}` : null,
  };
  const { sheet, expected } = layOut({ rows: base, typing: mixed, columns: [...columns.slice(0, 6), oneCell, ...columns.slice(8)] });
  return {
    name: "linea-base-junta",
    about: "Año y valor de la línea base en una celda: «2020: 7.9%»",
    sheets: [sheet],
    matrices: [expected],
  };
}

/** No rows for objectives, guidelines and services: they stand in merged cells at the left of their indicators. */
function objectivesAtTheLeft(base: readonly BaseRow[]): CorpusBook {
  const nameOf = new Map(base.map((row) => [row.code, row.name]));
  const rows = base.filter(({ isIndicator }) => isIndicator);
  const level = (code: string, prefix: string, depth: number): string =>
    `${prefix}.${code
      .split(".")
      .slice(1, depth + 1)
      .join(".")}`;
  const keysOf = ({ code }: BaseRow): readonly (string | null)[] => [
    level(code, "OP", 1),
    code.startsWith("ISS") ? level(code, "LN", 2) : null,
    code.startsWith("ISS") ? level(code, "SS", 3) : null,
  ];
  const textOf = (key: string | null): TestCell =>
    key === null ? null : key.startsWith("OP") ? `${key} ${nameOf.get(key) ?? ""}` : `${key}. ${nameOf.get(key) ?? ""}`;
  const leftColumn = (at: number, role: string, header: string): Column => ({
    role,
    header: [header],
    cell: (row, index) => {
      const previous = rows[index - 1];
      return previous !== undefined && keysOf(previous)[at] === keysOf(row)[at] ? null : textOf(keysOf(row)[at] ?? null);
    },
  });
  const columns = [
    leftColumn(0, "objectiveName", "Objetivo prioritario"),
    leftColumn(1, "guidelineName", "Lineamiento"),
    leftColumn(2, "serviceName", "Servicio"),
    codeColumn("Código del indicador"),
    nameColumn("Indicador"),
    ...publishedColumns(mixed).slice(2),
  ];
  const first = 3;
  const merges = [0, 1, 2].flatMap((at) =>
    runsOf(rows.map((row) => keysOf(row)[at] ?? null)).map(
      ([from, to]) => `${"ABC"[at] ?? "A"}${first + from}:${"ABC"[at] ?? "A"}${first + to}`,
    ),
  );
  const { sheet, expected } = layOut({ rows, typing: mixed, columns, merges });
  return {
    name: "objetivos-a-la-izquierda",
    about: "Objetivos, lineamientos y servicios en celdas combinadas a la izquierda",
    sheets: [sheet],
    matrices: [expected],
  };
}

function runsOf(keys: readonly (string | null)[]): [number, number][] {
  const runs: [number, number][] = [];
  keys.forEach((key, index) => {
    const last = runs.at(-1);
    if (key !== null && last !== undefined && keys[index - 1] === key) last[1] = index;
    else if (key !== null) runs.push([index, index]);
  });
  return runs.filter(([from, to]) => to > from);
}

function planCode(code: string, plan: string): string {
  const [prefix = "", ...numbers] = code.split(".");
  const names: Readonly<Record<string, string>> = { OP: `OE${plan}`, IOP: `IOE${plan}`, SS: `AE${plan}`, ISS: `IAE${plan}` };
  // The strategic plans have no guidelines: the action takes the place of guideline and service.
  const flat =
    prefix === "SS" || prefix === "ISS"
      ? [numbers[0] ?? "", String(Number(`${numbers[1] ?? ""}${(numbers[2] ?? "").slice(-1)}`)).padStart(2, "0"), ...numbers.slice(3)]
      : numbers;
  return [names[prefix] ?? prefix, ...flat].join(".");
}

function plan(base: readonly BaseRow[], name: string, about: string, letter: string): CorpusBook {
  const rows = base.filter(({ code }) => !code.startsWith("LN")).map((row) => ({ ...row, code: planCode(row.code, letter) }));
  const columns = [
    codeColumn("Código", (row) => row.code),
    nameColumn("OE / AE / Indicador"),
    responsibleColumn("Unidad orgánica responsable"),
    ...baselineColumns(mixed, "Línea de base"),
    ...yearColumns("target", mixed, "Metas"),
    ...yearColumns("actual", mixed, "Resultados"),
  ];
  const written = (row: BaseRow): ReturnType<NonNullable<SheetOptions["written"]>> => {
    const [prefix = "", ...numbers] = row.code.split(".");
    const objective = `OE${letter}.${numbers[0] ?? ""}`;
    return {
      code: row.code,
      key: row.code,
      objective,
      ...(prefix.startsWith("IAE") ? { service: `AE${letter}.${numbers.slice(0, -1).join(".")}` } : {}),
    };
  };
  const { sheet, expected } = layOut({
    rows,
    typing: mixed,
    columns,
    written,
    above: [[letter === "I" ? "Plan Estratégico Institucional 2019-2023" : "Plan Estratégico Sectorial Multianual 2019-2023"], []],
    title: letter === "I" ? "Plan Estratégico Institucional 2019-2023" : "Plan Estratégico Sectorial Multianual 2019-2023",
  });
  return { name, about, sheets: [sheet], matrices: [expected] };
}

/** Each row is a strategic action and its indicator at once; the indicator has no code of its own. */
function actionAndIndicatorInARow(base: readonly BaseRow[]): CorpusBook {
  const rows = base
    .filter(({ code }) => code.startsWith("ISS"))
    .slice(0, 20)
    .map((row, index) => ({ ...row, code: `AEI.0${Math.floor(index / 7) + 1}.0${(index % 7) + 1}` }));
  const columns: Column[] = [
    codeColumn("Código"),
    { role: "serviceName", header: ["Acción estratégica institucional"], cell: (row) => `Acción: ${row.name.slice(0, 40)}` },
    nameColumn("Nombre del indicador"),
    ...baselineColumns(mixed, "Línea de base"),
    ...yearColumns("target", mixed, "Logros esperados"),
    ...yearColumns("actual", mixed, "Valores obtenidos"),
  ];
  const written = (row: BaseRow): ReturnType<NonNullable<SheetOptions["written"]>> => ({
    code: row.code,
    key: `I${row.code}.01`,
    objective: `OEI.${row.code.split(".")[1] ?? ""}`,
    service: row.code,
  });
  const { sheet, expected } = layOut({ rows, typing: mixed, columns, written, findings: ["lectura.codigo-deducido"] });
  return {
    name: "accion-con-indicador",
    about: "Cada fila es una acción estratégica con su indicador, sin código propio",
    sheets: [sheet],
    matrices: [expected],
  };
}

/** Two matrices in two sheets, beside sheets that are none: a cover, a budget, and a summary of ours. */
function severalSheets(base: readonly BaseRow[]): CorpusBook {
  const half = base.findIndex(({ code }) => code === "OP.03");
  const first = layOut({ name: "Matriz OP 1 y 2", rows: base.slice(0, half), typing: mixed, columns: publishedColumns(mixed) });
  const second = layOut({ name: "OP 3", rows: base.slice(half), typing: tidy, columns: publishedColumns(tidy) });
  const summary: readonly (readonly TestCell[])[] = [
    ["Resumen PNTP"],
    [],
    ["Código", "Indicador", "Línea base", "Logro esperado 2023", "Valor obtenido 2023", "Avance Tipo 1 (%)"],
    ["IOP.01.01", "Porcentaje", 7.9, 8.9, 6.9, 77.5],
  ];
  return {
    name: "varias-hojas",
    about: "Dos matrices en dos hojas, una carátula, un presupuesto y un resumen nuestro",
    sheets: [
      { name: "Carátula", rows: [["Reporte de cumplimiento 2023"], ["Logros esperados y valores obtenidos"]], merges: [] },
      first.sheet,
      budgetSheet(),
      second.sheet,
      { name: "Resumen PNTP", rows: summary, merges: [] },
    ],
    matrices: [first.expected, second.expected],
  };
}

/** Two matrices one below the other: the codes start again under the second header. */
function stacked(base: readonly BaseRow[]): CorpusBook {
  const upper = layOut({
    rows: base.slice(0, 16),
    typing: tidy,
    columns: publishedColumns(tidy),
    above: [["Política Nacional A: matriz de seguimiento"]],
    title: "Política Nacional A: matriz de seguimiento",
  });
  const gap: readonly (readonly TestCell[])[] = [...upper.sheet.rows, [], ["Política Nacional B: matriz de seguimiento"], []];
  const lower = layOut({
    rows: base.slice(0, 25),
    typing: bare,
    columns: publishedColumns(bare),
    above: gap,
    title: "Política Nacional B: matriz de seguimiento",
    unit: (row) => (/^(?:Porcentaje|Tasa de variación porcentual)/.test(row.name) ? "percent" : "number"),
  });
  return {
    name: "dos-en-una-hoja",
    about: "Dos matrices en la misma hoja, una debajo de la otra",
    sheets: [{ ...lower.sheet, merges: [...upper.sheet.merges, ...lower.sheet.merges] }],
    matrices: [upper.expected, lower.expected],
  };
}

function sideBySide(base: readonly BaseRow[]): CorpusBook {
  const columns = (): Column[] => [
    codeColumn(),
    nameColumn("Indicador"),
    directionColumn(),
    ...yearColumns("target", tidy, "Logros esperados"),
    ...yearColumns("actual", tidy, "Valores obtenidos"),
  ];
  const options = {
    typing: tidy,
    findings: ["lectura.falta-columna"],
    series: (row: BaseRow) => ({ base: "none", targets: row.targets.join(" "), actuals: row.actuals.join(" ") }),
  };
  const one = layOut({ ...options, rows: base.slice(0, 30), columns: columns() });
  const two = layOut({ ...options, rows: base.slice(55, 85), columns: columns(), left: 15 });
  const rows = one.sheet.rows.map((row, at) => [
    ...row,
    ...Array.from({ length: 15 - row.length }, () => null),
    ...(two.sheet.rows[at] ?? []).slice(15),
  ]);
  return {
    name: "lado-a-lado",
    about: "Dos matrices lado a lado, sin línea base",
    sheets: [{ name: "Matriz", rows, merges: [...one.sheet.merges, ...two.sheet.merges] }],
    matrices: [one.expected, two.expected],
  };
}

function budgetSheet(): { readonly name: string; readonly rows: readonly (readonly TestCell[])[]; readonly merges: readonly string[] } {
  const rows = Array.from({ length: 30 }, (_, index): TestCell[] => [
    5_000_100 + index,
    `Actividad operativa ${index + 1}`,
    "Persona",
    120 + index,
    100 + index,
    25_000 + index * 10,
    24_000 + index * 9,
  ]);
  return {
    name: "Presupuesto",
    rows: [
      ["Ejecución presupuestal 2023"],
      [],
      ["Código", "Actividad", "Unidad de medida", "Meta 2023", "Ejecutado 2023", "PIM", "Devengado"],
      ...rows,
    ],
    merges: [],
  };
}

/** A budget has codes, goals and results, and is no matrix of indicators. */
function budget(): CorpusBook {
  return {
    name: "presupuesto",
    about: "Un presupuesto con código, meta y ejecutado: no es una matriz de indicadores",
    sheets: [
      budgetSheet(),
      {
        name: "Directorio",
        rows: [
          ["Entidad", "Responsable", "Correo"],
          ["MIMP", "Ana Torres", "ana@mimp.gob.pe"],
        ],
        merges: [],
      },
    ],
    matrices: [],
  };
}
