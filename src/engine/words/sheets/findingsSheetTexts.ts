import { counted } from "../counted";
import { findingCount, severityText, type SeverityCounts } from "../findingCount";
import { ourSheets } from "./ourSheets";

/** Words of the sheet «Hallazgos PNTP». The headers are also how its decisions are found again. */
export const findingsSheetTexts = {
  sheet: ourSheets.findings.title,
  title: "Hallazgos de la revisión",
  subtitle: (policy: string, year: number) => `${policy} · corte ${year}`,
  untitled: "Matriz de indicadores",
  counts: (open: SeverityCounts, dismissed: number, accepted: number) =>
    `Hallazgos: ${findingCount(open)}${severityText(open) === "" ? "" : ` (${severityText(open)})`}` +
    (dismissed === 0 ? "" : ` · ${counted(dismissed, "apartado", "apartados")} con «No aplica»`) +
    (accepted === 0
      ? ""
      : ` · ${counted(accepted, "cifra o frase del informe dada por buena", "cifras o frases del informe dadas por buenas")}`),
  how:
    "Para apartar un hallazgo, escribe «Sí» en «No aplica» y por qué en «Motivo». Se conserva al revisar de nuevo, y " +
    "vuelve si la cifra cambia.",
  headers: {
    severity: "Gravedad",
    cell: "Celda",
    code: "Código",
    title: "Hallazgo",
    finding: "Detalle",
    dismissed: "No aplica",
    reason: "Motivo",
    rule: "Regla",
    evidence: "Se vio",
  },
  yes: "Sí",
  ofText: "Texto",
  /** A finding set aside that a new review does not find. */
  gone: "Ya no está",
  textTitle: "Informe: «Está bien así»",
  reopened: (reason: string) => `Se había apartado («${reason}»), pero la cifra cambió: revísalo otra vez. `,
  none: "Ningún hallazgo: la matriz cuadra con sus reglas.",
  footerLeft: (year: number) => `Hallazgos PNTP · corte ${year}`,
  footerRight: "Página &P de &N",
} as const;
