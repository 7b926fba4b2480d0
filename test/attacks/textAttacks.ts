import type { Attack } from "./attack";

const MB = 1_000_000;
const repeated = (piece: string, length = MB): string => piece.repeat(Math.ceil(length / piece.length));

const TEXTS: readonly (readonly [string, () => string | Uint8Array])[] = [
  ["80,000 dots", () => `El indicador ${".".repeat(80_000)} avanzó 5 %.`],
  ["a million dots", () => `El indicador ${repeated(".")} avanzó 5 %.`],
  ["a million blanks", () => `IOP.01.01 avanzó${repeated(" ")}80,0 %.`],
  ["a million hard blanks", () => `IOP.01.01 avanzó${repeated("\u00a0")}80,0 %.`],
  ["a million line breaks", () => repeated("\n")],
  ["a million digits", () => `IOP.01.01: ${repeated("7")} %`],
  ["a million digits and points", () => `IOP.01.01: ${repeated("1.")} %`],
  ["a million digits and commas", () => `IOP.01.01: ${repeated("1,")} %`],
  ["a million hyphens", () => repeated("-")],
  ["a million opening brackets", () => repeated("(")],
  ["a million closing brackets", () => repeated(")")],
  ["a million opening quotes", () => repeated("«")],
  ["a million equals signs", () => `Título\n${repeated("=")}`],
  ["a million numerals", () => repeated("#")],
  ["a million asterisks", () => repeated("*")],
  ["a million underscores", () => repeated("_")],
  ["500,000 marks of emphasis that nothing closes", () => repeated("**a")],
  ["a million bars", () => repeated("|")],
  ["100,000 rows of a table", () => repeated("| IOP.01.01 | 80 % |\n", 500_000)],
  ["a million percent signs", () => repeated("%")],
  ["20,000 codes", () => repeated("IOP.01.01 ", 200_000)],
  ["20,000 figures in one line", () => repeated("avanzó 80,0 % y ", 300_000)],
  ["5,000 sentences of a code and a figure", () => repeated("El IOP.01.01 alcanzó 80,0 % en 2023. ", 180_000)],
  ["5,000 lines of a code and a figure that is wrong", () => repeated("El IOP.01.01 alcanzó 12,3 % en 2023.\n", 180_000)],
  ["20,000 words of figures", () => repeated("doscientos treinta y cuatro mil ", 600_000)],
  ["100,000 years", () => repeated("2023 ", 500_000)],
  ["a name of the matrix 10,000 times", () => repeated("Número de casos atendidos ", 260_000)],
  ["half a name of the matrix 10,000 times", () => repeated("Número de casos ", 160_000)],
  ["a line of a million letters", () => repeated("a")],
  ["500,000 lines of one letter", () => repeated("a\n")],
  ["lines that go on and on", () => repeated(`${"palabra ".repeat(8)}y\nsigue `, 500_000)],
  ["paths and dots", () => repeated("a.b.c...d/e\\f ", 500_000)],
  ["escapes and bells", () => `El IOP.01.01 \u001b[2J avanzó \u0007 12,3 % \u202e en 2023.\rOP.01 avanzó 99 %.`],
  ["NUL", () => "El IOP.01.01 avanzó 12,3 %\u0000"],
  ["half of a pair", () => "El IOP.01.01 \ud83d avanzó 12,3 %"],
  ["invalid UTF-8", () => Uint8Array.from([...Buffer.from("El IOP.01.01 avanzó "), 0xff, 0xfe, 0xc3, 0x28, ...Buffer.from("12,3 %")])],
  ["UTF-16 of an odd number of bytes", () => Uint8Array.from([0xff, 0xfe, ...Buffer.from("IOP.01.01: 12,3 %", "utf16le"), 7])],
  ["the beginning of a zip", () => Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0])],
  ["HTML", () => "<script>alert(1)</script> El IOP.01.01 avanzó 12,3 % <img src=http://127.0.0.1:9/>"],
];

export const textAttacks: readonly Attack[] = TEXTS.map(([name, make]) => ({
  name: `a text of ${name}`,
  door: "text",
  make: () => {
    const text = make();
    return typeof text === "string" ? new TextEncoder().encode(text) : text;
  },
}));
