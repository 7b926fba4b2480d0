import path from "node:path";
import { certaintyOf } from "../../../../src/engine/reader/certainty";
import { readWorkbook } from "../../../../src/engine/reader/readWorkbook";
import type { Confidence } from "../../../../src/engine/reader/matrix";
import { confidenceWord } from "../../../../src/engine/words/labels";
import { exampleGrid, matrixIn } from "../../../taskpane/state/paneFixtures";
import { corpusBooks, fieldBooks, gridsOf, plantedBooks, rivalBooks, writtenBooks, type CalibratedBook } from "./calibratedBook";

const BADGES: readonly Confidence[] = ["sure", "likely", "doubtful"];
/** «Segura» must be right this often. */
const RIGHT = 0.995;
const PLANTED = 120;

let books: readonly CalibratedBook[] = [];

beforeAll(async () => {
  books = [...(await corpusBooks()), ...(await writtenBooks()), ...plantedBooks(PLANTED), ...(await fieldBooks()), ...(await rivalBooks())];
});

/** Per corpus and badge, how many readings and how many of them with every figure right. */
function table(): string {
  const lines = [...new Set(books.map(({ corpus }) => corpus)), "todo"].map((corpus) => {
    const cells = BADGES.map((badge) => {
      const of = books.filter((book) => book.badge === badge && (corpus === "todo" || book.corpus === corpus));
      const right = of.filter(({ faults }) => faults.length === 0).length;
      const share = of.length === 0 ? "—" : `${((right / of.length) * 100).toFixed(1)} %`;
      return `${confidenceWord[badge]} ${right}/${of.length} ${share}`.padEnd(26);
    });
    return `${corpus.padEnd(10)} ${cells.join(" ")}`;
  });
  return `\nLecturas con todas sus cifras bien, según lo que dicen de sí mismas\n${lines.join("\n")}\n`;
}

describe("certainty is earned", () => {
  afterAll(() => process.stdout.write(table()));

  test(`of the readings that say «Segura», at least ${RIGHT * 100} % have every figure right`, () => {
    const sure = books.filter(({ badge }) => badge === "sure");
    const wrong = sure.filter(({ faults }) => faults.length > 0);
    const told = wrong.map(({ corpus, name, faults }) => [corpus, name, ...faults.slice(0, 3)]);
    const isEnough = sure.length - wrong.length >= sure.length * RIGHT;
    expect({ isEnough, told }).toEqual({ isEnough: true, told: expect.any(Array) as unknown });
  });

  test("it is not won by never saying it: most readings of the reader's corpus and of other writers are sure", () => {
    for (const corpus of ["matrices", "writers", "planted"]) {
      const of = books.filter((book) => book.corpus === corpus);
      expect([corpus, of.filter(({ badge }) => badge === "sure").length / of.length > 0.5]).toEqual([corpus, true]);
    }
  });

  test("the published layout, the sample and the example sheet are sure", async () => {
    expect(books.find(({ name }) => name === "publicada")?.badge).toBe("sure");
    const [sample] = readWorkbook(await gridsOf(path.join(__dirname, "../../../../assets/ejemplo/matriz_trata_2023.xlsx"))).matrices;
    expect(sample && certaintyOf(sample)).toEqual({ confidence: "sure", reasons: [] });
    expect(certaintyOf(matrixIn(exampleGrid()))).toEqual({ confidence: "sure", reasons: [] });
  });
});
