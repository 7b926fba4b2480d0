import { cutDay } from "../domain/cutDay";
import type { RatingLevel } from "../domain/profile";
import { isConfirmed } from "../domain/rating";
import { stampText } from "../words/dateTexts";
import { dayText } from "../words/reportTexts/dayText";
import { reportTitles } from "../words/reportTexts/reportTitles";
import { followUpSection } from "./chapters/followUpSection";
import { generalData } from "./chapters/generalData";
import { improvementChapter } from "./chapters/improvementChapter";
import { matrixAnnex } from "./chapters/matrixAnnex";
import { objectiveChapter } from "./chapters/objectiveChapter";
import { objectivesLevel } from "./chapters/objectivesLevel";
import { legal } from "./plainText";
import { overallLevel } from "./chapters/overallLevel";
import type { Block, DocumentSection, ReportDocument } from "./reportDocument";
import { ReportSource, type ReportInput } from "./reportSource";
import { serviceChapter } from "./chapters/serviceChapter";
import { servicesLevel } from "./chapters/servicesLevel";

/** Reporte de cumplimiento of a year, with the structure of the published ones (METHOD §7). */
export function buildReportDocument(input: ReportInput): ReportDocument {
  const source = new ReportSource(input);
  const { year } = source;
  const { policy } = input.matrix;
  const body: readonly Block[] = [
    ...generalData(source),
    ...objectivesLevel(source),
    ...servicesLevel(source),
    ...followUpSection(source),
    ...overallLevel(source),
    ...objectiveChapter(source),
    ...serviceChapter(source),
    ...improvementChapter(source),
    { block: "signatures", roles: reportTitles.signatures },
  ];
  const cut = cutDay(policy, year);
  return legal({
    title: reportTitles.title(source.terms),
    subject: policy.title ?? "",
    year,
    cut,
    ...(input.stamp === undefined ? {} : { stamp: input.stamp }),
    footer: reportTitles.footer(year, cut),
    rating: levelsOf(input),
    sections: [
      { orientation: "portrait", blocks: numbered([cover(source, cut), { block: "contents", title: reportTitles.contents }, ...body]) },
      { orientation: "landscape", blocks: matrixAnnex(source) },
    ],
    rows: [...policy.nodes, ...policy.indicators].map(({ code, name }) => ({ code, name })),
  });
}

function levelsOf({ results: { rating, year }, confirmed }: ReportInput): ReportDocument["rating"] {
  const level = (index: number): RatingLevel => rating.criteria[index]?.level ?? 1;
  return {
    year,
    levels: [level(0), level(1), level(2)],
    isDecided: rating.criteria.every(({ chosen }) => chosen) || isConfirmed(rating, year, confirmed),
  };
}

function cover({ input: { matrix, stamp }, terms, year }: ReportSource, cut: string): Block {
  return {
    block: "cover",
    title: reportTitles.title(terms),
    policy: matrix.policy.title ?? "",
    lines: [reportTitles.coverYear(year), reportTitles.coverData(cut), ...(stamp ? [stampText(stamp, dayText)] : [])],
  };
}

/** «Tabla 1. …», «Gráfico 1. …», in the order they stand. */
function numbered(blocks: readonly Block[]): DocumentSection["blocks"] {
  let [tables, charts] = [0, 0];
  return blocks.map((block) => {
    if (block.block === "chart") return { ...block, caption: reportTitles.chartNumber(++charts, block.caption) };
    return block.block === "table" && block.caption !== undefined
      ? { ...block, caption: reportTitles.tableNumber(++tables, block.caption) }
      : block;
  });
}
