import { generateMetadata } from "../../src/functions/generateMetadata";
import { HELP_ERRORS, HELP_GENERAL, helpParts, type FunctionHelp } from "../../src/functions/helpTexts";

/** Text of src/functions/REFERENCIA.md: what Excel shows while a function is typed, all of it on one page. */
export async function functionReference(): Promise<string> {
  const { functions } = JSON.parse(await generateMetadata()) as { readonly functions: readonly FunctionHelp[] };
  return `${[HEADING, ...functions.map(section), ERRORS].join("\n\n")}\n`;
}

const HEADING =
  `# Las funciones PNTP

Para quien prefiere funciones a fórmulas largas. Necesitan el complemento: quien abre el ` +
  "libro sin él ve #¿NOMBRE? en cuanto Excel recalcula; antes de enviarlo, pasa las funciones a fórmulas con " +
  "Convertir › A fórmulas de Excel. Aquí van escritas con punto y coma; si tu Excel separa los argumentos con " +
  "coma, usa coma. Las reglas de cálculo están en " +
  `[RULES.md](../engine/domain/RULES.md).

${HELP_GENERAL.join("\n\n")}

Esta página sale de la ayuda que Excel ` +
  `muestra al escribir cada función; no se edita a mano (\`npm run funciones\`).`;

const ERRORS = [
  "## Cuando hay un error",
  table(
    ["en la celda", "qué pasó", "qué hacer"],
    HELP_ERRORS.map(({ shown, happened, remedy }) => [shown, happened, remedy]),
  ),
].join("\n\n");

function section(help: FunctionHelp): string {
  const { call, told, arguments: all, formula, gives } = helpParts(help);
  const rows = all.map(({ name, optional, meaning }) => [`\`${name}\``, optional ? "no" : "sí", meaning]);
  return [
    `## ${help.id}`,
    `\`${call}\``,
    told,
    table(["argumento", "obligatorio", "qué es"], rows),
    `Ejemplo: \`${formula}\`${gives}`,
  ].join("\n\n");
}

function table(headers: readonly string[], rows: readonly (readonly string[])[]): string {
  return [headers, headers.map(() => "---"), ...rows]
    .map((cells) => (cells[0] === "---" ? `|${cells.join("|")}|` : `| ${cells.join(" | ")} |`))
    .join("\n");
}
