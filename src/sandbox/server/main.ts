import { oneLine, visible } from "../../engine/words/printedText";
import { readOptions } from "./options";
import { LOCAL_URL, publishedFolder } from "./published";
import { serve } from "./serve";
import { spawn } from "node:child_process";

/** Opens the page in the browser of this computer, if it has one; whether it did is not known and does not matter. */
function openBrowser(address: string): void {
  const [program, args] = browserCall(address);
  const child = spawn(program, args, { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}

function browserCall(address: string): [string, string[]] {
  if (process.platform === "win32") return ["rundll32", ["url.dll,FileProtocolHandler", address]];
  return [process.platform === "darwin" ? "open" : "xdg-open", [address]];
}

async function main(): Promise<void> {
  const read = readOptions(process.argv.slice(2));
  if (!read.ok) return fail(read.message);
  const { port, opensBrowser } = read.options;
  const folder = await publishedFolder({
    url: LOCAL_URL,
    onBuild: () => say("Preparando PNTP. La primera vez, y cuando algo cambia, tarda:"),
  });
  const served = await serve(folder, port);
  if (served.port !== port) say(`El puerto ${port} está ocupado: se usa el ${served.port}.`);
  say(`PNTP está listo en ${served.address}`);
  say("Todo corre en esta computadora. Para terminar, pulsa Ctrl+C.");
  if (opensBrowser) openBrowser(served.address);
}

function say(line: string): void {
  process.stdout.write(`${visible(line)}\n`);
}

function fail(message: string): void {
  process.stderr.write(`${visible(oneLine(message))}\n`);
  process.exitCode = 2;
}

main().catch((error: unknown) => {
  fail(`No se pudo iniciar PNTP: ${error instanceof Error ? error.message : String(error)}`);
  process.exit();
});
