import { SUMMARY_OWNER } from "./summaryState";

/** Workbook names that mark the sheets this tool makes; they hold no matrix of the user. */
export const OWNERS: readonly string[] = [SUMMARY_OWNER, "PNTP_Tablero", "PNTP_Hallazgos", "PNTP_Configuracion"];
