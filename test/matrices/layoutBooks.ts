import type { TestCell } from "../engine/gridOf";
import { YEARS, type BaseRow } from "./corpusBase";
import {
  aggregationColumn,
  baselineColumns,
  codeColumn,
  directionColumn,
  figureCell,
  kindColumn,
  nameColumn,
  progressColumns,
  publishedColumns,
  responsibleColumn,
  textColumn,
  valuesOf,
  yearColumns,
} from "./corpusColumns";
import { layOut, wordOf, type Column, type CorpusBook, type SheetOptions } from "./corpusSheet";
import { mixed, tidy } from "./corpusTyping";

const TITLE = "Política Nacional frente a la Trata de Personas y sus Formas de Explotación";
const titleRows: readonly (readonly TestCell[])[] = [[TITLE], ["Matriz de seguimiento de indicadores · Reporte de cumplimiento 2023"], []];

/** Workbooks that differ in where things stand: titles, merges, blocks, years, rows around and between. */
export function layoutBooks(base: readonly BaseRow[]): readonly CorpusBook[] {
  const book = (
    name: string,
    about: string,
    options: Omit<SheetOptions, "rows" | "typing"> & Partial<Pick<SheetOptions, "rows" | "typing">>,
  ): CorpusBook => {
    const { sheet, expected } = layOut({ rows: base, typing: mixed, ...options });
    return { name, about, sheets: [sheet], matrices: [expected] };
  };
  const published = (headers = {}, span?: number): Column[] => publishedColumns(mixed, headers, span);
  const left = [codeColumn(), nameColumn(), responsibleColumn(), kindColumn(), directionColumn(), aggregationColumn()];
  const dates = { year: (year: number): TestCell => ({ value: Date.UTC(year, 11, 31) / 86_400_000 + 25_569, format: "yyyy" }) };

  return [
    book("publicada", "La disposición publicada: «Valores obtenidos» combinado sobre 4 de sus 5 años", {
      columns: published({}, 4),
      above: titleRows,
      title: TITLE,
      findings: ["lectura.titulo-mal-combinado"],
    }),
    book("combinada-bien", "La disposición publicada, bien combinada", { columns: published(), above: titleRows, title: TITLE }),
    book("sin-combinar", "Sin ninguna celda combinada", { columns: published(), headerMerges: false }),
    book("titulo-tarde", "«Valores obtenidos» empieza una columna tarde", {
      columns: moveTitle(published({}, 4), "actual 2019", "actual 2020"),
      findings: ["lectura.titulo-mal-combinado"],
    }),
    book("titulo-largo", "«Logros esperados» combinado también sobre el primer valor obtenido", {
      columns: longTitle(published()),
      findings: ["lectura.titulo-mal-combinado"],
    }),
    book("otro-orden", "Valores antes que metas, responsable al final, años al revés", {
      columns: [
        nameColumn(),
        codeColumn(),
        aggregationColumn(),
        directionColumn(),
        ...yearColumns("actual", mixed, "Valores obtenidos"),
        ...yearColumns("target", mixed, "Logros esperados"),
        ...baselineColumns(mixed),
        ...progressColumns("Avance Tipo 2 (%)", "Avance Tipo 1 (%)").map(swapProgress),
        kindColumn(),
        responsibleColumn(),
      ],
    }),
    book("anios-al-reves", "Años de 2023 a 2019", {
      columns: [
        ...left,
        ...baselineColumns(mixed),
        ...reversed(yearColumns("target", mixed, "Logros esperados")),
        ...reversed(yearColumns("actual", mixed, "Valores obtenidos")),
        ...progressColumns(),
      ],
    }),
    book("columnas-extra", "Con N°, unidad de medida, presupuesto, medio de verificación y observaciones", {
      columns: [
        other("N°", (_, index) => index + 1),
        ...left.slice(0, 3),
        other("Unidad de medida", (row) => (row.unit === "percent" ? "Porcentaje" : "Número")),
        ...left.slice(3),
        ...baselineColumns(mixed),
        ...yearColumns("target", mixed, "Logros esperados"),
        other("Presupuesto 2023 (S/)", (_, index) => 15_000 + index * 731.5),
        ...yearColumns("actual", mixed, "Valores obtenidos"),
        other("Medio de verificación", () => "Informe anual"),
        ...progressColumns(),
        other("Observaciones", (_, index) => (index % 4 === 0 ? "Ver informe de la entidad" : null)),
      ],
    }),
    book("mayusculas", "Mayúsculas sin tildes, saltos de línea y espacios dobles en las cabeceras", {
      columns: published({
        code: "CODIGO",
        name: "OBJETIVO PRIORITARIO /\nLINEAMIENTO / SERVICIO /  INDICADOR",
        responsible: "RESPONSABLE  DE\nINDICADOR",
        kind: "TIPO DE INDICADOR /\nESTANDAR DE CUMPLIMIENTO",
        direction: "SENTIDO\nESPERADO",
        aggregation: "TIPO DE\nAGREGACION",
        baseline: "LINEA  BASE",
        baselineYear: "AÑO",
        baselineValue: "VALOR",
        targets: "LOGROS\nESPERADOS",
        actuals: "VALORES  OBTENIDOS",
        progress1: "AVANCE\nTIPO 1 (%)",
        progress2: "AVANCE\nTIPO 2 (%)",
      }),
    }),
    book("en-medio", "La matriz empieza en F12, con títulos, notas y una columna vacía en medio", {
      left: 5,
      columns: [
        ...left,
        blankColumn(),
        ...baselineColumns(mixed),
        ...yearColumns("target", mixed, "Logros esperados"),
        ...yearColumns("actual", mixed, "Valores obtenidos"),
        ...progressColumns(),
      ],
      above: [
        [],
        [null, "Ministerio del Interior"],
        [null, `Política: ${TITLE}`],
        [],
        [null, "Nota: los valores obtenidos de 2023 son preliminares."],
        [null, "Fuente: entidades responsables"],
        [],
        [],
        [],
        [],
        [],
      ],
      below: [[], [null, null, null, null, null, "Elaboración: oficina de planeamiento"]],
      title: TITLE,
    }),
    book("filas-vacias", "Filas vacías entre los bloques", { columns: published(), before: (index) => (index % 7 === 3 ? [[], []] : []) }),
    book("cabecera-repetida", "La cabecera se repite en cada página pegada de un PDF", {
      columns: published(),
      before: (index, header) => (index > 0 && index % 20 === 0 ? [["Página " + index / 20], ...header] : []),
    }),
    book("totales", "Filas de total y de promedio, y notas al pie", {
      columns: published(),
      before: (index) => (index === 40 ? [totalRow("Subtotal")] : []),
      below: [
        totalRow("TOTAL"),
        totalRow("Promedio de los indicadores"),
        ["Fuente: reporte de las entidades."],
        ["* Cifras preliminares."],
      ],
    }),
    book("oculta", "Filas y columnas ocultas por un filtro", {
      columns: published(),
      hiddenRows: [8, 9, 10, 33],
      hiddenColumns: [3, 8],
      findings: ["lectura.oculto"],
    }),
    book("anios-texto", "Años como «Año 2019»", { columns: published({ year: (year: number) => `Año ${year}` }) }),
    book("anios-fecha", "Años como fechas con formato yyyy", { columns: published(dates) }),
    book("anios-nota", "Años con nota al pie: «2023 1/»", {
      columns: published({ year: (year: number) => (year === 2023 ? "2023 1/" : String(year)) }),
    }),
    book("anios-solo-metas", "Los años están solo bajo «Logros esperados»", {
      columns: [
        ...left,
        ...baselineColumns(mixed),
        ...yearColumns("target", mixed, "Logros esperados"),
        ...yearColumns("actual", mixed, "Valores obtenidos", () => null),
        ...progressColumns(),
      ],
      findings: ["lectura.anio-deducido"],
    }),
    book("una-fila", "Todo en una fila de cabecera: «LE 2019», «VO 2023», «AT1 2023»", {
      columns: [
        ...left,
        { role: "baselineYear", header: ["Año de LB"], cell: (row) => (row.isIndicator ? row.baselineYear : null) },
        { role: "baselineValue", header: ["Valor de LB"], cell: figureOfBase },
        ...oneRow("target", "LE"),
        ...oneRow("actual", "VO"),
        named("progress1 2023", "AT1 2023"),
        named("progress2 2023", "AT2 2023"),
      ],
    }),
    book("intercalada", "Cada año con su meta y su resultado", {
      columns: [
        ...left,
        ...baselineColumns(mixed),
        ...YEARS.flatMap((year, at): Column[] => [
          { role: `target ${year}`, header: [year, "LE"], span: 2, cell: figureCell("target", mixed, at) },
          { role: `actual ${year}`, header: [null, "VO"], cell: figureCell("actual", mixed, at) },
        ]),
        ...progressColumns(),
      ],
    }),
    book("semestres", "Valores obtenidos por semestre: 2022-I, 2022-II, 2023-S1, 2023-S2", {
      columns: [
        ...left,
        ...baselineColumns(tidy),
        ...yearColumns("target", tidy, "Logros esperados"),
        ...semesters(["2022-I", "2022-II", "2023-S1", "2023-S2"]),
      ],
      typing: tidy,
      series: semesterSeries,
    }),
    book("semestres-dos-filas", "Semestres bajo su año: I Sem, II Sem", {
      columns: [
        ...left,
        ...baselineColumns(tidy),
        ...yearColumns("target", tidy, "Metas"),
        ...semesters(["I Sem 2022", "II Sem 2022", "I Sem 2023", "II Sem 2023"]),
      ],
      typing: tidy,
      series: semesterSeries,
    }),
    book("sin-avance", "Todavía sin columnas de Avance", { columns: published().slice(0, -2) }),
    book("avance-varios", "Avance de 2022 y de 2023", {
      columns: [...published().slice(0, -2), ...progressColumns("Avance Tipo I (%)", "Avance Tipo II (%)", [2022, 2023])],
    }),
    book("numeradas", "Una fila de números de columna bajo la cabecera", {
      columns: published(),
      before: (index) => (index === 0 ? [published().map((_, at) => `(${at + 1})`)] : []),
    }),
    book("extracto", "Un extracto que empieza a media política", {
      columns: published({}, 4),
      rows: base.slice(base.findIndex(({ code }) => code === "ISS.02.04.03.01")),
      findings: ["lectura.titulo-mal-combinado"],
    }),
    book("sin-titulos-de-codigo", "Código y nombre sin cabecera", {
      columns: [{ ...codeColumn(), header: [null] }, { ...nameColumn(), header: [null] }, ...published().slice(2)],
    }),
    rivalBook(base),
    doubtfulAdvanceBook(base),
  ];
}

function other(header: string, cell: (row: BaseRow, index: number) => TestCell): Column {
  return textColumn("other", header, cell);
}

function blankColumn(): Column {
  return { role: "other", header: [null], cell: () => null };
}

function named(role: string, header: string): Column {
  return { role, header: [header], cell: () => null };
}

const figureOfBase: Column["cell"] = (row, index) => baselineColumns(mixed)[1]?.cell(row, index);

function oneRow(side: "target" | "actual", short: string): Column[] {
  return YEARS.map((year, at): Column => ({ role: `${side} ${year}`, header: [`${short} ${year}`], cell: figureCell(side, mixed, at) }));
}

function moveTitle(columns: readonly Column[], from: string, to: string): Column[] {
  const title = columns.find(({ role }) => role === from);
  return columns.map((column) => {
    const { span, ...rest } = column;
    if (column.role === from) return { ...rest, header: [null, column.header[1]] };
    return column.role === to
      ? { ...rest, header: [title?.header[0], column.header[1]], ...(title?.span === undefined ? {} : { span: title.span }) }
      : { ...rest, ...(span === undefined ? {} : { span }) };
  });
}

function longTitle(columns: readonly Column[]): Column[] {
  return moveTitle(columns, "actual 2019", "actual 2020").map((column) =>
    column.role === "target 2019" ? { ...column, span: 6 } : column.role === "actual 2020" ? { ...column, span: 4 } : column,
  );
}

/** The title stands over the first column, which is now the last year. */
function reversed(columns: readonly Column[]): Column[] {
  const [first] = columns;
  return [...columns]
    .reverse()
    .map(({ span: _span, ...column }, at) => ({
      ...column,
      header: [at === 0 ? first?.header[0] : null, column.header[1]],
      ...(at === 0 ? { span: columns.length } : {}),
    }));
}

function swapProgress(column: Column): Column {
  return {
    ...column,
    role: column.role.startsWith("progress1")
      ? column.role.replace("progress1", "progress2")
      : column.role.replace("progress2", "progress1"),
  };
}

function totalRow(name: string): TestCell[] {
  return [null, name, null, null, null, null, null, 2501, ...YEARS.map(() => 1200), ...YEARS.map(() => 1310)];
}

/** The actuals of 2022 and 2023 in halves: a third in the first, as the base says in the second. */
function semesters(titles: readonly string[]): Column[] {
  return titles.map((title, at): Column => {
    const year = at < 2 ? 2022 : 2023;
    const isFirst = at % 2 === 0;
    return {
      role: `actual ${year}-${isFirst ? "I" : "II"}`,
      header: [at === 0 ? "Valores obtenidos" : null, title],
      ...(at === 0 ? { span: 4 } : {}),
      cell: (row, index) => (row.isIndicator ? (isFirst ? 3 : figureCell("actual", tidy, year - 2019)(row, index)) : null),
    };
  });
}

/** Periods in order: 2019, 2020, 2021, 2022-I, 2022-II, 2022, 2023-I, 2023-II, 2023; «none» where there is no column. */
function semesterSeries(row: BaseRow, index: number): { readonly targets: string; readonly actuals: string } {
  const target = (at: number): string =>
    wordOf(tidy(row.targets[at] ?? "ND", row, { index, side: "target", year: 2019 + at }), row.targets[at] ?? "ND");
  const actual = (at: number): string => String(valuesOf(row, "actual")[at] ?? "ND");
  return {
    targets: [target(0), target(1), target(2), "none", "none", target(3), "none", "none", target(4)].join(" "),
    actuals: ["none", "none", "none", "3", actual(3), "none", "3", actual(4), "none"].join(" "),
  };
}

/** Two columns say «Valor obtenido 2023»: one is kept, and the doubt is told. */
function rivalBook(base: readonly BaseRow[]): CorpusBook {
  const columns = [
    codeColumn(),
    nameColumn(),
    directionColumn(),
    ...baselineColumns(mixed),
    ...oneRow("target", "Logro esperado"),
    ...oneRow("actual", "Valor obtenido"),
    { role: "other", header: ["Valor obtenido 2023 (revisado)"], cell: figureCell("actual", mixed, 4) },
  ];
  const { sheet, expected } = layOut({ rows: base, typing: mixed, columns, findings: ["lectura.rol-disputado"] });
  return { name: "dos-valores-2023", about: "Dos columnas dicen «Valor obtenido 2023»", sheets: [sheet], matrices: [expected] };
}

function doubtfulAdvanceBook(base: readonly BaseRow[]): CorpusBook {
  const columns = [
    ...publishedColumns(mixed).slice(0, -2),
    { role: "other", header: ["Avance (%)", 2023], cell: (row: BaseRow) => (row.isIndicator ? 50 : null) },
  ];
  const { sheet, expected } = layOut({ rows: base, typing: mixed, columns, findings: ["lectura.columna-dudosa"] });
  return { name: "avance-sin-tipo", about: "Una columna «Avance (%)» que no dice su tipo", sheets: [sheet], matrices: [expected] };
}
