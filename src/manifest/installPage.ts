import { readFileSync } from "node:fs";
import { join } from "node:path";

const ONE_COMPUTER =
  '<p class="card"><strong>Esta copia corre en una sola computadora</strong>, sin https, y Excel no la puede usar. Para Excel, la oficina de informática publica la suya: más abajo dice cómo.</p>';

/** index.html as it is published: the first page of the folder, with the address that it was built for. */
export function installPage(url: string): string {
  return readFileSync(join(__dirname, "instalar.html"), "utf8")
    .replace("<!-- una computadora -->", url.startsWith("https:") ? "" : ONE_COMPUTER)
    .replaceAll("DIRECCION", escaped(url));
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
