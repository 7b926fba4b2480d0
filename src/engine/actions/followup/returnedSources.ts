import type { InboxFile } from "../../followup/inbox";
import { readIdentity, IDENTITY_SHEET } from "../../followup/formIdentity";
import type { FormIdentity } from "../../followup/formPlaces";
import { lacksCodes } from "../../followup/returned/formColumns";
import { withSight } from "../../followup/returned/sight";
import type { FilesPort, ReturnedFile } from "./filesPort";
import { readMatrixPieces } from "../../followup/returned/matrixPiece";
import { MOST_FORM_ROWS, readForms, readParagraphs } from "../../followup/returned/readForms";
import type { ReturnedForm } from "../../followup/returned/returnedForm";
import { differentCuts } from "../../followup/returned/saidAbove";
import type { Grid } from "../../grid";
import type { CancelSignal, Progress, SheetInfo, WorkbookHost } from "../../host";
import { withTextsAsRead } from "../../reader/partOfGrid";
import { isOwnSheet } from "../../reader/readWorkbook";
import { returnedTexts } from "../../words/followup/returnedFileTexts";

/** A file of the call and the forms that were found in it. */
export interface ReturnedSource {
  readonly file: InboxFile;
  readonly forms: readonly ReturnedForm[];
}

export interface ReadFilesOptions {
  /** Decimal sign of the matrix: tried first where a text could be read with both. */
  readonly decimal: "." | ",";
  readonly onProgress?: Progress;
  readonly signal?: CancelSignal;
}

export type Files = Iterable<ReturnedFile> | AsyncIterable<ReturnedFile>;

/**
 * Reads files one after another, so that of four hundred one at a time is in memory; what cannot be read is told beside its name, and the
 * rest goes on.
 */
export async function readSources(files: Files, port: FilesPort, options: ReadFilesOptions): Promise<readonly ReturnedSource[]> {
  const sources: ReturnedSource[] = [];
  const seen = new Map<string, string>();
  const free = freeNames();
  for await (const file of files) {
    if (options.signal?.aborted) break;
    if (isLeftBehind(file.name)) continue;
    for (const each of unpacked(file, port)) sources.push(await readSource({ ...each, name: free(each.name) }, port, seen, options));
    options.onProgress?.(0, `Leyendo «${file.name}»`);
  }
  return sources;
}

/** Two folders may have a «salud.xlsx» each: whatever is said of one names it alone. */
function freeNames(): (name: string) => string {
  const uses = new Map<string, number>();
  return (name) => {
    const use = (uses.get(name) ?? 0) + 1;
    uses.set(name, use);
    return use === 1 ? name : `${name} (${use})`;
  };
}

/** Excel's marks of an open book, and what systems leave in folders. */
function isLeftBehind(name: string): boolean {
  return /^(?:~\$|\._|\.~lock\.)|^(?:\.ds_store|thumbs\.db|desktop\.ini)$/i.test(name);
}

function* unpacked(file: ReturnedFile, port: FilesPort): Iterable<ReturnedFile> {
  const packed = "bytes" in file ? port.unpack(file.bytes) : undefined;
  if (packed === undefined) return yield file;
  let count = 0;
  for (const inner of packed) {
    if (isLeftBehind(inner.name)) continue;
    count++;
    const name = `${file.name} › ${inner.name}`;
    yield "bytes" in inner && port.unpack(inner.bytes) ? { name, problem: returnedTexts.zipInZip } : { ...inner, name };
  }
  if (count === 0) yield { name: file.name, problem: returnedTexts.emptyZip };
}

async function readSource(
  file: ReturnedFile,
  port: FilesPort,
  seen: Map<string, string>,
  options: ReadFilesOptions,
): Promise<ReturnedSource> {
  const { name } = file;
  if ("problem" in file) return { file: { name, fingerprint: "", refusal: file.problem }, forms: [] };
  const fingerprint = port.fingerprint(file.bytes);
  const sameAs = seen.get(fingerprint);
  if (sameAs !== undefined) return { file: { name, fingerprint, sameAs }, forms: [] };
  seen.set(fingerprint, name);
  const opened = port.open(file.bytes);
  if (!opened.ok) return { file: { name, fingerprint, refusal: opened.message }, forms: [] };
  const found = await formsIn(opened.host, options.decimal);
  const forms = found === "noCodes" ? [] : found;
  if (forms.some(({ kind, rows }) => kind === "form" && rows.length > MOST_FORM_ROWS))
    return { file: { name, fingerprint, refusal: returnedTexts.tooManyRows(MOST_FORM_ROWS) }, forms: [] };
  const entities = [...new Set(forms.flatMap(({ said }) => said.entity ?? []))];
  return {
    file: {
      name,
      fingerprint,
      ...(entities.length === 0 ? {} : { entity: entities.join(", ") }),
      ...(opened.savedOn === undefined ? {} : { savedOn: opened.savedOn }),
      ...(forms.length === 0 ? { refusal: found === "noCodes" ? returnedTexts.noCodes : returnedTexts.nothingFound } : {}),
    },
    forms,
  };
}

/** The forms of a workbook: those in sight, else those that are hidden; where there is none, the pieces of a matrix. */
async function formsIn(host: WorkbookHost, decimal: "." | ","): Promise<readonly ReturnedForm[] | "noCodes"> {
  const sheets = (await host.listSheets()).filter(({ used }) => used !== undefined);
  const identity = await identityIn(host, sheets);
  const read = async (visibility: SheetInfo["visibility"]): Promise<readonly Grid[]> => {
    const grids: Grid[] = [];
    for (const { name, visibility: own } of sheets)
      if (own === visibility && !isOwnSheet(name) && name !== IDENTITY_SHEET) grids.push(withTextsAsRead(await host.readGrid(name)));
    return grids;
  };
  const formsOf = (grids: readonly Grid[], isHidden: boolean): readonly ReturnedForm[] =>
    grids.flatMap((grid) => readForms(grid, decimal).map((form) => withSight(form, grid, isHidden)));
  const seen = await read("visible");
  const visible = formsOf(seen, false);
  const paragraphs = seen.flatMap(readParagraphs);
  const forms = visible.length > 0 ? visible : formsOf(await read("hidden"), true);
  if (forms.length === 0) return seen.some(lacksCodes) ? "noCodes" : readMatrixPieces(seen);
  // Paragraphs stand in a sheet of their own, beside the form of their entity.
  return withIdentity(forms, identity).map((form, at) => (at === 0 ? { ...form, paragraphs } : form));
}

async function identityIn(host: WorkbookHost, sheets: readonly SheetInfo[]): Promise<FormIdentity | undefined> {
  for (const { name } of sheets.filter(({ name: each }) => each.startsWith(IDENTITY_SHEET))) {
    const identity = readIdentity(withTextsAsRead(await host.readGrid(name)));
    if (typeof identity === "object") return identity;
  }
  return undefined;
}

/** What the hidden sheet says is of the sheet that was sent out, or of the only one there is; a form copied in beside it speaks for itself. */
function withIdentity(forms: readonly ReturnedForm[], identity: FormIdentity | undefined): readonly ReturnedForm[] {
  if (identity === undefined) return forms;
  const { form, places } = identity;
  const own = forms.find(({ sheet }) => sheet === places.report) ?? (forms.length === 1 ? forms[0] : undefined);
  return forms.map((each) => {
    if (each !== own) return each;
    const { said } = each;
    return {
      ...each,
      said: {
        policy: form.policy,
        policyMark: form.policyMark,
        ...(said.isCutShown === undefined ? {} : { isCutShown: said.isCutShown }),
        cuts: differentCuts([form.cut, ...said.cuts]),
        entity: form.entity,
        ...(said.entity === undefined ? {} : { entityShown: said.entity }),
        sent: new Map(form.rows.map((row) => [row.key, row])),
      },
    };
  });
}
