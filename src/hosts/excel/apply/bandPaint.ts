import type { StandingBand } from "../read/bandFormats";
import type { BandSearch } from "../read/bandSearch";
import type { Guard } from "./guard";
import { syncInPacks, type Batch, type Piece } from "../run/packedSync";

/** The colours of one sheet. */
export interface BandJob {
  readonly sheetName: string;
  /**
   * What puts them, as the sheet was read; undefined where its rules could not be listed, and new ones would pile up on the old;
   * «search» where clearing cells took away parts of them, and nobody knows what is left.
   */
  readonly first: Piece | "search" | undefined;
  /** Finds ours anew, after a request that failed half-way. */
  readonly search: () => BandSearch;
  readonly again: (standing: readonly StandingBand[]) => Piece;
}

/** Puts colours once everything else is written: they never stop the figures. Gives back the sheets that stay without. */
export async function paintBands(batch: Batch, jobs: readonly BandJob[], guard?: Guard): Promise<readonly string[]> {
  const known = jobs.filter(({ first }) => typeof first === "object");
  const blind = jobs.filter(({ first }) => first === undefined);
  const first = known.flatMap((job) => (typeof job.first === "object" ? job.first : []));
  // A request that somebody overtook was carried out.
  const isPainted = async (work: Promise<void>): Promise<boolean> => (await succeeds(work)) || guard?.isOvertaken === true;
  if (known.length > 0 && !(await isPainted(syncInPacks(batch, first, { around: guard }))))
    for (const job of known) if (!(await isPainted(paintAgain(batch, job, guard)))) blind.push(job);
  for (const job of jobs.filter(({ first }) => first === "search")) if (!(await isPainted(paintAgain(batch, job, guard)))) blind.push(job);
  return [...new Set(blind.map(({ sheetName }) => sheetName))];
}

/** Reads, in two requests at most, what stands of ours in some sheets. */
export async function readBands(batch: Batch, searches: readonly BandSearch[]): Promise<void> {
  await syncInPacks(
    batch,
    searches.map((search) => search.listPiece()),
  );
  const details = searches.flatMap((search) => search.detailPieces());
  if (details.length > 0) await syncInPacks(batch, details);
}

/** What to tell the user; nothing when no sheet stayed without. */
export function colourRemarks(sheets: readonly string[]): string[] {
  if (sheets.length === 0) return [];
  const where = sheets.map((name) => `«${name}»`).join(", ");
  return [
    `Sin colores en ${where}: la hoja está protegida, o hay ahí un formato condicional que Excel no deja leer ni cambiar. Desprotégela, ` +
      "o bórralo en Inicio › Formato condicional › Administrar reglas, y pulsa «Colorear».",
  ];
}

/** Rules stand by addresses: the figures moved along with what was put in, the colours of the plan did not. */
export function movedRemark(jobs: readonly BandJob[]): string {
  const where = [...new Set(jobs.map(({ sheetName }) => `«${sheetName}»`))].join(", ");
  return (
    `Mientras se coloreaba (${where}) se insertaron, quitaron o movieron filas o columnas, o se cambió el nombre de una hoja: a alguna ` +
    "celda puede faltarle su color. Pulsa «Colorear»."
  );
}

async function paintAgain(batch: Batch, { search, again }: BandJob, around: Guard | undefined): Promise<void> {
  const found = search();
  await readBands(batch, [found]);
  if (found.isBlind) throw new Error("the sheet's conditional formats cannot be listed");
  await syncInPacks(batch, [again(found.standing)], { around });
}

async function succeeds(work: Promise<void>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}
