import { ANSWERS } from "../../../src/functions/answers";
import { generateMetadata } from "../../../src/functions/generateMetadata";
import { requiredArguments, typingHelp, type FunctionsHelp } from "../../../src/sandbox/grid/pntpFunctions";

let told: FunctionsHelp;

beforeAll(async () => {
  told = JSON.parse(await generateMetadata()) as FunctionsHelp;
});

test("while a PNTP function is typed the grid tells what it gives and what each argument is, as Excel does", () => {
  expect(told.functions.map(({ id }) => id).sort()).toEqual(Object.keys(ANSWERS).sort());
  const [help] = told.functions.filter(({ id }) => id === "AVANCE1").map(typingHelp);
  expect(help).toMatchObject({
    functionName: "PNTP.AVANCE1",
    description: expect.stringContaining("cuánto del logro esperado se obtuvo") as string,
    functionParameter: [
      { name: "valor_obtenido", require: 1, example: "R5" },
      { name: "logro_esperado", require: 1, example: "M5" },
      { name: "sentido", require: 0, example: '"ascendente"' },
    ],
  });
  for (const { abstract, functionParameter } of told.functions.map(typingHelp)) {
    expect(abstract).not.toBe("");
    expect(functionParameter.filter(({ detail }) => detail === "")).toEqual([]);
  }
});

test("a function knows how many arguments it cannot do without", () => {
  expect([...requiredArguments(told)]).toEqual(
    expect.arrayContaining([
      ["PNTP.AVANCE1", 2],
      ["PNTP.AVANCE2", 3],
    ]),
  );
});
