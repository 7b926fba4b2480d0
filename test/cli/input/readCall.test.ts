import type { Command } from "../../../src/cli/command";
import { commandHelp } from "../../../src/cli/help";
import { readCall } from "../../../src/cli/input/readCall";
import { isRefusal } from "../../../src/cli/refusal";

const GATHER: Command = {
  name: "reunir",
  summary: "Lee los formatos.",
  operands: [
    { name: "MATRIZ.xlsx", help: "La matriz." },
    { name: "ARCHIVO", help: "Formatos o carpetas.", isMany: true },
  ],
  options: [
    { name: "respuesta", value: "CODIGO=VALOR", isMany: true, help: "Contesta una pregunta." },
    { name: "corte", value: "CORTE", help: "El corte." },
  ],
  run: async () => 0,
};

test("The last operand takes as many as are typed, and one at least", () => {
  const call = readCall(GATHER, ["m.xlsx", "a.xlsx", "carpeta", "b.zip"]);
  expect(isRefusal(call) ? call.lines : call.operands).toEqual(["m.xlsx", "a.xlsx", "carpeta", "b.zip"]);
  const short = readCall(GATHER, ["m.xlsx"]);
  expect(isRefusal(short) && short.lines[0]).toBe("Falta ARCHIVO: Formatos o carpetas.");
});

test("An option that may be repeated keeps every value in its order; any other one once", () => {
  const call = readCall(GATHER, ["m.xlsx", "a.xlsx", "--respuesta", "IOP.01.01=85", "--respuesta=ISS.01=ND", "--corte", "2024"]);
  expect(isRefusal(call) ? call.lines : call.lists).toEqual({ respuesta: ["IOP.01.01=85", "ISS.01=ND"] });
  const twice = readCall(GATHER, ["m.xlsx", "a.xlsx", "--corte", "2024", "--corte", "2023"]);
  expect(isRefusal(twice) && twice.lines[0]).toBe("La opción --corte está repetida.");
});

test("An empty operand among many is told, not taken for a file", () => {
  const call = readCall(GATHER, ["m.xlsx", "a.xlsx", " "]);
  expect(isRefusal(call) && call.lines[0]).toBe("Falta ARCHIVO: Formatos o carpetas.");
});

test("The help shows what may be repeated", () => {
  expect(commandHelp(GATHER)).toContain("Uso: pntp reunir MATRIZ.xlsx ARCHIVO… [--respuesta CODIGO=VALOR …] [--corte CORTE]");
});
