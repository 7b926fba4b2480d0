import { version } from "../../package.json";
import { ProblemFound } from "../hosts/xlsx/problems";
import { BudgetFault, excessText } from "../opc/budget";
import { closest } from "./input/closest";
import { commandTable } from "./commandTable";
import { exitCode, type ExitCode } from "./exitCode";
import { commandHelp, generalHelp } from "./help";
import { readCall } from "./input/readCall";
import { isRefusal, Refusal } from "./refusal";
import { guardedTerminal, type Terminal } from "./terminal";

/** `pntp` whole, without the process: takes what was typed, answers the exit code. The one place where a bug becomes a sentence. */
export async function runCli(args: readonly string[], process: Terminal): Promise<ExitCode> {
  const terminal = guardedTerminal(process);
  try {
    const outcome = await dispatch(args, terminal);
    return isRefusal(outcome) ? refuse(outcome, terminal) : outcome;
  } catch (error) {
    if (error instanceof ProblemFound) return refuse(new Refusal(error.problem.message), terminal);
    if (error instanceof BudgetFault) return refuse(new Refusal(excessText(error)), terminal);
    for (const line of bugReport(error, args)) terminal.err(`${line}\n`);
    return exitCode.bug;
  }
}

function refuse({ lines }: Refusal, terminal: Terminal): ExitCode {
  for (const line of lines) terminal.err(`${line}\n`);
  return exitCode.refused;
}

async function dispatch(args: readonly string[], terminal: Terminal): Promise<ExitCode | Refusal> {
  const [name, ...rest] = args;
  const asks = (option: string): boolean => args.slice(0, args.includes("--") ? args.indexOf("--") : undefined).includes(option);
  const command = commandTable.find((candidate) => candidate.name === name);
  if (asks("--version")) return say(terminal, `pntp ${version}\n`);
  if (name === undefined || (asks("--ayuda") && !command)) return say(terminal, generalHelp(commandTable));
  if (!command) return unknownCommand(name);
  if (asks("--ayuda")) return say(terminal, commandHelp(command));

  const call = readCall(command, rest);
  return isRefusal(call) ? call : command.run(call, terminal);
}

function unknownCommand(typed: string): Refusal {
  const names = commandTable.map(({ name }) => name);
  const near = closest(typed, names);
  return new Refusal(
    `pntp no tiene la orden «${typed}».`,
    near !== undefined
      ? `¿Quisiste decir pntp ${near}?`
      : /\.xls[xm]?$/i.test(typed)
        ? `Antes del libro va la orden: pntp calcular "${typed}"`
        : `Tiene: ${names.join(", ")}. Más en: pntp --ayuda`,
  );
}

function say(terminal: Terminal, text: string): ExitCode {
  terminal.out(text);
  return exitCode.done;
}

function bugReport(error: unknown, args: readonly string[]): readonly string[] {
  const where =
    error instanceof Error
      ? (error.stack ?? "")
          .split("\n")
          .find((line) => line.includes(" at "))
          ?.trim()
      : undefined;
  return [
    `pntp falló por un defecto suyo, no por tu libro: ${error instanceof Error ? error.message : String(error)}`,
    `Dónde: ${where ?? "sin más datos"}`,
    "El libro de entrada está como estaba; lo que se escribe se reemplaza entero o no se toca.",
    `Para que se corrija, envía a quien mantiene pntp estas líneas y la orden: pntp ${args.join(" ")} (versión ${version}).`,
  ];
}
