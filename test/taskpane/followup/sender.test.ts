import { unzipSync } from "fflate";
import { readIdentity, IDENTITY_SHEET } from "../../../src/engine/followup/formIdentity";
import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";
import { openRound } from "./openRound";
import { exampleGrid } from "../state/paneFixtures";

/** What was handed over by a link of the page. */
const handed: { name: string; bytes: Promise<Uint8Array> }[] = [];

beforeEach(() => {
  handed.splice(0);
  const blobs: Blob[] = [];
  const link = { href: "", download: "", click: () => handed.push({ name: link.download, bytes: bytesOf(blobs.at(-1)) }) };
  Object.assign(globalThis, { document: { createElement: () => link } });
  jest.spyOn(URL, "createObjectURL").mockImplementation((blob) => `blob:${blobs.push(blob as Blob)}`);
  jest.spyOn(URL, "revokeObjectURL").mockImplementation(() => undefined);
});
afterEach(() => {
  jest.restoreAllMocks();
  Reflect.deleteProperty(globalThis, "document");
});

async function bytesOf(blob: Blob | undefined): Promise<Uint8Array> {
  return new Uint8Array((await blob?.arrayBuffer()) ?? new ArrayBuffer(0));
}

async function identityOf(bytes: Uint8Array | undefined) {
  const opened = openXlsx(bytes ?? new Uint8Array());
  const identity = opened.ok ? readIdentity(await opened.host.readGrid(IDENTITY_SHEET)) : undefined;
  if (typeof identity !== "object") throw new Error("no form");
  return identity.form;
}

describe("«Repartir» in the pane", () => {
  test("hands over one .zip with a form for each entity that is ticked, with the day and the contact; the workbook stays as it is", async () => {
    const { book, followUp } = await openRound([exampleGrid()]);
    const before = book.host.dump();
    const { round } = followUp.store.current();
    const entities = round.kind === "ready" ? round.entities.entities : [];
    expect(entities.length).toBeGreaterThan(2);
    followUp.sender.choose({ without: new Set([entities[0]?.key ?? ""]), until: "2024-02-15", contact: " Ana Ruiz " });
    await followUp.sender.sendOut(true);
    expect(handed.map(({ name }) => name)).toEqual(["Formatos 2023.zip"]);
    const files = Object.entries(unzipSync((await handed[0]?.bytes) ?? new Uint8Array()));
    expect(files).toHaveLength(entities.length - 1);
    const forms = await Promise.all(files.map(([, bytes]) => identityOf(bytes)));
    expect(forms.map(({ entity }) => entity)).toEqual(entities.slice(1).map(({ name }) => name));
    expect(new Set(forms.map(({ until, contact }) => `${until ?? ""} ${contact ?? ""}`))).toEqual(new Set(["2024-02-15 Ana Ruiz"]));
    expect(followUp.store.current().sent).toMatchObject({ kind: "done", message: expect.stringContaining("«Formatos 2023.zip»") });
    expect(book.host.dump()).toBe(before);
  });

  test("where a pane hands no files over, each form opens as a workbook of its own", async () => {
    const { book, followUp } = await openRound([exampleGrid()]);
    const opened: Uint8Array[] = [];
    Object.assign(book, { createWorkbook: async (bytes: Uint8Array) => void opened.push(bytes) });
    await followUp.sender.sendOut(false);
    const { round, sent } = followUp.store.current();
    expect(opened).toHaveLength(round.kind === "ready" ? round.entities.entities.length : NaN);
    expect((await identityOf(opened[0])).cut).toEqual({ year: 2023 });
    expect(sent).toMatchObject({ kind: "done" });
    expect(handed).toEqual([]);
  });

  test("called off, nothing is handed over and it says so", async () => {
    const { session, followUp } = await openRound([exampleGrid()]);
    const work = followUp.sender.sendOut(true);
    while (session.store.current().task.kind !== "writing") await new Promise((resolve) => setTimeout(resolve, 0));
    session.cancel();
    await work;
    expect(handed).toEqual([]);
    expect(followUp.store.current().sent).toEqual({ kind: "problem", message: "Cancelado: no se entregó ningún formato." });
    expect(session.store.current().task.kind).toBe("idle");
  });

  test("a matrix that names nobody is told in one sentence, with what to do", async () => {
    const { followUp } = await openRound([exampleGrid((rows) => rows.slice(5).forEach((row) => (row[2] = null)))]);
    await followUp.sender.sendOut(true);
    expect(followUp.store.current().sent).toMatchObject({ kind: "problem", message: expect.stringContaining("Responsable") });
  });
});
