import type { Grid } from "../../grid";
import { oneLine } from "./rowTexts";
import { fold } from "../text/fold";
import { isYear, periodInText } from "../period";

/** What the rows above a matrix say: the name of the policy and the year of the report. */
export interface PolicyTitle {
  readonly title?: string;
  readonly year?: number;
}

const LABEL = /^(?:nombre de la )?(?:politica(?: nacional)?|plan|instrumento|nombre)(?: de la politica)?\s*:?$/;
const NAMES_A_POLICY = /politica|\bplan\b|\bpei\b|pesem|pedn|programa/;
/** Lines that stand above a matrix and name no policy. */
const NO_TITLE =
  /^(?:matriz|seguimiento|datos|anexo|reporte|cuadro|tabla|formato|ministerio|fuente|nota|elabora|fecha|corte|periodo|pagina|hoja|sector|pliego|entidad|unidad|responsable)\b/;
const LABEL_BEFORE = /^(?:nombre de la pol[ií]tica(?: nacional)?|pol[ií]tica|instrumento|nombre)\s*:\s*/i;

/** Reads the title rows between the previous matrix and the header; a text that names a policy or plan wins over the others. */
export function readPolicyTitle(grid: Grid, fromRow: number, headerTop: number): PolicyTitle {
  const texts: string[] = [];
  let title: string | undefined;
  let year = periodInText(fold(grid.sheet))?.year;
  for (let row = Math.max(fromRow, headerTop - 40); row < headerTop; row += 1) {
    const cells = rowValues(grid, row);
    const [first, second] = cells;
    for (const cell of cells) if (typeof cell === "number" && isYear(cell)) year = cell;
    if (typeof first !== "string") continue;
    const text = oneLine(first.trim());
    year = periodInText(fold(text))?.year ?? year;
    if (title === undefined && LABEL.test(fold(text)) && typeof second === "string") title = oneLine(second.trim());
    else texts.push(text);
  }
  title ??=
    texts.find((text) => NAMES_A_POLICY.test(fold(text)))?.replace(LABEL_BEFORE, "") ??
    texts.find((text) => text.length > 8 && !NO_TITLE.test(fold(text)));
  return { ...(title === undefined || title === "" ? {} : { title }), ...(year === undefined ? {} : { year }) };
}

function rowValues(grid: Grid, row: number): readonly (string | number)[] {
  const values: (string | number)[] = [];
  const { column: left, columns } = grid.area;
  for (let column = left; column < left + columns && values.length < 6; column += 1) {
    const value = grid.value(row, column);
    if ((typeof value === "string" && value.trim() !== "") || typeof value === "number") values.push(value);
  }
  return values;
}
