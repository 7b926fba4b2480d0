import { readFileSync } from "node:fs";
import { join } from "node:path";
import { helpPage } from "../../src/manifest/helpPage";
import { FUNCTIONS } from "../../src/functions/register";
import { generateMetadata } from "../../src/functions/generateMetadata";

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly options: unknown;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional?: boolean;
    readonly dimensionality?: string;
    readonly type: string;
  }[];
  readonly result: { readonly dimensionality?: string };
}

/** Excel keeps ids and the order of arguments inside people's workbooks: this list only grows at its end. */
const golden = readFileSync(join(__dirname, "ids.txt"), "utf8").trim().split("\n");

test("ids and arguments of the functions are those that workbooks already keep", async () => {
  const functions = await metadata();
  const signatures = functions.map(
    ({ id, parameters }) => `${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join("; ")})`,
  );
  expect(signatures.slice(0, golden.length)).toEqual(golden);
  expect(signatures).toHaveLength(golden.length);
});

test("every function of the metadata is registered under its id, and no other", async () => {
  expect(Object.keys(FUNCTIONS)).toEqual((await metadata()).map(({ id }) => id));
});

test("the registered code takes as many arguments as the metadata says, and then where they stand in the sheet", async () => {
  for (const { id, parameters, options } of await metadata()) {
    expect([id, FUNCTIONS[id as keyof typeof FUNCTIONS].length]).toEqual([id, parameters.length + 1]);
    expect(options).toEqual({ requiresParameterAddresses: true });
  }
});

test("an error in a cell reaches the function, which gives ND for it", async () => {
  expect(JSON.parse(await generateMetadata())).toMatchObject({ allowErrorForDataTypeAny: true });
});

test("every function has its place in the help page, where the add-in is served", async () => {
  const metadata = await generateMetadata({ address: "https://servidor.gob.pe/pntp" });
  const help = helpPage(metadata);
  const { functions } = JSON.parse(metadata) as { readonly functions: readonly FunctionMetadata[] };
  expect(help).not.toContain("<!--");
  for (const { id, helpUrl } of functions) {
    expect(helpUrl).toBe(`https://servidor.gob.pe/pntp/ayuda.html#${id}`);
    expect([id, help.includes(`<section id="${id}">`), help.includes(`=PNTP.${id}(`)]).toEqual([id, true, true]);
  }
});

test("names and help are within what Excel takes, with an example and a word for each argument", async () => {
  for (const { id, name, description, parameters, result } of await metadata()) {
    expect(name).toBe(id);
    expect(id).toMatch(/^[A-Z][A-Z0-9_]{0,127}$/);
    expect(description.length).toBeLessThanOrEqual(255);
    expect(description).toContain(`Ejemplo: =PNTP.${id}(`);
    expect(result.dimensionality).toBe("matrix");
    for (const parameter of parameters) {
      expect(parameter.name).toMatch(/^[a-z][a-z0-9_]{0,63}$/);
      expect(parameter.description.length).toBeLessThanOrEqual(255);
      expect(parameter.description.startsWith("Opcional.")).toBe(parameter.optional === true);
      expect(parameter.type).toBe("any");
    }
    // Excel only lets the last arguments be left out.
    const firstOptional = parameters.findIndex(({ optional }) => optional);
    if (firstOptional >= 0) expect(parameters.slice(firstOptional).every(({ optional }) => optional)).toBe(true);
  }
});

test("a function with a type that Excel has not is refused, with what is wrong", async () => {
  await expect(generateMetadata({ source: join(__dirname, "wrongFunction.txt") })).rejects.toThrow(/does not support type "Date"/);
});

async function metadata(): Promise<readonly FunctionMetadata[]> {
  return (JSON.parse(await generateMetadata()) as { readonly functions: readonly FunctionMetadata[] }).functions;
}
