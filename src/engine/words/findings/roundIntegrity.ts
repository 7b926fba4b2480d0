import type { Finding } from "../../domain/finding";
import type { RecordPart, RegistryFault } from "../../followup/integrity/registryFaults";
import type { AlikeSheet, HiddenPart } from "../../followup/integrity/roundSight";
import { alikeText, hiddenText, registryFaultText, shownText } from "../followup/integrityTexts";
import type { FindingText } from "./findingText";

const text = ({ data }: Finding, key: string): string => String(data[key] ?? "");
const number = ({ data }: Finding, key: string): number => Number(data[key] ?? 0);

function fault(how: RegistryFault["how"]): FindingText["sentence"] {
  return (finding) => {
    const [row, what] = [number(finding, "fila"), text(finding, "que")];
    const about = { how, code: finding.code ?? "", cut: text(finding, "corte"), entity: text(finding, "entidad") };
    const said = { was: text(finding, "antes"), now: text(finding, "ahora"), entry: number(finding, "apunte") };
    const place = { ...(row === 0 ? {} : { row }), ...(what === "" ? {} : { what: what as RecordPart }) };
    return registryFaultText({ ...about, ...said, ...place }, text(finding, "hoja"));
  };
}

/** Sentences of what the ledger does not answer for, and of what a person does not see as it is. */
export const roundIntegrityTexts = {
  "registro.sin-apunte": {
    title: "Fila del Registro que la Bitácora no apuntó",
    sentence: fault("unlogged"),
    triggers: "Una fila escrita a mano en «Registro PNTP»",
    silent: "Una fila que reunió pntp, en otro orden",
  },
  "registro.cambiado": {
    title: "Fila del Registro cambiada",
    sentence: fault("changed"),
    triggers: "Otra entidad, otro valor u otra huella que los que apuntó la Bitácora",
    silent: "El ancho o el color de la fila",
  },
  "registro.fila-falta": {
    title: "Fila del Registro que falta",
    sentence: fault("gone"),
    triggers: "Una fila borrada de «Registro PNTP», o la hoja entera",
    silent: "Un valor que otro formato de la entidad reemplazó",
  },
  "corte.hoja-parecida": {
    title: "Hoja que se confunde con una de pntp",
    sentence: (finding) =>
      alikeText({
        sheet: text(finding, "hoja"),
        like: text(finding, "como"),
        visibility: text(finding, "vista") as AlikeSheet["visibility"],
        reads: text(finding, "dice") as AlikeSheet["reads"],
      }),
    triggers: "«Corte 2024 PNTP » con otras cifras, o «Bitácora PNTP (2)»",
    silent: "Una hoja «Corte de luz»",
  },
  "corte.hoja-oculta": {
    title: "Hoja de la ronda que no se ve",
    sentence: (finding) =>
      hiddenText({
        sheet: text(finding, "hoja"),
        visibility: text(finding, "vista") as HiddenPart["visibility"],
        rows: number(finding, "filas"),
        columns: number(finding, "columnas"),
      }),
    triggers: "«Corte 2024 PNTP» muy oculta, o filas ocultas en «Registro PNTP»",
    silent: "Las mismas hojas a la vista",
  },
  "corte.formato-enganoso": {
    title: "Cifra de la ronda que se ve distinta",
    sentence: (finding) =>
      shownText({
        sheet: text(finding, "hoja"),
        cell: finding.cell ?? "",
        shown: text(finding, "muestra"),
        holds: typeof finding.data["guarda"] === "number" ? finding.data["guarda"] : text(finding, "guarda"),
      }),
    triggers: '45.5 en «Corte 2024 PNTP» con formato «"99.9"»',
    silent: "45.5 con formato «#,##0.0»",
  },
} satisfies Readonly<Record<string, FindingText>>;
