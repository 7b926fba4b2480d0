import fc from "fast-check";
import { provenDecimal, readNumberText, type DecimalSeparator } from "../../../src/engine/reader/text/numberText";

const number = (value: number, rest: object = {}): object => ({ kind: "textNumber", value, isPercent: false, separator: ".", ...rest });

describe("numbers typed as text", () => {
  test.each([
    ["85%", number(85, { isPercent: true })],
    ["85 %", number(85, { isPercent: true })],
    ["85\u00a0%", number(85, { isPercent: true })],
    ["1\u202f718", number(1718)],
    ["62.2 por ciento", number(62.2, { isPercent: true })],
    ["62,2%", number(62.2, { isPercent: true, separator: "," })],
    ["1,718", number(1718, { other: 1.718 })],
    ["6,240%", number(6240, { isPercent: true, other: 6.24 })],
    ["3000%", number(3000, { isPercent: true })],
    ["1,234.5", number(1234.5)],
    ["1.234,5", number(1234.5, { separator: "," })],
    ["1'234,567.80", number(1234567.8)],
    ["0,125", number(0.125, { separator: "," })],
    ["(3.5)", number(-3.5)],
    ["−3.5", number(-3.5)],
    ["3.5-", number(-3.5)],
    ["-290.2 %", number(-290.2, { isPercent: true })],
    ["+7", number(7)],
    [".5", number(0.5)],
    ["-0", number(0)],
  ])("%j with a decimal point reads %j", (text, reading) => {
    expect(readNumberText(text, ".")).toEqual(reading);
  });

  test("with a decimal comma, «1,718» is 1.718 and «1.718» is 1718", () => {
    expect(readNumberText("1,718", ",")).toMatchObject({ value: 1.718, other: 1718 });
    expect(readNumberText("1.718", ",")).toMatchObject({ value: 1718, other: 1.718 });
  });

  test.each(["ND", "N.D.", "n.d.", "n/d", "s/d", "S/I", "-", "—", "…", "...", "No disponible", "(ND)", "Sin dato", "nd"])(
    "%j is ND",
    (text) => {
      expect(readNumberText(text, ".")).toEqual({ kind: "nd" });
    },
  );

  test.each(["NA", "N.A.", "n/a", "No aplica", "no corresponde"])("%j is «no aplica», which is not ND", (text) => {
    expect(readNumberText(text, ".")).toEqual({ kind: "notApplicable" });
  });

  test.each(["", "   ", "\u00a0", "\n"])("%j is blank", (text) => {
    expect(readNumberText(text, ".")).toEqual({ kind: "blank" });
  });

  test.each(["9.5.5%", "1,71,8", "12 de 30", "--5", "6?", "Sí", "85%%", "1 2", "(5", "5 casos"])(
    "%j is malformed, never a number",
    (text) => {
      expect(readNumberText(text, ".")).toEqual({ kind: "malformed" });
      expect(readNumberText(text, ",")).toEqual({ kind: "malformed" });
    },
  );

  test.each<[string, DecimalSeparator | undefined]>([
    ["62.2%", "."],
    ["62,2%", ","],
    ["1,718", undefined],
    ["85", undefined],
    ["1,718.5", "."],
    ["1.718.000", ","],
    ["ND", undefined],
  ])("%j proves the convention %j", (text, separator) => {
    expect(provenDecimal(text)).toBe(separator);
  });

  test("a number written in a convention reads back the same in it", () => {
    const written = fc.tuple(
      fc.integer({ min: -99_999_999, max: 99_999_999 }),
      fc.integer({ min: 0, max: 4 }),
      fc.constantFrom<DecimalSeparator>(".", ","),
      fc.boolean(),
      fc.boolean(),
    );
    fc.assert(
      fc.property(written, ([digits, decimals, separator, isGrouped, isPercent]) => {
        const value = digits / 10 ** decimals;
        const text = `${write(value, decimals, separator, isGrouped)}${isPercent ? "%" : ""}`;
        expect(readNumberText(text, separator)).toMatchObject({ kind: "textNumber", value: value === 0 ? 0 : value, isPercent, separator });
      }),
    );
  });

  test("whatever the text, the answer is never NaN, Infinity or −0", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ maxLength: 15 }), fc.stringMatching(/^[-+(]?[0-9.,' ]{0,14}[%)]?$/)), (text) => {
        const reading = readNumberText(text, ".");
        if (reading.kind !== "textNumber") return;
        for (const value of [reading.value, reading.other ?? 1]) {
          expect(Number.isFinite(value)).toBe(true);
          expect(Object.is(value, -0)).toBe(false);
        }
      }),
    );
  });
});

function write(value: number, decimals: number, separator: DecimalSeparator, isGrouped: boolean): string {
  const [whole = "", fraction] = Math.abs(value).toFixed(decimals).split(".");
  const groups = isGrouped ? whole.replace(/\B(?=(\d{3})+$)/g, separator === "." ? "," : ".") : whole;
  return `${value < 0 ? "-" : ""}${groups}${fraction === undefined ? "" : `${separator}${fraction}`}`;
}
