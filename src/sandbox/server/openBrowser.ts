import { spawn } from "node:child_process";

/** Opens the page in the browser of this computer, if it has one; whether it did is not known and does not matter. */
export function openBrowser(address: string): void {
  const [program, args] = browserCall(address);
  const child = spawn(program, args, { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}

function browserCall(address: string): [string, string[]] {
  if (process.platform === "win32") return ["rundll32", ["url.dll,FileProtocolHandler", address]];
  return [process.platform === "darwin" ? "open" : "xdg-open", [address]];
}
