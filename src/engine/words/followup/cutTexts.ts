import { bandLabel } from "../labels";
import type { Band } from "../../domain/results";
import { shortDay } from "../../days";
import { counted } from "../counted";

/** An entity and how many answers it owes; without a name: rows that state no responsible. */
export interface OwingEntity {
  readonly name: string;
  readonly count: number;
}

/** Most entities named in a sentence; the board has them all. */
const MOST_NAMED = 12;

/** «2 entidades: MINSA 2, RENIEC 1». */
function owing(entities: readonly OwingEntity[]): string {
  const named = entities.slice(0, MOST_NAMED).map(({ name, count }) => `${name === "" ? "sin responsable en la matriz" : name} ${count}`);
  const more = entities.length - named.length;
  return `${counted(entities.length, "entidad", "entidades")}: ${named.join(", ")}${more > 0 ? ` y ${more} más` : ""}`;
}

function total(entities: readonly OwingEntity[]): number {
  return entities.reduce((sum, { count }) => sum + count, 0);
}

/** Words of «Corte 2023 PNTP». Headers and labels are also how it is read back. */
export const cutTexts = {
  title: (cut: string) => `Corte ${cut} cerrado`,
  labels: {
    policy: "Política",
    cut: "Corte",
    closedAt: "Cerrado el",
    rules: "Reglas cambiadas",
    rating: "Valoración",
    open: "Sin resolver al cerrar",
    count: "Apuntes de la bitácora",
    mark: "Última huella de la bitácora",
    fingerprint: "Huella SHA-256 del corte",
  },
  untitled: "Matriz de indicadores",
  byDefault: "ninguna",
  nothingOpen: "nada",
  openQuestions: (pending: number, isWhole: boolean) =>
    [
      ...(pending > 0 ? [counted(pending, "pregunta o archivo por resolver", "preguntas y archivos por resolver")] : []),
      ...(isWhole ? [] : ["la bitácora no estaba entera"]),
    ].join("; "),
  /** «5 indicadores sin respuesta, de 3 entidades: MINSA 2, SUTRAN 2, RENIEC 1»; nothing where nobody owes one. */
  unanswered: (entities: readonly OwingEntity[]) =>
    entities.length === 0 ? "" : `${counted(total(entities), "indicador", "indicadores")} sin respuesta, de ${owing(entities)}`,
  refused: (entities: readonly OwingEntity[]) =>
    entities.length === 0 ? "" : `${counted(total(entities), "indicador", "indicadores")} cuya respuesta no se tomó, de ${owing(entities)}`,
  ndWithoutReason: (entities: readonly OwingEntity[]) =>
    entities.length === 0 ? "" : `${counted(total(entities), "indicador", "indicadores")} con ND sin motivo, de ${owing(entities)}`,
  headers: {
    code: "Código",
    name: "Objetivo o indicador",
    responsible: "Responsable",
    target: "Logro esperado",
    actual: "Valor obtenido",
    progress1: "Avance Tipo 1 (%)",
    progress2: "Avance Tipo 2 (%)",
    band: "Nivel",
    unit: "Unidad",
  },
  table: (cut: string) => `Corte_${cut.replace("-", "_")}_PNTP`,
  how:
    "Son las cifras que se firmaron: esta hoja no se calcula ni se actualiza. Si la matriz cambia después, pntp lo dice donde la cifra se ve. " +
    "La huella se comprueba con «pntp verificar».",
  footerLeft: (cut: string) => `Corte ${cut} cerrado`,
  footerRight: "Página &P de &N",
  planTitle: (cut: string) => `Cerrar el corte ${cut}`,
  /** What the ledger says was done. */
  action: "cierre",

  alreadyClosed: (cut: string, closedAt: string, sheet: string) =>
    `El corte ${cut} ya se cerró el ${shortDay(closedAt.slice(0, 10))}, en «${sheet}»: un corte se cierra una vez. Para cerrarlo de nuevo, ` +
    "borra esa hoja; la bitácora conserva el cierre anterior.",
  openBefore: (cut: string, open: string) =>
    `El corte ${cut} no se cierra todavía: ${open}. Resuélvelo primero, o di que se cierra así; la hoja del corte lo dirá.`,
  onlyYears: (cut: string) => `Se cierran años, y «${cut}» es un semestre: sus valores forman parte del año.`,
  noValues: (cut: string) => `La matriz no tiene ningún valor obtenido de ${cut}: no hay cifras que cerrar.`,
  fromNowOn: (year: number) =>
    `Desde ahora todas las órdenes y el panel trabajan con ${year}, aunque la hoja escriba un corte anterior; --anio elige otro.`,
  done: (cut: string, fingerprint: string) => `Corte ${cut} cerrado. Huella: ${fingerprint}`,
} as const;

const CLOSED_TITLE = /^Corte \d{4}(?:-I{1,2})? cerrado$/;

/** Whether a sheet begins as a closed cut of ours: whatever it is called, its table is no matrix. */
export function isCutTitle(value: unknown): boolean {
  return typeof value === "string" && CLOSED_TITLE.test(value.trim());
}

export function bandOfWord(word: string): Band | undefined {
  return (Object.keys(bandLabel) as Band[]).find((band) => bandLabel[band].toLowerCase() === word.trim().toLowerCase());
}
