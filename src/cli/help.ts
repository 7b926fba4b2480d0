import type { Command } from "./command";

/** Help of `pntp` alone: what it is and which commands it has. */
export function generalHelp(commands: readonly Command[]): string {
  return [
    "pntp · seguimiento de políticas nacionales desde la matriz de indicadores en Excel",
    "",
    "Uso: pntp ORDEN ENTRADA.xlsx [opciones]",
    "",
    "Órdenes:",
    ...aligned(commands.map(({ name, summary }) => [name, summary])),
    "",
    "Opciones de todas:",
    ...aligned(COMMON),
    "",
    "Ejemplo: pntp calcular assets/ejemplo/matriz_trata_2023.xlsx --salida resultado.xlsx",
    "",
  ].join("\n");
}

/** Help of one command: usage, operands, options. */
export function commandHelp(command: Command): string {
  const option = (name: string, value: string | undefined): string => `--${name}${value === undefined ? "" : ` ${value}`}`;
  const options = command.options.map(({ name, value, isMany }) => `[${option(name, value)}${isMany ? " …" : ""}]`);
  const operands = command.operands.map(({ name, isMany }) => (isMany ? `${name}…` : name));
  return [
    command.summary,
    "",
    ["Uso: pntp", command.name, ...operands, ...options].join(" "),
    "",
    ...aligned(command.operands.map(({ name, help }) => [name, help])),
    ...aligned([...command.options.map(({ name, value, help }) => [option(name, value), help] as const), ...COMMON]),
    "",
    command.endings ?? ENDINGS,
    "",
  ].join("\n");
}

const ENDINGS = "Termina con 0 si se hizo, 2 si la entrada o la orden están mal (no se escribe nada), 70 si es un fallo de pntp.";
const COMMON = [
  ["--ayuda", "Esta ayuda."],
  ["--version", "La versión de pntp."],
] as const;

function aligned(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
