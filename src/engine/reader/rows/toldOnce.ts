import type { DecimalEvidence } from "../text/decimalConvention";
import type { ReadingFindings } from "../matrixFindings";

/** Cells that a finding names. */
const NAMED = 6;
const EXAMPLES = 8;

interface Told<Shown> {
  count: number;
  readonly shown: Shown[];
}

/** What many cells of a matrix have alike: counted while its rows are read, and told once. */
export class ToldOnce {
  private readonly mixed: Told<{ cell: string; text: string }> = { count: 0, shown: [] };
  private readonly ambiguous: Told<{ cell: string; text: string; candidates: readonly string[] }> = { count: 0, shown: [] };
  private readonly uncalculated: Told<{ cell: string }> = { count: 0, shown: [] };
  private readonly calculated: Told<{ cell: string; gives: number }> = { count: 0, shown: [] };
  private readonly marked: Told<{ cell: string; text: string; figure: number }> = { count: 0, shown: [] };
  /** What is written around figures: each spelling is shown once. */
  private readonly spellings = new Set<string>();

  constructor(private readonly decimal: DecimalEvidence) {}

  otherConvention(cell: string, text: string): void {
    add(this.mixed, { cell, text }, 3);
  }

  ambiguousText(cell: string, text: string, candidates: readonly string[]): void {
    if (this.decimal.confidence !== "sure") add(this.ambiguous, { cell, text, candidates });
  }

  uncalculatedFormula(cell: string): void {
    add(this.uncalculated, { cell });
  }

  calculatedFormula(cell: string, gives: number): void {
    add(this.calculated, { cell, gives });
  }

  markedFigure(cell: string, text: string, figure: number): void {
    const spelling = text.replace(/\d[\d.,' ]*/g, "#");
    const isNew = this.spellings.size < EXAMPLES && !this.spellings.has(spelling);
    this.spellings.add(spelling);
    add(this.marked, { cell, text, figure }, isNew ? EXAMPLES : 0);
  }

  tell(findings: ReadingFindings): void {
    const { mixed, ambiguous, uncalculated, calculated, marked, decimal } = this;
    const [doubt] = ambiguous.shown;
    if (doubt !== undefined) {
      const { cell, text, candidates } = doubt;
      findings.add(
        "lectura.decimal-ambiguo",
        "warning",
        { cell },
        { texto: text, leido: candidates[0] ?? "", candidatas: candidates, ...cellsOf(ambiguous) },
      );
    }
    const [formula] = uncalculated.shown;
    if (formula !== undefined) findings.add("lectura.formula-sin-calcular", "error", formula, cellsOf(uncalculated));
    const [given] = calculated.shown;
    if (given !== undefined)
      findings.add(
        "lectura.formula-calculada",
        "note",
        { cell: given.cell },
        { cantidad: calculated.count, ejemplos: calculated.shown.map(({ cell, gives }) => `${cell}: ${gives}`) },
      );
    const [read] = marked.shown;
    if (read !== undefined)
      findings.add(
        "lectura.cifra-con-texto",
        "note",
        { cell: read.cell },
        { cantidad: marked.count, ejemplos: marked.shown.map(({ cell, text, figure }) => `${cell}: «${text}» es ${figure}`) },
      );
    const [first] = mixed.shown;
    if (first !== undefined)
      findings.add(
        "lectura.decimal-mezclado",
        "warning",
        { cell: first.cell },
        { convencion: decimal.separator, cantidad: mixed.count, ejemplos: mixed.shown.map(({ cell, text }) => `${cell}: «${text}»`) },
      );
  }
}

function add<Shown>(told: Told<Shown>, item: Shown, most = NAMED): void {
  told.count += 1;
  if (told.shown.length < most) told.shown.push(item);
}

function cellsOf({ count, shown }: Told<{ readonly cell: string }>): { cantidad: number; celdas: readonly string[] } {
  return { cantidad: count, celdas: shown.map(({ cell }) => cell) };
}
