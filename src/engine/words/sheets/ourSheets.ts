/** A sheet this tool makes. */
export interface OurSheet {
  /** Workbook name that marks it as ours. Kept in people's workbooks: it never changes. */
  readonly owner: string;
  /** Its title, where the workbook has no other sheet of that name. */
  readonly title: string;
  /** It is read as any other matrix. */
  readonly isMatrix?: true;
}

/** Every sheet that this tool makes, but the cards: there is one for each indicator (`cardSheet`). */
export const ourSheets = {
  summary: { owner: "PNTP_Resumen", title: "Resumen PNTP" },
  dashboard: { owner: "PNTP_Tablero", title: "Tablero PNTP" },
  findings: { owner: "PNTP_Hallazgos", title: "Hallazgos PNTP" },
  settings: { owner: "PNTP_Configuracion", title: "Configuración PNTP" },
  board: { owner: "PNTP_Seguimiento", title: "Seguimiento PNTP" },
  registry: { owner: "PNTP_Registro", title: "Registro PNTP" },
  paragraphs: { owner: "PNTP_Parrafos", title: "Párrafos PNTP" },
  ledger: { owner: "PNTP_Bitacora", title: "Bitácora PNTP" },
  form: { owner: "PNTP_Formato", title: "Reporte" },
  formParagraphs: { owner: "PNTP_Formato_Parrafos", title: "Párrafos" },
  formInstructions: { owner: "PNTP_Formato_Instrucciones", title: "Instrucciones" },
  formIdentity: { owner: "PNTP_Formato_Identidad", title: "PNTP" },
  portfolio: { owner: "PNTP_Consolidado", title: "Consolidado PNTP" },
  portfolioObjectives: { owner: "PNTP_Consolidado_Objetivos", title: "Objetivos PNTP" },
  portfolioEntities: { owner: "PNTP_Consolidado_Entidades", title: "Entidades PNTP" },
  portfolioIndicators: { owner: "PNTP_Consolidado_Indicadores", title: "Indicadores PNTP" },
  portfolioFiles: { owner: "PNTP_Consolidado_Archivos", title: "Archivos PNTP" },
  example: { owner: "PNTP_Ejemplo", title: "Matriz de ejemplo", isMatrix: true },
} as const satisfies Record<string, OurSheet>;

/** The sheet «Ficha <código>» of an indicator. */
export function cardSheet(code: string): OurSheet {
  return { owner: `PNTP_Ficha_${code.normalize("NFD").replace(/[^A-Za-z0-9]+/g, "_")}`, title: `Ficha ${code}` };
}

/** Workbook names of the sheets that hold no matrix of the user. */
export const OWNERS: readonly string[] = Object.values<OurSheet>(ourSheets).flatMap(({ owner, isMatrix }) => (isMatrix ? [] : [owner]));

/** The sheet «Corte 2023 PNTP» of a cut that was closed; `cut` as it is told («2023», «2024-I»). */
export function cutSheet(cut: string): OurSheet {
  return { owner: `PNTP_Corte_${cut.replace("-", "_")}`, title: `Corte ${cut} PNTP` };
}
