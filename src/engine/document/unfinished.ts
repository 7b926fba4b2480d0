import { plainText } from "../words/reportTexts/phrase";
import type { Unfinished } from "../words/reportTexts/unfinishedTexts";
import { reportDataTexts, type ReportDatum } from "../words/sheets/reportDataTexts";
import { mapDocument } from "./documentMap";
import { isLeftover } from "./earlier/mergeEarlier";
import { prosePlaces, type Block, type ProsePlace, type ReportDocument } from "./reportDocument";

/** General data that «Configuración PNTP» keeps, by the place they have in the report. */
const DATA: Readonly<Record<string, ReportDatum>> = {
  "general.nombre": "title",
  "general.ministerio": "ministry",
  "general.pliego": "entity",
  "general.problema": "problem",
  "general.dispositivo": "law",
  "general.resumen": "summary",
};

/**
 * Comments beside tables, which say all by themselves, and the explanation of an indicator: where it fell short, chapter III asks for the
 * cause. A signed report may go without them; everything else of a report is somebody's to answer for.
 */
const OPTIONAL = /^(?:explicacion:|general\.(?:objetivos|servicios|seguimiento|valoracion|alternativas)$)/u;

/** Everything that keeps a report from being signed, in the order of its pages. */
export function unfinishedParts(document: ReportDocument): readonly Unfinished[] {
  const places = prosePlaces(document);
  const [data, texts] = [[] as Unfinished[], [] as Unfinished[]];
  for (const place of places.filter((each) => isEmpty(each) && !OPTIONAL.test(each.id))) {
    const datum = DATA[place.id];
    if (datum === undefined) texts.push({ lacks: "text", name: place.about });
    else data.push({ lacks: "datum", name: reportDataTexts.labels[datum] });
  }
  return [
    ...data,
    ...decision(document),
    ...texts,
    ...places.filter(({ id }) => isLeftover(id)).map(({ about }): Unfinished => ({ lacks: "place", name: about })),
    ...disagreements(document),
  ];
}

function decision({ rating }: ReportDocument): readonly Unfinished[] {
  if (rating.isDecided) return [];
  return [{ lacks: "decision", name: reportDataTexts.labels.rating, confirm: reportDataTexts.confirmation(rating) }];
}

/** A figure stands in several places: its disagreement is one. */
function disagreements(document: ReportDocument): readonly Unfinished[] {
  const found = new Map<string, Unfinished>();
  mapDocument(document, {
    place: (place) => place,
    figure: (run) => {
      if (run.typed !== undefined)
        found.set(`${run.typed}=${run.text}`, { lacks: "agreement", typed: plainText([run]), computed: run.text });
      return run;
    },
  });
  return [...found.values()];
}

/** Every place of ours begins so until she writes. */
const WAITING = /escribe aquí/iu;

/** Nothing written, or what stood there to be written over. */
function isEmpty({ kept, answer }: ProsePlace): boolean {
  if (kept) return kept.content === "" || WAITING.test(kept.text);
  return answer === undefined;
}

/** A finished report as it is signed: without the places that may stay empty, and with the name of the policy on its cover if she wrote it inside. */
export function forSigning(document: ReportDocument): ReportDocument {
  const name =
    document.subject ||
    (prosePlaces(document)
      .find(({ id }) => id === "general.nombre")
      ?.kept?.text.trim() ??
      "");
  return {
    ...document,
    subject: name,
    sections: document.sections.map((section) => ({
      ...section,
      blocks: section.blocks.flatMap((block): readonly Block[] => {
        if (block.block === "cover") return [{ ...block, policy: name }];
        return block.block === "prose" && isEmpty(block) ? [] : [block];
      }),
    })),
  };
}
