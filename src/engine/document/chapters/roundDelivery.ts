import { ANSWERED, unansweredIn, type Board, type BoardRow } from "../../followup/board";
import { answerLabel, boardTexts } from "../../words/followup/boardTexts";
import { cutTexts } from "../../words/followup/cutTexts";
import { changedValues } from "../../words/followup/verifyTexts";
import { ratingLabel } from "../../words/labels";
import { ratingText } from "../../words/ratingEvidence";
import { nameAsTitle } from "../../words/reportTexts/indicatorName";
import { phrase, sentences, type Phrase } from "../../words/reportTexts/phrase";
import { roundReportTexts as texts } from "../../words/reportTexts/roundReportTexts";
import { cell, note, paragraph } from "../blocks";
import type { Block, TableBlock } from "../reportDocument";
import type { ClosedInReport, ReportSource } from "../reportSource";

/** Most rows of a table about the round: the workbook has them all. */
const MOST_ROWS = 60;

/** Who delivered, what the level of the follow-up rests on, what is missing and why, from the board of the year. */
export function roundDelivery(source: ReportSource, board: Board): readonly Block[] {
  const owed = board.rows.filter(({ state }) => !ANSWERED.has(state) || state === "ndWithReason");
  return [
    paragraph(sentences(delivery(source, board), proposal(source))),
    boardTable(board),
    note(texts.boardNote),
    ...(owed.length === 0 ? [note(texts.nothingOwed)] : [owedTable(board, owed.slice(0, MOST_ROWS))]),
    ...(owed.length > MOST_ROWS ? [note(texts.moreOwed(owed.length - MOST_ROWS))] : []),
  ];
}

/** «Entregaron su formato 16 de 22 entidades; tienen dato, o ND con su motivo, 42 de 50 respuestas.» */
function delivery(source: ReportSource, { delivered, entities, answered, total }: Board): Phrase {
  const [given, answers] = [
    source.share("conteo.seguimiento.entregaron", delivered, entities.length, "nota"),
    source.share("conteo.seguimiento.respondidos", answered, total, "nota"),
  ];
  return phrase`Entregaron su formato ${given} entidades; tienen dato, o ND con su motivo, ${answers} respuestas.`;
}

/** What the tool proposes for the criterion on that evidence, and what was decided where it is another level. */
function proposal(source: ReportSource): Phrase | undefined {
  const criterion = source.input.results.rating.criteria.find((each) => each.criterion === "followUp");
  if (criterion?.evidence.of !== "answers") return undefined;
  const { share, intermediateFrom, advancedFrom, proposed } = criterion.evidence;
  const complete = source.score("seguimiento.completo", share);
  const word = ratingLabel[proposed].toLowerCase();
  const rule = phrase`Con ${complete} % de respuestas, el nivel que se propone para el sistema de seguimiento es ${word} (intermedio desde ${String(intermediateFrom)} %, avanzado desde ${String(advancedFrom)} %).`;
  if (!criterion.chosen) return rule;
  return sentences(rule, phrase`Quien elabora el reporte decidió: ${ratingLabel[criterion.level].toLowerCase()}.`);
}

/** Each entity with what it owes, those that owe most first. */
function boardTable({ entities }: Board): TableBlock {
  return {
    block: "table",
    caption: boardTexts.reportCaption,
    description: boardTexts.reportDescription,
    look: "grid",
    widths: [5.4, 2.2, 2, 2.2, 2, 2.3, 2.4],
    align: "LRRRRRL",
    header: boardTexts.reportHeader,
    rows: entities.map(({ name, rows, counts, deliveredAt, files }) => ({
      cells: [
        cell(entityName(name)),
        ...[rows.length, counts.reported + counts.onlyInMatrix, counts.ndWithReason, counts.doubt, unansweredIn(counts)].map((count) =>
          cell(String(count)),
        ),
        cell(boardTexts.deliveredOn(deliveredAt, files)),
      ],
    })),
  };
}

function owedTable({ entities }: Board, rows: readonly BoardRow[]): TableBlock {
  const silent = new Set(
    entities.flatMap(({ name, files, deliveredAt }) => (files.length === 0 && deliveredAt === undefined ? [name] : [])),
  );
  return {
    block: "table",
    caption: texts.owedCaption,
    description: texts.owedDescription,
    look: "grid",
    widths: [3.2, 3.1, 5.2, 2.3, 4.7],
    align: "LLLLL",
    header: texts.owedHeader,
    rows: rows.map((row) => ({
      cells: [
        cell(entityName(row.entity)),
        cell(row.indicator.code),
        cell(nameAsTitle(row.indicator.name)),
        cell(answerLabel[row.state]),
        cell(whyOf(row, silent.has(row.entity))),
      ],
    })),
  };
}

function whyOf({ state, note: said }: BoardRow, isSilent: boolean): string {
  if (said !== undefined) return said;
  if (state === "ndWithoutReason") return texts.ndUnsaid;
  return isSilent ? texts.noForm : texts.notAnswered;
}

function entityName(name: string): string {
  return name === "" ? boardTexts.noResponsible : name;
}

/** Whether the cut was closed, and what of it is not as it was signed. */
export function closedCut(source: ReportSource, { kept, changes }: ClosedInReport): readonly Block[] {
  const cut = String(source.year);
  if (kept === undefined) return [paragraph(phrase`${texts.notClosed(cut)}`)];
  const { separator } = source.input.matrix.decimal;
  const rating = ratingText(source.input.results.rating);
  const said = [
    texts.closed(cut, kept.closedAt, kept.fingerprint),
    ...(kept.open === "" || kept.open === cutTexts.nothingOpen ? [] : [texts.openAtClosing(kept.open)]),
    ...(kept.fingerprint === kept.computed ? [] : [texts.altered(kept.sheet)]),
    changes.length === 0 ? texts.unchanged : texts.changed(changes.length),
    ...(kept.rating === rating ? [] : [texts.ratingChanged(kept.rating, rating)]),
  ];
  const caption = texts.changesCaption(cut);
  const table: TableBlock = {
    block: "table",
    caption,
    description: `${caption}: código, qué cambió, lo que se firmó y lo que hay ahora.`,
    look: "grid",
    widths: [4, 4, 3, 3, 4.5],
    align: "LLRRL",
    header: texts.changesHeader,
    rows: changes
      .slice(0, MOST_ROWS)
      .map((change) => ({
        cells: [
          cell(change.code),
          cell(texts.what(change)),
          ...changedValues(change, separator).map((value) => cell(value)),
          cell(texts.bands(change)),
        ],
      })),
  };
  return [
    paragraph(phrase`${said.join(" ")}`),
    ...(changes.length === 0 ? [] : [table]),
    ...(changes.length > MOST_ROWS ? [note(texts.moreChanges(changes.length - MOST_ROWS))] : []),
  ];
}
