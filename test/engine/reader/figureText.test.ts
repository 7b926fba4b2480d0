import { readFigureText, type FigureText } from "../../../src/engine/reader/text/figureText";
import type { DoubtKind } from "../../../src/engine/reader/text/numberDoubt";
import { readNumberText } from "../../../src/engine/reader/text/numberText";
import { readCsv, type CsvRow } from "../../vectors/readVectors";
import fc from "fast-check";

const DOUBTS: Readonly<Record<DoubtKind, string>> = {
  ofTotal: "duda: parte de un total",
  range: "duda: rango",
  period: "duda: otro periodo",
  answerAndNumber: "duda: dice que no hay dato",
  noteOrDigit: "duda: nota o cifra",
  twoNumbers: "duda: dos números",
};

function asRow(texto: string, reading: FigureText): Omit<CsvRow, "fuente"> {
  const nothing = { texto, cifra: "", unidad: "", otra_posible: "" };
  if (reading.kind === "doubt") {
    // A candidate is shown as it is written; the table has it as a number.
    const candidates = reading.candidates.map((each) => each.replace(/(?<=\d),(?=\d{3})/g, ""));
    return { ...nothing, lectura: DOUBTS[reading.why], otra_posible: candidates.join(" | ") };
  }
  if (reading.kind !== "textNumber")
    return { ...nothing, lectura: { nd: "ND", notApplicable: "No aplica", malformed: "ilegible", blank: "vacío" }[reading.kind] };
  const { value, isPercent, other, marked } = reading;
  const times = marked?.times ?? 1;
  return {
    texto,
    lectura: marked?.marks.includes("limit") === true ? "límite" : marked?.marks.includes("unfinished") === true ? "sin terminar" : "cifra",
    cifra: `${value * times}${isPercent ? " %" : ""}`,
    unidad: marked?.unit ?? "",
    otra_posible: other === undefined ? "" : String(other * times),
  };
}

describe("figures as they are written in cells, with their unit, their notes and what else stands there", () => {
  const rows = readCsv("cifras_con_texto.csv");

  test("the table has a hundred spellings, each with where it was seen", () => {
    expect(rows.length).toBeGreaterThanOrEqual(100);
    expect(rows.filter(({ fuente = "" }) => fuente === "")).toEqual([]);
  });

  test.each(rows.map((row): [string, CsvRow] => [row["texto"] ?? "", row]))(
    "«%s» is read as the table says",
    (texto, { fuente: _fuente, ...row }) => {
      expect(asRow(texto, readFigureText(texto, "."))).toEqual(row);
    },
  );

  test("what is a plain number, ND or blank is read as it always was", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[-+(]?[0-9.,' ]{0,14}[%)]?$/), (text) => {
        const plain = readNumberText(text, ".");
        if (plain.kind !== "malformed") expect(readFigureText(text, ".")).toEqual(plain);
      }),
    );
  });

  test("what is known of the words around a number is the same as what is found anew, whatever the number", () => {
    const around = fc.constantFrom(
      "casos",
      "S/ ",
      " %",
      " p/",
      "*",
      " mil",
      "(",
      ")",
      "N° ",
      " de ",
      "≥ ",
      " (preliminar)",
      "ND ",
      "en ",
      "-",
      ".",
    );
    const number = fc.constantFrom("1", "12", "2023", "3.5", "9.5.5", "1,250", "007");
    fc.assert(
      fc.property(around, around, number, number, (before, after, first, second) => {
        readFigureText(`${before}${first}${after}`, ".");
        jest.isolateModules(() => {
          const anew = jest.requireActual<{ readonly readFigureText: typeof readFigureText }>("../../../src/engine/reader/text/figureText");
          const text = `${before}${second}${after}`;
          expect(readFigureText(text, ".")).toEqual(anew.readFigureText(text, "."));
        });
      }),
      { numRuns: 120 },
    );
  });

  test("no text is read for more than the digits it has, and none takes long", () => {
    const piece = fc.constantFrom(
      "12",
      "3.5",
      "1,250",
      "de",
      "a",
      "/",
      "-",
      "(",
      ")",
      "%",
      "casos",
      "S/",
      "mil",
      "*",
      "p/",
      "ND",
      "por",
      "100",
      " ",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const text = pieces.join(" ");
        const reading = readFigureText(text, ".");
        if (reading.kind !== "textNumber" || reading.marked === undefined) return;
        const digits = (each: string): string => each.replace(/\D/g, "");
        expect(digits(text)).toContain(digits(reading.marked.core));
        expect(Number.isFinite(reading.value)).toBe(true);
      }),
    );
    const start = performance.now();
    for (const text of [
      "1".repeat(80),
      "a ".repeat(45) + "1",
      "1 ".repeat(45),
      "(".repeat(80) + "1",
      "1 de ".repeat(17),
      "x".repeat(5000) + "1",
      "nd " + "(a) ".repeat(20),
      "nd: ".repeat(20),
    ])
      readFigureText(text, ".");
    expect(performance.now() - start).toBeLessThan(500);
  });
});
