import type { ContradictionRule } from "../../../../src/engine/audit/narrative/report";

/** A text of the sample of 2023 that contradicts itself, and its neighbour that does not. */
export const contradictionExamples: readonly { readonly rule: ContradictionRule; readonly told: string; readonly silent: string }[] = [
  { rule: "narrativa.cifra-mal-formada", told: "S.17 obtuvo un cumplimiento de 9.5.5%.", silent: "S.17 obtuvo un cumplimiento de 102.2%." },
  {
    rule: "narrativa.letras-y-cifras",
    told: "S.37 Se asistió a cinco (6) connacionales.",
    silent: "S.37 Se asistió a seis (6) connacionales.",
  },
  {
    rule: "narrativa.letras-y-cifras",
    told: "S.37 Se asistió a 6 (cinco) connacionales.",
    silent: "S.37 Se asistió a 6 (seis) connacionales.",
  },
  {
    rule: "narrativa.partes-no-suman",
    told: "S.35 Se acogió a 263 víctimas (220 mujeres y 46 hombres).",
    silent: "S.35 Se acogió a 266 víctimas (220 mujeres y 46 hombres).",
  },
  {
    rule: "narrativa.x-de-y",
    told: "S.29 Aprobaron 762 de 794 operadores, que representan el 93.9%.",
    silent: "S.29 Aprobaron 762 de 794 operadores, que representan el 95.9%.",
  },
  { rule: "narrativa.x-de-y", told: "IOP.03.01 alcanzó el 15.1% (18 de 121 NNA).", silent: "IOP.03.01 alcanzó el 15.1% (18 de 119 NNA)." },
  {
    rule: "narrativa.sin-dato-y-cero",
    told: "Para el indicador 3.2 no se cuenta con información del año 2023.",
    silent: "Para el servicio 14 no se cuenta con información del año 2023.",
  },
  {
    rule: "narrativa.texto-de-plantilla",
    told: "S.18 [Completar con las actividades del semestre]",
    silent: "S.18 Actividades del semestre [1]",
  },
  {
    rule: "narrativa.encabezado-ajeno",
    told: "## OP.02 Fortalecer la atención y el proceso de reintegración de las personas afectadas por el delito de trata de personas",
    silent: "## OP.03 Fortalecer la atención y el proceso de reintegración de las personas afectadas por el delito de trata de personas",
  },
  {
    rule: "narrativa.encabezado-ajeno",
    told: "## Objetivo prioritario 1\n\nEl IOP.02.01 avanzó.\n\nEl IOP.02.02 también.",
    silent: "## Objetivo prioritario 2\n\nEl IOP.02.01 avanzó.\n\nEl IOP.02.02 también.",
  },
  {
    rule: "narrativa.servicio-sin-parrafo",
    told: "Destacan los servicios 02, 03, 04.\n\nS.02 Texto.\n\nS.04 Texto.",
    silent: "Destacan los servicios 02, 03, 04.\n\nS.02 Texto.\n\nEl servicio 03 avanzó.\n\nServicio N° 04: texto.",
  },
  {
    rule: "narrativa.variacion",
    told: "Subió de 48.60% a 57.25%, es decir, 7.65 puntos más.",
    silent: "Subió de 48.60% a 57.25%, es decir, 8.65 puntos más.",
  },
];
