import { ASSUMPTIONS } from "../excel/assumptions";
import { BY_HAND } from "../excel/assumptions/surprises";
import { recordAnswers, type Answer, type Recording } from "./record";
import { tapWire } from "./wireTap";

const VERDICTS: Readonly<Record<Answer["verdict"], string>> = {
  confirmed: "Confirmado",
  refuted: "Distinto: Excel respondió",
  failed: "No se pudo preguntar:",
};

const NOT_EXCEL = "Esta página solo sirve dentro de Excel: cárgala con su manifiesto (grabadora.xml) desde Insertar › Complementos.";

listManual(element("manual", HTMLDivElement));
void Office.onReady(({ host }) => {
  const start = element("start", HTMLButtonElement);
  if (host !== Office.HostType.Excel) {
    say(NOT_EXCEL);
    return;
  }
  say("Excel está listo.");
  start.disabled = false;
  start.addEventListener("click", () => void run());
});

/** The one button: asks everything, and hands over one file. */
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
    await handOver({ ...recording, byHand: seenByHand() });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    say(`No se pudo terminar: ${why}. Termina de escribir en la celda, borra la hoja «PNTP prueba» y vuelve a preguntar.`);
  } finally {
    tap?.remove();
    start.disabled = false;
  }
}

/** A file where the pane can save one; on the Mac it cannot, and the text is copied and left at hand. */
async function handOver(recording: Recording): Promise<void> {
  const text = JSON.stringify(recording, null, 1);
  const name = `pntp-excel-${recording.excel.platform}-${recording.excel.version}.json`;
  const result = element("result", HTMLTextAreaElement);
  result.value = text;
  const other = recording.answers.filter(({ verdict }) => verdict !== "confirmed").length;
  const outcome =
    other === 0
      ? "Todo se confirma en este Excel."
      : `${other} de ${recording.answers.length} respuestas son distintas de lo que se supone.`;
  if (String(recording.excel.platform) !== "Mac") {
    save(name, text);
    say(`Listo. ${outcome} Envía el archivo ${name}, que quedó en tus descargas; si no está, envía el texto de abajo.`);
    return;
  }
  const isCopied = await navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  );
  if (!isCopied) result.select();
  say(`Listo. ${outcome} ${isCopied ? "El texto quedó copiado: pégalo en un correo" : "Copia el texto de abajo (Cmd+C)"} y envíalo.`);
}

function save(name: string, text: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** What only a person can bring about: each with a line for what they saw. */
function listManual(list: HTMLDivElement): void {
  for (const [id, { steps }] of Object.entries(BY_HAND)) {
    const label = document.createElement("label");
    const answer = document.createElement("input");
    answer.name = id;
    label.append(steps, answer);
    list.append(label);
  }
}

function seenByHand(): Record<string, string> {
  const inputs = [...element("manual", HTMLDivElement).querySelectorAll("input")];
  return Object.fromEntries(inputs.filter(({ value }) => value.trim() !== "").map(({ name, value }) => [name, value.trim()]));
}

function row({ id, behaviour, verdict, answer }: Answer): HTMLTableRowElement {
  const line = document.createElement("tr");
  const result = verdict === "confirmed" ? VERDICTS[verdict] : `${VERDICTS[verdict]} ${JSON.stringify(answer)}`;
  for (const text of [id, behaviour, result]) line.insertCell().textContent = text;
  return line;
}

function say(text: string): void {
  element("state", HTMLParagraphElement).textContent = text;
}

function element<Kind extends HTMLElement>(id: string, kind: new () => Kind): Kind {
  const found = document.getElementById(id);
  if (!(found instanceof kind)) throw new Error(`the page has no ${id}`);
  return found;
}
