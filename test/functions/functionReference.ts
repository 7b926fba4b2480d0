import { generateMetadata } from "../../src/functions/generateMetadata";

interface FunctionMetadata {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional?: boolean }[];
}

/** Text of src/functions/REFERENCIA.md: what Excel shows while a function is typed, all of it on one page. */
export async function functionReference(): Promise<string> {
  const { functions } = JSON.parse(await generateMetadata()) as { readonly functions: readonly FunctionMetadata[] };
  return `${[HEADING, ...functions.map(section), ERRORS].join("\n\n")}\n`;
}

const HEADING = `# Las funciones PNTP

Para quien prefiere funciones a fórmulas largas. Necesitan el complemento: quien abre el libro sin él ve #¿NOMBRE?; antes de enviarlo, pasa las funciones a fórmulas con Convertir › A fórmulas de Excel. Aquí van escritas con punto y coma; si tu Excel separa los argumentos con coma, usa coma. Las reglas de cálculo están en [RULES.md](../engine/domain/RULES.md).

Toda función lee los datos como el panel: números, «85%» como texto, «1,718», ND en todas sus formas, celdas vacías. Un dato que falta da ND, nunca 0. Con rangos da un resultado por celda y lo desborda hacia abajo.

Esta página sale de la ayuda que Excel muestra al escribir cada función; no se edita a mano (\`npm run funciones\`).`;

const ERRORS = `## Cuando hay un error

| en la celda | qué pasó | qué hacer |
|---|---|---|
| ND | Falta un dato, o con esos datos el avance no se puede calcular. | \`PNTP.EXPLICAR\` con los mismos datos dice por qué. |
| #¡VALOR! | Un argumento no es lo que se espera: una palabra donde va un número, un sentido que no existe, límites en desorden. | Elige la celda y el triángulo a su lado: ahí está la frase que dice cuál y cómo corregirlo. |
| #N/D | A \`PNTP.VALORACION\` le falta uno de sus tres niveles. | Escribe 1, 2 o 3; el triángulo dice cuál falta. |
| #¡DESBORDAMIENTO! | Un resultado de varias celdas no cabe: hay algo escrito debajo o al lado. | Deja libres las celdas que Excel marca con línea punteada. |
| #¿NOMBRE? | El complemento no está instalado o no ha cargado. | Abre el panel en la pestaña PNTP, o instala el complemento. |`;

function section({ id, description, parameters }: FunctionMetadata): string {
  const [told = "", example = ""] = description.split(" Ejemplo: ");
  const written = parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join("; ");
  const rows = parameters.map((parameter) => `| \`${parameter.name}\` | ${parameter.optional ? "no" : "sí"} | ${parameter.description.replace(/^Opcional\. /, "")} |`);
  return [`## ${id}`, `\`=PNTP.${id}(${written})\``, told, ["| argumento | obligatorio | qué es |", "|---|---|---|", ...rows].join("\n"), `Ejemplo: ${exampleText(example)}`].join("\n\n");
}

/** «=PNTP.NIVEL(1.8) da Intermedio»: the formula as code, and what it gives. */
function exampleText(example: string): string {
  const [, formula = example, gives = ""] = /^(=PNTP\.\w+\([^)]*\))(.*)$/.exec(example) ?? [];
  return `\`${formula}\`${gives}`;
}
