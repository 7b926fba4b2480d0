import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HELP_ERRORS, HELP_GENERAL, helpParts, type FunctionHelp } from "../functions/helpTexts";

/**
 * ayuda.html as it is published: the page of this folder with the help of the functions in its places. `metadata`: text of functions.json.
 */
export function helpPage(metadata: string): string {
  const { functions } = JSON.parse(metadata) as { readonly functions: readonly FunctionHelp[] };
  const errors = HELP_ERRORS.map(
    ({ shown, happened, remedy }) => `      <dt>${text(shown)}</dt>\n      <dd>${text(happened)} ${text(remedy)}</dd>`,
  );
  return readFileSync(join(__dirname, "ayuda.html"), "utf8")
    .replace("<!-- general -->", HELP_GENERAL.map((paragraph) => `<p>${text(paragraph)}</p>`).join("\n    "))
    .replace("<!-- funciones -->", functions.map(section).join("\n    "))
    .replace("<!-- errores -->", `<dl>\n${errors.join("\n")}\n    </dl>`);
}

/** The anchor is the function's id: «Ayuda sobre esta función» in Excel leads here. */
function section(help: FunctionHelp): string {
  const { call, told, arguments: all, formula, gives } = helpParts(help);
  const rows = all.map(
    ({ name, optional, meaning }) =>
      `        <dt><code>${text(name)}</code>${optional ? " (opcional)" : ""}</dt>\n        <dd>${text(meaning)}</dd>`,
  );
  return [
    `<section id="${text(help.id)}">`,
    `      <h3>${text(help.id)}</h3>`,
    `      <p>${text(told)}</p>`,
    `      <p><code>${text(call)}</code></p>`,
    `      <dl>\n${rows.join("\n")}\n      </dl>`,
    `      <p>Ejemplo: <code>${text(formula)}</code>${text(gives)}</p>`,
    "    </section>",
  ].join("\n");
}

function text(plain: string): string {
  return plain
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replace(/`([^`]*)`/g, "<code>$1</code>");
}
