import path from "node:path";
import { draftReport, type Draft, type DraftRequest } from "../../engine/actions/draftReport";
import type { Band } from "../../engine/domain/results";
import { withTypedLevels } from "../../engine/sheets/kit/summaryState";
import { fold } from "../../engine/reader/text/fold";
import { bandCode } from "../../engine/words/labels";
import type { TypedFigures } from "../../engine/document/earlier/mergeEarlier";
import { readEarlier, type ReadEarlier } from "../../hosts/docx/read/readEarlier";
import { openWord, type OpenedWord } from "../../hosts/docx/read/wordPackage";
import type { Call, Command } from "../command";
import { exitCode, type ExitCode } from "../exitCode";
import { informeJson, informeText } from "../print/informeText";
import { BOOK, readInputFile, WORD_DOCUMENT } from "../input/inputFile";
import type { OpenBook } from "../input/openBook";
import { chooseOutputFile, type OutputFile } from "../output/outputFile";
import { writeOutput } from "../output/writeOutput";
import { isRefusal, Refusal } from "../refusal";
import { tellNotices } from "../print/notices";
import { bookRulesJson } from "../print/decisionsJson";
import { jsonText, type Terminal } from "../terminal";
import { READING_OPTIONS } from "../input/readingOptions";
import { roundOf } from "../input/openRound";
import { withBook } from "../input/withBook";
import { readYear } from "../input/yearOption";

const TYPED_FIGURES = { mias: "keep", calculadas: "recalculate" } as const satisfies Record<string, TypedFigures>;

/** `pntp informe`: the Reporte de cumplimiento as a Word document. */
export const informe: Command = {
  name: "informe",
  summary: "Escribe el Reporte de cumplimiento del año en Word, con las cifras de la matriz y lugares para tu texto.",
  operands: [{ name: "ENTRADA.xlsx", help: "El libro con la matriz de indicadores (.xlsx o .xlsm)." }],
  options: [
    ...READING_OPTIONS,
    {
      name: "salida",
      value: "INFORME.docx",
      help: "Dónde escribir. Por defecto, junto a la entrada y con «-informe» al final del nombre.",
    },
    {
      name: "anterior",
      value: "INFORME.docx",
      help: "El informe que ya trabajaste: se conservan tus textos y su aspecto, y se ponen al día las cifras.",
    },
    {
      name: "plantilla",
      value: "PLANTILLA.docx",
      help: "Un documento con el membrete y los estilos de tu entidad; {{informe}} marca dónde va el informe.",
    },
    {
      name: "cifras",
      value: Object.keys(TYPED_FIGURES).join("|"),
      choices: Object.keys(TYPED_FIGURES),
      help: "Las cifras que cambiaste a mano: dejar las tuyas con el cálculo al lado (por defecto), o poner las calculadas.",
    },
    {
      name: "solo",
      value: "NIVELES",
      help: "Solo los indicadores de esos niveles llevan lugar para tu texto (por ejemplo, bajo,medio); los demás van en tablas.",
    },
    {
      name: "con-externos",
      help: "Deja lo que la plantilla o el informe anterior piden de otro lugar al abrirse (imágenes, datos) y sus objetos incrustados; las macros nunca pasan.",
    },
    {
      name: "para-firma",
      help: "El informe terminado: si le falta un dato, un texto o una decisión, no se escribe y se dice qué falta y dónde va.",
    },
    { name: "json", help: "Dice en JSON qué se hizo, para otros programas." },
    { name: "reemplazar", help: "Permite escribir sobre un archivo que ya existe." },
  ],
  run,
};

async function run({ operands: [typed = ""], values, switches }: Call, terminal: Terminal): Promise<ExitCode | Refusal> {
  const year = readYear(values["anio"]);
  if (isRefusal(year)) return year;
  const input = await readInputFile(typed, terminal, BOOK);
  if (isRefusal(input)) return input;
  const output = await chooseOutputFile(
    input,
    { typed: values["salida"], otherwise: documentName(input.shown), replace: switches.has("reemplazar") },
    terminal,
  );
  if (isRefusal(output)) return output;
  const only = readLevels(values["solo"]);
  if (isRefusal(only)) return only;
  const documents = await readDocuments(values, switches.has("con-externos"), terminal);
  if (isRefusal(documents)) return documents;

  return withBook(input, values, terminal, async (book, progress) => {
    progress.tell(0.5, "Escribiendo el informe");
    const round = await roundOf(book);
    const draft = draftOf(book, {
      ...(round ? { round } : {}),
      ...(year === undefined ? {} : { year }),
      ...(documents.earlier ? { earlier: documents.earlier.earlier } : {}),
      typedFigures: TYPED_FIGURES[values["cifras"] as keyof typeof TYPED_FIGURES] ?? "keep",
      ...(only === undefined ? {} : { only }),
      isFinal: switches.has("para-firma"),
    });
    if (isRefusal(draft)) return draft;
    const notes = await write(draft, documents, switches.has("con-externos"), output);
    if (isRefusal(notes)) return notes;
    progress.clear();
    tellNotices(book, terminal);
    terminal.out(
      switches.has("json")
        ? jsonText({ ...informeJson(draft, notes, output), reglas: bookRulesJson(book) })
        : informeText(draft, notes, output, switches.has("para-firma")),
    );
    return exitCode.done;
  });
}

/** «bajo,medio» → the levels, in the order of the scale. */
function readLevels(typed: string | undefined): readonly Band[] | undefined | Refusal {
  if (typed === undefined) return undefined;
  const named = typed.split(",").map((name) => fold(name).replace(/\s/g, ""));
  const isUnknown = (name: string): boolean => !LEVELS.some((band) => fold(bandCode[band]) === name);
  const unknown = named.find(isUnknown);
  if (unknown !== undefined)
    return new Refusal(
      `--solo no conoce el nivel «${unknown}».`,
      `Los niveles son ${LEVELS.map((band) => bandCode[band]).join(", ")}, separados por comas.`,
      "Por ejemplo: --solo bajo,medio",
    );
  return LEVELS.filter((band) => named.includes(fold(bandCode[band])));
}

const LEVELS: readonly Band[] = ["low", "medium", "high", "noData"];

interface Documents {
  readonly earlier?: Extract<ReadEarlier, { ok: true }>;
  readonly template?: Extract<OpenedWord, { ok: true }>;
}

/** The Word documents of the call, read before anything is computed. */
async function readDocuments(values: Call["values"], keepsOutside: boolean, terminal: Terminal): Promise<Documents | Refusal> {
  const readKept = (name: string, bytes: Uint8Array): ReadEarlier => readEarlier(name, bytes, keepsOutside);
  const earlier = await readDocument(values["anterior"], terminal, readKept);
  if (isRefusal(earlier)) return earlier;
  const template = await readDocument(values["plantilla"], terminal, openWord);
  if (isRefusal(template)) return template;
  return { ...(earlier?.ok ? { earlier } : {}), ...(template?.ok ? { template } : {}) };
}

type Unread = { readonly ok: false; readonly message: string };

async function readDocument<Read extends { readonly ok: true } | Unread>(
  typed: string | undefined,
  terminal: Terminal,
  read: (name: string, bytes: Uint8Array) => Read,
): Promise<Read | undefined | Refusal> {
  if (typed === undefined) return undefined;
  const file = await readInputFile(typed, terminal, WORD_DOCUMENT);
  if (isRefusal(file)) return file;
  const document = read(typed, file.bytes);
  return document.ok ? document : new Refusal(document.message);
}

function draftOf(
  { matrix, settings, host, read }: OpenBook,
  choices: Pick<DraftRequest, "year" | "earlier" | "typedFigures" | "only" | "isFinal" | "round">,
): Draft | Refusal {
  const savedOn = host.lastSaved();
  const outcome = draftReport({
    matrix,
    profile: withTypedLevels(settings.profile, read.summary),
    confirmed: settings.report?.rating,
    ...choices,
    ...(savedOn === undefined ? {} : { stamp: { savedOn } }),
  });
  return outcome.ok ? outcome.draft : new Refusal(outcome.message, ...(outcome.more ?? []));
}

async function write(
  { document }: Draft,
  { earlier, template }: Documents,
  keepsOutside: boolean,
  output: OutputFile,
): Promise<readonly string[] | Refusal> {
  // Loaded here: the Word library is large, and the other commands do not need it.
  const { writeDocx, ReportTooLarge } = await import("../../hosts/docx/writeDocx");
  try {
    const { bytes, notes } = await writeDocx(document, {
      ...(earlier ? { earlier: earlier.parts } : {}),
      ...(template ? { template: template.parts } : {}),
      keepsOutside,
    });
    return (await writeOutput(output, bytes)) ?? notes;
  } catch (error) {
    if (error instanceof ReportTooLarge) return new Refusal(error.problem.message);
    throw error;
  }
}

/** «matriz.xlsx» → «matriz-informe.docx». */
function documentName(name: string): string {
  return `${name.slice(0, name.length - path.extname(name).length)}-informe.docx`;
}
