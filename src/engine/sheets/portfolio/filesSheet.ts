import type { FileLine } from "../../portfolio/fileLine";
import type { PutSheet } from "../../plan";
import { portfolioTexts } from "../../words/portfolio/portfolioTexts";
import { ourSheets } from "../../words/sheets/ourSheets";
import { buildList, listLooks as looks } from "./portfolioTable";

const texts = portfolioTexts.files;
const ORDER: readonly FileLine["state"][] = ["left", "repeated", "read"];

/** «Archivos PNTP»: what became of each file, those that were left out first. */
export function buildFilesSheet(files: readonly FileLine[], policies: number, after: string): PutSheet {
  const [file = "", state = "", policy = "", what = ""] = texts.headers;
  const items = ORDER.flatMap((each) => files.filter((line) => line.state === each));
  const count = (each: FileLine["state"]): number => files.filter((line) => line.state === each).length;
  return buildList({
    sheet: ourSheets.portfolioFiles,
    title: texts.title,
    lines: texts.lines(count("read"), count("left")),
    columns: [
      { header: file, width: 44, style: looks.text, of: (line) => line.file },
      { header: state, width: 11, style: looks.center, of: (line) => texts.state[line.state] },
      { header: policy, width: 40, style: looks.text, of: (line) => line.policy ?? null },
      { header: what, width: 78, style: looks.text, of: ({ sentences }) => sentences.join("\n") || null },
    ],
    items,
    footer: portfolioTexts.footerLeft(policies),
    after,
  });
}
