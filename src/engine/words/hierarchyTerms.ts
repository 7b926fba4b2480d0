import { criterionLabel } from "./labels";

/**
 * What the rows of a matrix are called: in a policy, objetivos prioritarios and servicios; in a PEI or PESEM, objetivos and acciones
 * estratégicas.
 */
export interface HierarchyTerms {
  readonly kind: "policy" | "plan";
  /** What the matrix is of, as a title says it: «política nacional», «plan estratégico institucional». */
  readonly document: string;
  /** With its article inside a sentence: «la política», «el plan». */
  readonly whole: string;
  /** «de la política», «del plan». */
  readonly ofWhole: string;
  /** «Objetivo prioritario», over a column. */
  readonly objective: string;
  readonly objectives: string;
  /** «servicio», after «indicador de». */
  readonly service: string;
  /** Over a column of names. */
  readonly serviceName: string;
  /** «Servicios», «Acciones estratégicas», as a title begins. */
  readonly services: string;
  /** «los servicios», «las acciones estratégicas». */
  readonly theServices: string;
  /** «los demás», «las demás». */
  readonly theOthers: string;
  /** «Ningún servicio», «Ninguna acción». */
  readonly noService: string;
  /** «Servicios en alto». */
  readonly servicesHigh: string;
  /** «De servicio», beside counts. */
  readonly ofService: string;
  readonly criteria: Readonly<Record<keyof typeof criterionLabel, string>>;
}

const POLICY: HierarchyTerms = {
  kind: "policy",
  document: "política nacional",
  whole: "la política",
  ofWhole: "de la política",
  objective: "Objetivo prioritario",
  objectives: "Objetivos prioritarios",
  service: "servicio",
  serviceName: "Servicio",
  services: "Servicios",
  theServices: "los servicios",
  theOthers: "los demás",
  noService: "Ningún servicio",
  servicesHigh: "Servicios en alto",
  ofService: "De servicio",
  criteria: criterionLabel,
};

const STRATEGIC: HierarchyTerms = {
  kind: "plan",
  document: "plan estratégico",
  whole: "el plan",
  ofWhole: "del plan",
  objective: "Objetivo estratégico",
  objectives: "Objetivos estratégicos",
  service: "acción",
  serviceName: "Acción estratégica",
  services: "Acciones estratégicas",
  theServices: "las acciones estratégicas",
  theOthers: "las demás",
  noService: "Ninguna acción estratégica",
  servicesHigh: "Acciones en alto",
  ofService: "De acción",
  criteria: { ...criterionLabel, objectives: "Avance de los objetivos estratégicos", services: "Implementación de las acciones" },
};

/** What the letter after OE or AE says: OEI, OES, OER, OEL. */
const PLANS: Readonly<Record<string, string>> = {
  I: "plan estratégico institucional",
  S: "plan estratégico sectorial multianual",
  R: "plan de desarrollo regional concertado",
  L: "plan de desarrollo local concertado",
};

/** The terms of a matrix, told by its codes: most begin with OE or IOE (OEI.01, IOES.02.01), or it is a policy. */
export function hierarchyTerms(codes: readonly string[]): HierarchyTerms {
  const strategic = codes.flatMap((code) => {
    const [, letter] = /^I?[OA]E([A-Z]?)/i.exec(code) ?? [];
    return letter === undefined ? [] : [letter];
  });
  if (strategic.length * 2 <= codes.length) return POLICY;
  const [letter = ""] = strategic;
  const isOne = strategic.every((other) => other.toUpperCase() === letter.toUpperCase());
  return { ...STRATEGIC, document: (isOne ? PLANS[letter.toUpperCase()] : undefined) ?? STRATEGIC.document };
}
