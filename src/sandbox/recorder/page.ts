import { ASSUMPTIONS } from "../excel/assumptions";
import { recordAnswers, type Answer } from "./record";
import { tapWire } from "./wireTap";

const VERDICTS: Readonly<Record<Answer["verdict"], string>> = {
  confirmed: "Confirmado",
  refuted: "Distinto: Excel respondió",
  failed: "No se pudo preguntar:",
};

void Office.onReady(({ host }) => {
  const start = element("start", HTMLButtonElement);
  if (host !== Office.HostType.Excel) {
    say("Esta página solo sirve dentro de Excel: cárguela con su manifiesto (src/sandbox/recorder/manifest.xml) desde Insertar › Complementos.");
    return;
  }
  say("Excel está listo.");
  start.disabled = false;
  start.addEventListener("click", () => void run());
  element("copy", HTMLButtonElement).addEventListener("click", () => void copy());
  element("download", HTMLButtonElement).addEventListener("click", download);
});

async function run(): Promise<void> {
  const start = element("start", HTMLButtonElement);
  const answers = element("answers", HTMLTableSectionElement);
  start.disabled = true;
  answers.replaceChildren();
  const total = Object.keys(ASSUMPTIONS).length;
  const tap = tapWire();
  try {
    const recording = await recordAnswers({
      ...(tap && { tap }),
      onAnswer: (answer) => {
        answers.append(row(answer));
        say(`${answers.rows.length} de ${total} preguntas hechas…`);
      },
    });
    element("result", HTMLTextAreaElement).value = JSON.stringify(recording, null, 1);
    const refuted = recording.answers.filter(({ verdict }) => verdict !== "confirmed").length;
    say(refuted === 0 ? `Listo: los ${total} supuestos se confirman en este Excel.` : `Listo: ${refuted} de ${total} supuestos no se confirman. Envíe el resultado.`);
    element("copy", HTMLButtonElement).disabled = false;
    element("download", HTMLButtonElement).disabled = false;
  } catch (error) {
    say(`No se pudo terminar: ${error instanceof Error ? error.message : String(error)}. Cierre la edición de celdas, borre la hoja «PNTP prueba» y vuelva a preguntar.`);
  } finally {
    tap?.remove();
    start.disabled = false;
  }
}

function row({ id, behaviour, verdict, answer }: Answer): HTMLTableRowElement {
  const line = document.createElement("tr");
  const result = verdict === "confirmed" ? VERDICTS[verdict] : `${VERDICTS[verdict]} ${JSON.stringify(answer)}`;
  for (const text of [id, behaviour, result]) line.insertCell().textContent = text;
  return line;
}

async function copy(): Promise<void> {
  const result = element("result", HTMLTextAreaElement);
  result.select();
  try {
    await navigator.clipboard.writeText(result.value);
    say("Resultado copiado.");
  } catch {
    say("Excel no deja copiar desde aquí: el texto quedó seleccionado, cópielo con Ctrl+C.");
  }
}

function download(): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([element("result", HTMLTextAreaElement).value], { type: "application/json" }));
  link.download = "pntp-excel.json";
  link.click();
  URL.revokeObjectURL(link.href);
}

function say(text: string): void {
  element("state", HTMLParagraphElement).textContent = text;
}

function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${id}`);
  return found;
}
