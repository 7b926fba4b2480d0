import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { unzipSync, zipSync } from "fflate";
import { reportText } from "../../src/engine/document/reportText";
import { openXlsx } from "../../src/hosts/xlsx/openXlsx";
import { draftReport } from "../../src/engine/actions/draftReport";
import { readMatrices } from "../../src/engine/actions/readMatrices";
import { LAUNCHER } from "../builtScripts";
import { folderOfItsOwn, pntp, SAMPLE } from "./calls";

const folder = folderOfItsOwn();
const ZONES = ["Asia/Tokyo", "UTC", "America/Lima"];

/** The sample as if it had been saved then. */
function savedAt(name: string, when: string): string {
  const parts = unzipSync(new Uint8Array(readFileSync(SAMPLE)));
  const core = new TextDecoder().decode(parts["docProps/core.xml"]);
  const dated = core.replace(/(<dcterms:modified[^>]*>)[^<]*/, `$1${when}`);
  expect(dated).toContain(when);
  writeFileSync(path.join(folder, name), zipSync({ ...parts, "docProps/core.xml": new TextEncoder().encode(dated) }));
  return name;
}

function jsonIn(zone: string, book: string): Promise<{ readonly datosAl: string; readonly libroGuardadoEl: string | null }> {
  const child = spawn(process.execPath, [LAUNCHER, "calcular", book, "--sin-archivo", "--json"], {
    cwd: folder,
    env: { ...process.env, TZ: zone },
  });
  let out = "";
  child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
  return new Promise((resolve) => child.on("close", () => resolve(JSON.parse(out) as Awaited<ReturnType<typeof jsonIn>>)));
}

describe("«Datos al» is the cut; the day a book was saved is said apart, as it is in Lima", () => {
  test.each([
    ["antes.xlsx", "2024-03-15T04:59:59Z", "2024-03-14"],
    ["despues.xlsx", "2024-03-15T05:00:00Z", "2024-03-15"],
    ["sin-zona.xlsx", "2024-03-15T23:30:00", "2024-03-15"],
    ["solo-dia.xlsx", "2024-03-15", "2024-03-15"],
  ])("%s: saved at %s is %s, whatever the zone of the machine", async (name, when, day) => {
    const book = savedAt(name, when);
    const said = [];
    for (const zone of ZONES) said.push(await jsonIn(zone, book));
    expect(said.map(({ datosAl, libroGuardadoEl }) => [datosAl, libroGuardadoEl])).toEqual(ZONES.map(() => ["2023-12-31", day]));
  });

  test("a book that does not say when it was saved has its cut all the same", async () => {
    const book = savedAt("ilegible.xlsx", "ayer");
    const said = await pntp(folder, ["revisar", book, "--json"]);
    expect(JSON.parse(said.out)).toMatchObject({ datosAl: "2023-12-31", libroGuardadoEl: null });
  });

  test("summary, dashboard, card and report of a file say the same two days", async () => {
    const book = savedAt("todo.xlsx", "2024-03-15T20:00:00Z");
    for (const [order, ...rest] of [["calcular"], ["tablero"], ["ficha", "IOP.01.01"]])
      expect((await pntp(folder, [order ?? "", book, ...rest, "--salida", `${order}-dicho.xlsx`])).code).toBeLessThan(2);
    const footers = ["calcular", "tablero", "ficha"].map((order) => {
      const parts = unzipSync(new Uint8Array(readFileSync(path.join(folder, `${order}-dicho.xlsx`))));
      const sheets = Object.keys(parts).filter((part) => /^xl\/worksheets\/.*\.xml$/.test(part));
      return sheets
        .map((part) => /<(?:\w+:)?oddFooter>[^<]*corte 2023[^<]*/i.exec(new TextDecoder().decode(parts[part]))?.[0])
        .find(Boolean);
    });
    expect(footers).toHaveLength(3);
    for (const footer of footers) expect(footer).toMatch(/corte 2023 · datos al 31\/12\/2023 · libro guardado el 15\/03\/2024/i);

    const opened = openXlsx(new Uint8Array(readFileSync(path.join(folder, book))));
    const matrix = opened.ok ? (await readMatrices(opened.host)).outcome.matrices[0] : undefined;
    const draft = matrix && draftReport({ matrix, stamp: { computedOn: "2024-04-02" } });
    const text = draft?.ok ? reportText(draft.draft.document) : "";
    expect(text).toContain("Con los datos de la matriz al 31 de diciembre de 2023");
    expect(text).toContain("Calculado el 2 de abril de 2024");
  });
});
