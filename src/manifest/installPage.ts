import { readFileSync } from "node:fs";
import { join } from "node:path";

/** index.html as it is published: the first page of the folder, with the address that it was built for. */
export function installPage(url: string): string {
  return readFileSync(join(__dirname, "instalar.html"), "utf8").replaceAll("DIRECCION", escaped(url));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
