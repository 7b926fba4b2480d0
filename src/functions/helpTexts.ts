/** What people are told of the functions beside Excel's own help: the page of the functions and the help page say it alike. */
export const HELP_GENERAL: readonly string[] = [
  "Toda función lee los datos como el panel: números, «85%» como texto, «1,718», ND en todas sus formas. Un dato " +
    "que falta da ND, nunca 0; una celda con error cuenta como dato que falta. Con rangos da un resultado por celda " +
    "y lo desborda hacia abajo.",
  "Excel para Windows y para Mac entrega como 0 las celdas vacías. Por eso, cuando recibe un 0 de una celda, la " +
    "función mira la celda: vacía es ND y 0 escrito es 0. Solo no puede verlo si el argumento es una cuenta (R5*1): " +
    "usa la celda tal cual.",
];

export interface HelpOfError {
  readonly shown: string;
  readonly happened: string;
  readonly remedy: string;
}

/** Function names stand between backticks. */
export const HELP_ERRORS: readonly HelpOfError[] = [
  {
    shown: "ND",
    happened: "Falta un dato, o con esos datos el avance no se puede calcular.",
    remedy: "`PNTP.EXPLICAR` con los mismos datos dice por qué.",
  },
  {
    shown: "#¡VALOR!",
    happened:
      "Un argumento no es lo que se espera: una palabra donde va un número, un sentido que no existe, límites en " +
      "desorden; o no se pudo ver si una celda está vacía o tiene 0.",
    remedy: "Elige la celda y el triángulo a su lado: ahí está la frase que dice cuál y cómo corregirlo.",
  },
  {
    shown: "#N/D",
    happened: "A `PNTP.VALORACION` le falta uno de sus tres niveles.",
    remedy: "Escribe 1, 2 o 3; el triángulo dice cuál falta.",
  },
  {
    shown: "#¡DESBORDAMIENTO!",
    happened: "Un resultado de varias celdas no cabe: hay algo escrito debajo o al lado.",
    remedy: "Deja libres las celdas que Excel marca con línea punteada.",
  },
  {
    shown: "#¿NOMBRE?",
    happened: "El complemento no está instalado o no ha cargado.",
    remedy: "Abre el panel en la pestaña PNTP, o instala el complemento.",
  },
];

/** A function as functions.json tells of it. */
export interface FunctionHelp {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional?: boolean }[];
}

/** Its help in parts: how it is written, what it gives, each argument, and an example with what that gives. */
export function helpParts({ id, description, parameters }: FunctionHelp) {
  const [told = "", example = ""] = description.split(" Ejemplo: ");
  const [, formula = example, gives = ""] = /^(=PNTP\.\w+\([^)]*\))(.*)$/.exec(example) ?? [];
  const written = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join("; ");
  return {
    call: `=PNTP.${id}(${written})`,
    told,
    arguments: parameters.map(({ name, optional = false, description: meaning }) => ({
      name,
      optional,
      meaning: meaning.replace(/^Opcional\. /, ""),
    })),
    formula,
    gives,
  };
}
