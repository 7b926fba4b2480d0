import { criterionLabel } from "./labels";

/**
 * What the rows of a matrix are called: in a policy, objetivos prioritarios and servicios; in a PEI or PESEM, objetivos and acciones
 * estratégicas.
 */
export interface HierarchyTerms {
  /** «Objetivo prioritario», over a column. */
  readonly objective: string;
  readonly objectives: string;
  /** «Servicios en alto». */
  readonly servicesHigh: string;
  /** «De servicio», beside counts. */
  readonly ofService: string;
  readonly criteria: Readonly<Record<keyof typeof criterionLabel, string>>;
}

const POLICY: HierarchyTerms = {
  objective: "Objetivo prioritario",
  objectives: "Objetivos prioritarios",
  servicesHigh: "Servicios en alto",
  ofService: "De servicio",
  criteria: criterionLabel,
};

const STRATEGIC: HierarchyTerms = {
  objective: "Objetivo estratégico",
  objectives: "Objetivos estratégicos",
  servicesHigh: "Acciones en alto",
  ofService: "De acción",
  criteria: { ...criterionLabel, objectives: "Avance de los objetivos estratégicos", services: "Implementación de las acciones" },
};

/** The terms of a matrix, told by its codes: most begin with OE or IOE (OEI.01, IOES.02.01), or it is a policy. */
export function hierarchyTerms(codes: readonly string[]): HierarchyTerms {
  const strategic = codes.filter((code) => /^I?[OA]E/i.test(code)).length;
  return strategic * 2 > codes.length ? STRATEGIC : POLICY;
}
