import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Excel's window.external, before office.js asks for it. */
export const DOOR_SCRIPT = "if (window.parent !== window) window.parent.pntpSandbox?.openDoor(window);\n";

const DOOR = `<link rel="alternate" data-sandbox href="/" />\n    <script src="/complemento/puerta.js"></script>`;

/** The add-in's page as it was built, and before anything else in it the door that Excel opens by itself. */
export async function addInPage(built: string): Promise<string> {
  const page = await readFile(join(built, "taskpane.html"), "utf8");
  return page.replace("<head>", `<head>\n    ${DOOR}`);
}
