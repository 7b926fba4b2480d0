import type { Attack } from "./attack";
import { book, escaped, MATRIX, matrixWith, rowsOf, sheetTag, type Cell } from "./plainBook";

/** What a terminal obeys, or what turns a line around, and what XML cannot hold. */
const CHARACTERS: readonly (readonly [string, string])[] = [
  ["an escape sequence that clears the screen", "\u001b[2J\u001b[H"],
  ["an escape sequence that renames the window", "\u001b]0;tu clave\u0007"],
  ["an escape sequence of one character", "\u009b2J"],
  ["bells", "\u0007\u0007"],
  ["backspaces", "todo bien\u0008\u0008\u0008\u0008mal"],
  ["carriage returns", "todo bien\rmal"],
  ["line feeds and tabs", "uno\ndos\ttres\u000bcuatro\u000c"],
  ["NUL", "a\u0000b"],
  ["a deletion", "a\u007fb"],
  ["text from right to left", "\u202efdp.exe\u202c"],
  ["isolates and marks of direction", "\u2066a\u2067b\u2068c\u2069\u200e\u200f"],
  ["separators of lines and paragraphs", "a\u2028b\u2029c"],
  ["characters that are none", "a\ufffeb\uffff"],
  ["half of a pair", "a\ud83db\ude00"],
  ["characters nobody sees", "a\u200bb\u2060c\ufeffd\u00ade"],
  ["letters with 300 accents", `a${"\u0301".repeat(300)}`],
];

const INJECTIONS: readonly (readonly [string, string])[] = [
  ["a formula", '=HYPERLINK("http://127.0.0.1:9/?"&A1,"ver")'],
  ["a command of the system", "+cmd|' /C calc'!A0"],
  ["a formula with @", "@SUM(1+1)*cmd|' /C calc'!A0"],
  ["a minus sign", "-2+3+cmd|' /C calc'!A0"],
  ["a tab and a formula", '\t=IMPORTXML("http://127.0.0.1:9/","//a")'],
  ["HTML", "<script>alert(1)</script><img src=x onerror=alert(1)>"],
  ["the end of an attribute", '"/><c r="A1"><v>1</v></c><a b="'],
  ["the end of a text", "</t></is></c></row></sheetData>"],
  ["the end of a CDATA", "]]>"],
  ["entities", "&lt;&amp;&#27;&foo;"],
  ["marks of a template", "{{PNTP:resumen}}{{{{}}}}${1}%s"],
  ["a field of Word", 'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe "/k calc.exe"'],
  ["the escape of Excel, twice", "_x005F_x001B_[2J _x000D_ _x001B_"],
  ["replacement marks", "$& $1 $` $' $$"],
];

/** A text in every place of a matrix that is shown or written again. */
function everywhere(text: string): Record<string, Cell> {
  return {
    A4: `IOP.01.01${text}`,
    B4: `${text} casos`,
    C4: text,
    D4: `ascendente${text}`,
    B3: text,
    C1: `Responsable ${text}`,
    H4: `20${text}`,
    J5: `ND${text}`,
    C5: text,
    B7: text,
    A7: text,
  };
}

const inCells: readonly Attack[] = [...CHARACTERS, ...INJECTIONS].map(([name, text]) => ({
  name: `cells with ${name}`,
  door: "book",
  make: () => book({ rows: rowsOf(matrixWith(everywhere(text))) }),
}));

const inSoundCells: readonly Attack[] = [...CHARACTERS, ...INJECTIONS].map(([name, text]) => ({
  name: `names and owners with ${name}`,
  door: "book",
  make: () =>
    book({
      rows: rowsOf([
        ["Política nacional " + text],
        [],
        ...matrixWith({ B3: text, B4: `${text} casos`, C4: text, B5: `casos ${text}`, C5: text }),
      ]),
    }),
}));

const inSheets: readonly Attack[] = CHARACTERS.map(([name, text]) => ({
  name: `a sheet's name with ${name}`,
  door: "book",
  make: () => book({ sheets: sheetTag(1, `M${text}`.slice(0, 31)) }),
}));

const inFormulas: readonly Attack[] = CHARACTERS.map(([name, text]) => ({
  name: `formulas with ${name}`,
  door: "book",
  make: () =>
    book({
      rows: rowsOf(
        matrixWith({
          J4: { xml: `<c><f>16+LEN("${escaped(text)}")</f><v>16</v></c>` },
          I4: { xml: `<c><f t="shared" si="0" ref="I4:I5">12+LEN("${escaped(text)}")</f><v>12</v></c>` },
          I5: { xml: '<c><f t="shared" si="0"/><v>6</v></c>' },
        }),
      ),
      names:
        `<definedNames><definedName name="PNTP_CONFIGURACION">'${escaped(text)}'!$A$1</definedName><definedName ` +
        `name="${escaped(text)}">1</definedName></definedNames>`,
    }),
}));

/** No name of a file holds NUL, a slash or half of a pair. */
const inFiles: readonly Attack[] = CHARACTERS.filter(
  ([, text]) => !/[\0/]/.test(text) && !/[\ud800-\udfff]/u.test(text) && Buffer.byteLength(text) < 200,
).map(([name, text]) => ({ name: `a file's name with ${name}`, door: "book", file: `libro${text}.xlsx`, make: () => book() }));

const oddFiles: readonly Attack[] = (
  [
    ["blanks and accents", " mi  libro ñandú (1).xlsx"],
    ["emoji", "🙂📊.xlsx"],
    ["250 letters", `${"n".repeat(245)}.xlsx`],
    ["a dash first", "-rf.xlsx"],
    ["quotes and shell signs", "a'b\"c`$(id)&;|.xlsx"],
    ["percent signs", "%2e%2e%2f%00.xlsx"],
    ["points", "...xlsx"],
  ] as const
).map(([name, file]) => ({
  name: `a file's name with ${name}`,
  door: "book",
  file,
  make: () => book(),
  commands: [
    ["calcular", "--salida", "OUT.xlsx", "--", "FILE"],
    ["informe", "--", "FILE"],
    ["calcular", "--", "FILE"],
  ],
}));

const huge: readonly Attack[] = [
  {
    name: "a title of the policy of 30,000 escapes",
    door: "book",
    make: () => book({ rows: rowsOf([["Política nacional " + "\u001b[2J".repeat(7000)], [], ...MATRIX]) }),
  },
];

export const characterAttacks: readonly Attack[] = [
  ...inCells,
  ...inSoundCells,
  ...inSheets,
  ...inFormulas,
  ...inFiles,
  ...oddFiles,
  ...huge,
];
