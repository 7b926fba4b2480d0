import { closest } from "../../src/cli/input/closest";
import { fileProblem } from "../../src/cli/input/fileProblem";
import { progressLine } from "../../src/cli/progressLine";
import { isRefusal, Refusal } from "../../src/cli/refusal";
import { runCli } from "../../src/cli/runCli";
import { guardedTerminal } from "../../src/cli/terminal";
import { textTable } from "../../src/cli/print/textTable";
import { terminalOf } from "./calls";

describe("closest", () => {
  it("finds what was probably meant", () => {
    expect(closest("anoi", ["hoja", "anio", "modo"])).toBe("anio");
    expect(closest("reem", ["salida", "reemplazar"])).toBe("reemplazar");
  });

  it("keeps silent where nothing is near", () => {
    expect(closest("exportar", ["hoja", "anio", "modo"])).toBeUndefined();
    expect(closest("x", [])).toBeUndefined();
  });
});

describe("textTable", () => {
  it("aligns figures to the right and cuts only the flexible column", () => {
    const table = textTable(
      [{ title: "Código" }, { title: "Nombre", flexible: true }, { title: "Avance", align: "right" }],
      [
        ["OP.01", "Un nombre que no cabe en la línea", "7.5"],
        ["OP.02", "Corto", "100.0"],
      ],
      34,
    );
    expect(table).toBe("Código  Nombre              Avance\nOP.01   Un nombre que no…      7.5\nOP.02   Corto                100.0\n");
  });

  it("measures the text, not its colours", () => {
    const plain = textTable([{ title: "A" }, { title: "B" }], [["x", "y"]], 80);
    const painted = textTable([{ title: "A" }, { title: "B" }], [[{ text: "x", paint: (text) => `<${text}>` }, "y"]], 80);
    expect(painted.replace("<x>", "x")).toBe(plain);
  });
});

describe("fileProblem", () => {
  it.each([
    ["EACCES", "permiso"],
    ["EBUSY", "Ciérralo en Excel"],
    ["EPERM", "Ciérralo en Excel"],
    ["ENOSPC", "disco está lleno"],
    ["EROFS", "solo lectura"],
  ])("says %s in words and what to do", (code, words) => {
    const problem = fileProblem(Object.assign(new Error("raw"), { code }), "escribir", "salida.xlsx");
    expect(isRefusal(problem)).toBe(true);
    expect(problem.lines.join("\n")).toContain(words);
    expect(problem.lines.join("\n")).not.toContain("raw");
  });

  it("lets a bug go on up", () => {
    expect(() => fileProblem(new TypeError("x is not a function"), "leer", "a.xlsx")).toThrow("x is not a function");
  });
});

describe("progressLine", () => {
  const told = (progress: boolean, bytes: number): string => {
    const { terminal, said } = terminalOf("", { progress });
    const line = progressLine(guardedTerminal(terminal), bytes);
    line.tell(0.5, "Leyendo la hoja Matriz");
    line.clear();
    return said().err;
  };

  it("tells a person what is being done on a long work, and takes the line away", () => {
    const line = told(true, 50_000_000);
    expect(line).toContain("50 %  Leyendo la hoja Matriz");
    expect(line.endsWith("\r\u001b[K")).toBe(true);
  });

  it("says nothing on a short work, nor to a file or a pipe", () => {
    expect(told(true, 20_000)).toBe("");
    expect(told(false, 50_000_000)).toBe("");
  });
});

describe("runCli", () => {
  it("keeps a refusal within four lines, each on its own also where a name in it has line breaks", async () => {
    expect(new Refusal("uno", "", "dos", "tres", "cuatro", "cinco").lines).toEqual(["uno", "dos", "tres", "cuatro"]);
    const { terminal, said } = terminalOf("");
    expect(await runCli(["calcular", "no\nestá.xlsx"], terminal)).toBe(2);
    expect(said().err.split("\n")[0]).toBe("No existe el archivo «no está.xlsx».");
  });

  it("answers a bug of ours with 70 and how to report it", async () => {
    const { terminal, said } = terminalOf("");
    const broken = {
      ...terminal,
      out: () => {
        throw new RangeError("defecto plantado");
      },
    };
    expect(await runCli(["--version"], broken)).toBe(70);
    expect(said().err).toContain("defecto plantado");
    expect(said().err).toContain("pntp --version");
    expect(said().err).toContain("envía a quien mantiene pntp");
  });
});
