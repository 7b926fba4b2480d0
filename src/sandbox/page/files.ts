import { element, make } from "./elements";
import { isAsking } from "./question";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Bytes of a file that the page reads at once. */
const LARGEST_FILE = 200 * 2 ** 20;

/** Where the published folder has its examples. */
export const SAMPLES = "ejemplos/";

/** An example of the page's own folder, or why it cannot be had. */
export async function readSample(name: string): Promise<Uint8Array | string> {
  const answer = await fetch(SAMPLES + encodeURIComponent(name)).catch(() => undefined);
  const bytes = answer?.ok ? await answer.arrayBuffer().catch(() => undefined) : undefined;
  return bytes ? new Uint8Array(bytes) : "La dirección de esta página no lo entregó: revisa tu conexión y elígelo otra vez.";
}

/** A file of hers, or why it cannot be had. */
export async function readFile(file: File): Promise<Uint8Array | string> {
  if (file.size > LARGEST_FILE) return "Ocupa más de 200 MB, y esta hoja de prueba no lee tanto. Ábrelo en Excel, o usa pntp.";
  const bytes = await file.arrayBuffer().catch(() => undefined);
  return bytes ? new Uint8Array(bytes) : "El navegador no lo pudo leer: puede haberse movido o borrado. Elígelo otra vez.";
}

/** Hands the person a file, as any download of the browser. */
export function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
  make("a", { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** What the veil leaves free at the right: the pane, while it shows a place for files of its own (the forms that come back). */
function widthOfTakingPane(): number {
  const frame = document.querySelector("iframe");
  const takes = frame?.contentDocument?.querySelector("[data-takes-files]");
  return frame && takes ? Math.max(0, innerWidth - frame.getBoundingClientRect().left) : 0;
}

/** Takes files dropped anywhere on the page, and shows that it does while one is dragged over it. */
export function takeDroppedFiles(take: (file: File) => void): void {
  const veil = element("drop", HTMLDivElement);
  const hasFiles = ({ dataTransfer }: DragEvent) => [...(dataTransfer?.types ?? [])].includes("Files");
  window.addEventListener("dragenter", (event) => {
    if (!hasFiles(event) || isAsking()) return;
    veil.style.right = `${widthOfTakingPane()}px`;
    veil.hidden = false;
  });
  veil.addEventListener("dragleave", () => {
    veil.hidden = true;
  });
  window.addEventListener("dragover", (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    if (isAsking() && event.dataTransfer) event.dataTransfer.dropEffect = "none";
  });
  window.addEventListener("drop", (event) => {
    veil.hidden = true;
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    if (!isAsking()) take(file);
  });
}
