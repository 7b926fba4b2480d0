import type { CellStyle, CellWrite, PutSheet } from "../plan";
import { exampleTexts } from "../words/sheets/exampleTexts";
import { ourSheets } from "../words/sheets/ourSheets";

/** A short matrix with figures of the published 2023 report, in a new sheet: somewhere to try the pane without one's own matrix. */
export function buildExampleSheet(): PutSheet {
  const cells: CellWrite[] = [
    { row: 0, column: 0, value: exampleTexts.title, style: { bold: true, size: 14 } },
    { row: 1, column: 0, value: exampleTexts.note, style: { size: 9, color: "#5c5c5c" } },
    ...headerCells(),
    ...rows.flatMap((row, index) => rowCells(row, FIRST_DATA_ROW + index)),
  ];
  return {
    step: "putSheet",
    name: exampleTexts.sheet,
    owner: ourSheets.example.owner,
    content: {
      cells,
      columnWidths: [17, 60, 18, 14, 14, 16, 8, 9, ...YEARS.map(() => 9), ...YEARS.map(() => 9), 12, 12],
      frozenRows: FIRST_DATA_ROW,
      showGridlines: false,
      print: {
        orientation: "landscape",
        area: { row: 0, column: 0, rows: FIRST_DATA_ROW + rows.length, columns: LAST_COLUMN + 1 },
        titleRows: [HEADER_ROW, HEADER_ROW + 1],
        footer: { left: exampleTexts.sheet, right: exampleTexts.page },
      },
    },
  };
}

const YEARS = [2019, 2020, 2021, 2022, 2023] as const;
const HEADER_ROW = 3;
const FIRST_DATA_ROW = 5;
const BASELINE = 6;
const TARGETS = 8;
const ACTUALS = TARGETS + YEARS.length;
const PROGRESS = ACTUALS + YEARS.length;
const LAST_COLUMN = PROGRESS + 1;

const header: CellStyle = { bold: true, color: "#ffffff", fill: "#1f3b5c", wrap: true, align: "center", valign: "center" };

type Figures = readonly [number | null, number | null, number | null, number | null, number | null];

/** One row; a node has only code and name. `percent`: figures are in percent. */
interface ExampleRow {
  readonly code: string;
  readonly name: string;
  readonly responsible?: string;
  readonly percent?: boolean;
  readonly baseline?: readonly [number, number | null];
  readonly targets?: Figures;
  readonly actuals?: Figures;
}

const only2023 = (figure: number): Figures => [null, null, null, null, figure];

const rows: readonly ExampleRow[] = [
  { code: "OP.01", name: "Ampliar la vigilancia preventiva contra la trata de personas" },
  {
    code: "IOP.01.01",
    name: "Cobertura distrital de inspección en trabajo forzoso y trabajo infantil",
    responsible: "SUNAFIL",
    percent: true,
    targets: only2023(8.9),
    actuals: only2023(6.9),
  },
  { code: "OP.02", name: "Mejorar el funcionamiento del sistema de persecución y sanción" },
  {
    code: "IOP.02.01",
    name: "Porcentaje de casos atendidos por fiscalías especializadas",
    responsible: "Ministerio Público",
    percent: true,
    targets: only2023(85),
    actuals: only2023(38.7),
  },
  {
    code: "IOP.02.02",
    name: "Número de víctimas detectadas y rescatadas",
    responsible: "PNP",
    targets: only2023(450),
    actuals: only2023(1718),
  },
  {
    code: "IOP.02.03",
    name: "Número de personas sentenciadas",
    responsible: "Poder Judicial",
    targets: only2023(30),
    actuals: only2023(69),
  },
  { code: "LN.02.05", name: "Mejorar la aplicación de instrumentos para investigar y sancionar el delito" },
  { code: "SS.02.05.01", name: "Servicio de administración de justicia para delitos de trata de personas" },
  {
    code: "ISS.02.05.01.01",
    name: "Porcentaje de sentencias que son confirmadas en segunda instancia",
    responsible: "Poder Judicial",
    percent: true,
    baseline: [2019, 61.86],
    targets: [61.86, null, 61.86, 62.86, 63.36],
    actuals: [null, null, null, 62.2, 60.5],
  },
  {
    code: "ISS.02.05.01.02",
    name: "Número de expedientes resueltos en delitos de trata de personas",
    responsible: "Poder Judicial",
    baseline: [2019, 182],
    targets: [182, null, 182, 186, 188],
    actuals: [null, null, null, 211, 393],
  },
  { code: "OP.03", name: "Fortalecer la atención y el proceso de reintegración de las personas afectadas" },
  {
    code: "IOP.03.01",
    name: "Porcentaje de NNA afectados que son reintegrados",
    responsible: "MIMP",
    percent: true,
    baseline: [2021, null],
    targets: [null, null, null, 5, 10],
    actuals: [null, null, null, 0, 15.1],
  },
  {
    code: "IOP.03.02",
    name: "Porcentaje de mujeres afectadas que han culminado el proceso de reintegración",
    responsible: "MIMP",
    percent: true,
    baseline: [2020, 10],
    targets: [null, 10, 20, 10, 20],
    actuals: [null, null, null, 0, 0],
  },
  { code: "LN.03.01", name: "Mejorar los mecanismos de detección de víctimas en los servicios públicos" },
  { code: "SS.03.01.01", name: "Servicio de detección de posibles víctimas peruanas fuera del territorio nacional" },
  {
    code: "ISS.03.01.01.01",
    name: "Número acumulado de víctimas de trata identificadas por las misiones consulares",
    responsible: "MRE",
    baseline: [2020, 12],
    targets: [null, 12, 14, 15, 16],
    actuals: [null, null, null, 19, 6],
  },
];

function headerCells(): readonly CellWrite[] {
  const put = (row: number, column: number, value: string | number | null): CellWrite => ({ row, column, value, style: header });
  const singles = exampleTexts.headers.flatMap((text, column) => [put(HEADER_ROW, column, text), put(HEADER_ROW + 1, column, null)]);
  const block = (title: string, column: number, texts: readonly (string | number)[]): readonly CellWrite[] =>
    texts.flatMap((text, index) => [put(HEADER_ROW, column + index, title), put(HEADER_ROW + 1, column + index, text)]);
  return [
    ...singles,
    ...block(exampleTexts.baseline, BASELINE, exampleTexts.baselineParts),
    ...block(exampleTexts.targets, TARGETS, YEARS),
    ...block(exampleTexts.actuals, ACTUALS, YEARS),
    ...block(exampleTexts.progress1, PROGRESS, [2023]),
    ...block(exampleTexts.progress2, PROGRESS + 1, [2023]),
  ];
}

function rowCells(row: ExampleRow, at: number): readonly CellWrite[] {
  const { code, name, responsible, percent = false, baseline, targets, actuals } = row;
  const isNode = targets === undefined;
  const text = (column: number, value: string | null): CellWrite => ({
    row: at,
    column,
    value,
    style: { wrap: true, valign: "top", bold: isNode, borderBottom: rule },
  });
  const figure = (column: number, value: number | null): CellWrite =>
    value === null
      ? { row: at, column, value: "ND", style: { align: "right", valign: "top", borderBottom: rule } }
      : {
          row: at,
          column,
          value: percent ? value / 100 : value,
          style: { align: "right", valign: "top", borderBottom: rule, numberFormat: percent ? "0.0#%" : "General" },
        };
  const texts = [
    text(0, code),
    text(1, name),
    text(2, responsible ?? null),
    ...exampleTexts.kind.map((value, index) => text(3 + index, isNode ? null : value)),
  ];
  if (isNode) return [...texts, ...Array.from({ length: LAST_COLUMN - BASELINE + 1 }, (_, index) => text(BASELINE + index, null))];
  const year: CellWrite = {
    row: at,
    column: BASELINE,
    value: baseline?.[0] ?? "ND",
    style: { align: "right", valign: "top", borderBottom: rule },
  };
  return [
    ...texts,
    year,
    figure(BASELINE + 1, baseline?.[1] ?? null),
    ...targets.map((value, index) => figure(TARGETS + index, value)),
    ...(actuals ?? []).map((value, index) => figure(ACTUALS + index, value)),
    text(PROGRESS, null),
    text(PROGRESS + 1, null),
  ];
}

const rule = { weight: "thin", color: "#d0d0d0" } as const;
