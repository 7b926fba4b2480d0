import type { Gathering } from "../../engine/actions/followup/planGather";
import type { Figure } from "../../engine/domain/figure";
import type { Inbox, InboxItem } from "../../engine/followup/inbox";
import { findingText } from "../../engine/words/findingTexts";
import { inboxSentence, verdictTexts } from "../../engine/words/followup/inboxTexts";
import { periodText } from "../../engine/words/periodText";

/** The inbox as data, and what was written of it (nothing where it was only asked). Percentages as in the matrix: 85 is 85 %. */
export function reunirJson(inbox: Inbox, gathering: Gathering | undefined): unknown {
  return {
    corte: periodText(inbox.cut),
    archivos: inbox.files.map(({ name, fingerprint, entity, savedOn, sameAs, refusal }) => ({
      archivo: name,
      huella: fingerprint,
      ...(entity === undefined ? {} : { entidad: entity }),
      ...(savedOn === undefined ? {} : { guardado: savedOn }),
      ...(sameAs === undefined ? {} : { igual_a: sameAs }),
      ...(refusal === undefined ? {} : { no_se_lee: refusal }),
    })),
    valores: inbox.items.map(itemJson),
    parrafos: inbox.paragraphs.map(({ node, entity, text, origin }) => ({
      codigo: node,
      entidad: entity,
      texto: text,
      archivo: origin.file,
    })),
    escrito: (gathering?.written ?? []).map(({ code, cell, period, before, after }) => ({
      codigo: code,
      celda: cell,
      periodo: periodText(period),
      antes: before ?? null,
      despues: after,
    })),
    ...(gathering && gathering.told.length > 0 ? { notas: gathering.told } : {}),
  };
}

function itemJson(item: InboxItem): unknown {
  const { record, before, choices } = item;
  return {
    archivo: item.file,
    celda: item.cell ?? null,
    codigo: item.code ?? null,
    entidad: item.entity ?? null,
    veredicto: verdictTexts[item.verdict],
    por: item.why,
    ...(record === undefined ? {} : { valor: record.value, ...valueDetails(record) }),
    ...(before === undefined ? {} : { antes: before satisfies Figure }),
    frase: inboxSentence(item),
    ...(choices === undefined ? {} : { opciones: [...choices.map(({ token }) => token)] }),
    ...(item.findings === undefined
      ? {}
      : { hallazgos: item.findings.map((finding) => ({ regla: finding.rule, frase: findingText(finding) })) }),
  };
}

function valueDetails({
  reason,
  numerator,
  denominator,
  source,
  comment,
}: NonNullable<InboxItem["record"]>): Record<string, string | number> {
  return {
    ...(reason === undefined ? {} : { motivo: reason }),
    ...(numerator === undefined ? {} : { numerador: numerator }),
    ...(denominator === undefined ? {} : { denominador: denominator }),
    ...(source === undefined ? {} : { fuente: source }),
    ...(comment === undefined ? {} : { comentario: comment }),
  };
}
