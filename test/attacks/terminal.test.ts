import { oneLine } from "../../src/engine/words/printedText";
import { guardedTerminal, jsonText, ownSequence } from "../../src/cli/terminal";
import { paintFor } from "../../src/cli/print/paint";
import { readTrials } from "../../src/cli/input/ruleOption";
import { fileProblem } from "../../src/cli/input/fileProblem";
import { isRefusal } from "../../src/cli/refusal";
import { defaultProfile } from "../../src/engine/domain/profile";
import { terminalOf } from "../cli/calls";

function printed(text: string, colors = true): string {
  const { terminal, said } = terminalOf("", { colors });
  guardedTerminal(terminal).out(text);
  return said().out;
}

describe("what is printed", () => {
  it("shows as marks what a terminal would obey", () => {
    expect(printed("a\u001b[2Jb\u0007c\u0008d\re\u0000f\u007fg\u009bh\u202ei\u2066j")).toBe("a␛[2Jb␇c␈d␍e␀f␡g«U+009B»h«U+202E»i«U+2066»j");
  });

  it("shows as marks what has no width or no ink, by which two names look like one", () => {
    const hidden = [0xad, 0x34f, 0x180e, 0x200b, 0x200c, 0x200d, 0x2060, 0x2064, 0x2800, 0x3164, 0xfe0f, 0xfeff, 0xfff9, 0xe0041, 0xe0101];
    for (const code of hidden)
      expect(printed(`a${String.fromCodePoint(code)}b`)).toBe(`a«U+${code.toString(16).toUpperCase().padStart(4, "0")}»b`);
  });

  it("leaves words, accents, emoji and line feeds as they are", () => {
    const plain = "Política «ñandú» n\u0303 10\u00a0% 🙂 👩\u200d💻 👨🏽\u200d🚒 🏳\ufe0f\u200d🌈 ❤\ufe0f 1\ufe0f\u20e3\n";
    expect(printed(plain)).toBe(plain);
  });

  it("obeys our own colours, and never the ones that a book brings", () => {
    expect(printed(paintFor(true).bold("a\u001b[31mb"))).toBe("\u001b[1ma␛[31mb\u001b[0m");
    expect(printed(`${ownSequence("\r[K")}50 %`)).toBe("\r\u001b[K50 %");
  });

  it("gives JSON that says the very text, and that no terminal obeys", () => {
    const text = "a\u001b[2J\u009b\u202e\u007f\u2028\u200b\u{e0041}\tb";
    const json = jsonText({ text });
    expect(JSON.parse(json)).toEqual({ text });
    expect(printed(json)).toBe(json);
  });

  it("keeps a quoted text on the line of its sentence, and a sentence within bounds", () => {
    expect(oneLine("uno\r\ndos\u2028tres")).toBe("uno dos tres");
    expect(oneLine("x".repeat(100_000)).length).toBeLessThan(2000);
  });
});

it.each(["__proto__=1", "constructor=name", "nd=toString", "tope=__proto__", "toString=valueOf"])(
  "knows no rule of the language by %s",
  (typed) => {
    expect(isRefusal(readTrials(typed, defaultProfile))).toBe(true);
  },
);

it.each([
  "EIO",
  "ENOSPC",
  "EACCES",
  "ENAMETOOLONG",
  "EISDIR",
  "EMFILE",
  "ENFILE",
  "ESTALE",
  "ERR_FS_FILE_TOO_LARGE",
  "EFBIG",
  "ETXTBSY",
  "ENOMEM",
])("a foreseeable %s has its sentence", (code) => {
  const { lines } = fileProblem(Object.assign(new Error(code), { code }), "leer", "libro.xlsx");
  expect(lines.length).toBeLessThanOrEqual(4);
  expect(lines.join(" ")).not.toContain(code);
});
