import { parseArgs } from "node:util";
import { closest } from "./closest";
import type { Call, Command, CommandOption } from "../command";
import { Refusal } from "../refusal";

/** What was typed after the command's name, or why it cannot be taken. */
export function readCall(command: Command, args: readonly string[]): Call | Refusal {
  const values: Record<string, string> = {};
  const lists: Record<string, string[]> = {};
  const switches = new Set<string>();
  const operands: string[] = [];
  const refuse: Refuse = (what, toDo = `Mira cómo se usa: pntp ${command.name} --ayuda`): Refusal => new Refusal(what, toDo);

  for (const token of tokensOf(command, args)) {
    if (token.kind === "positional") operands.push(token.value);
    if (token.kind !== "option") continue;
    const option = command.options.find(({ name }) => name === token.name);
    if (!option) return unknownOption(command, token.rawName);
    if (option.name in values || switches.has(option.name)) return refuse(`La opción --${option.name} está repetida.`);
    if (option.value === undefined) {
      if (token.value !== undefined) return refuse(`La opción --${option.name} no lleva valor, y recibió «${token.value}».`);
      switches.add(option.name);
      continue;
    }
    if (token.value === undefined || token.value === "" || (!token.inlineValue && token.value.startsWith("--")))
      return refuse(`A la opción --${option.name} le falta su valor: --${option.name} ${option.value}.`);
    if (option.choices && !option.choices.includes(token.value)) return wrongChoice(option, option.choices, token.value);
    if (option.isMany) (lists[option.name] ??= []).push(token.value);
    else values[option.name] = token.value;
  }

  return operandRefusal(command, operands, refuse) ?? { operands, values, lists, switches };
}

type Refuse = (what: string, toDo?: string) => Refusal;

function operandRefusal(command: Command, operands: readonly string[], refuse: Refuse): Refusal | undefined {
  // Nothing between quotes: a script whose variable was empty.
  const empty = operands.findIndex((operand) => operand.trim() === "");
  const last = command.operands.at(-1);
  const missing = command.operands[empty < 0 ? operands.length : empty] ?? (empty < 0 || !last?.isMany ? undefined : last);
  if (missing) return refuse(`Falta ${missing.name}: ${missing.help}`);
  const extra = operands[command.operands.length];
  if (extra === undefined || last?.isMany) return undefined;
  return refuse(
    `Sobra «${extra}»: pntp ${command.name} recibe ${command.operands.map(({ name }) => name).join(" ")} y nada más.`,
    "Si una ruta o un nombre tiene espacios, escríbelo entre comillas.",
  );
}

function tokensOf(command: Command, args: readonly string[]) {
  const options = Object.fromEntries(
    command.options.map(({ name, value }) => [name, { type: value === undefined ? ("boolean" as const) : ("string" as const) }]),
  );
  return parseArgs({ args: [...args], options, allowPositionals: true, strict: false, tokens: true }).tokens;
}

function unknownOption(command: Command, typed: string): Refusal {
  const known = [...command.options.map(({ name }) => name), "ayuda", "version"];
  const near = closest(typed.replace(/^-+/, ""), known);
  return new Refusal(
    `pntp ${command.name} no tiene la opción ${typed}.`,
    near === undefined
      ? `Tiene: ${known.map((name) => `--${name}`).join(", ")}.`
      : `¿Quisiste decir --${near}? Todas están en: pntp ${command.name} --ayuda`,
  );
}

function wrongChoice(option: CommandOption, choices: readonly string[], typed: string): Refusal {
  const near = closest(typed, choices);
  return new Refusal(
    `--${option.name} no puede ser «${typed}»: puede ser ${choices.join(", ")}.`,
    near === undefined ? "Escribe una de ellas." : `¿Quisiste decir --${option.name} ${near}?`,
  );
}
