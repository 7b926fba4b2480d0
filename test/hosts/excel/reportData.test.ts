/** @jest-environment-options {"globalsCleanup": "off"} */
import type { ReportData } from "../../../src/engine/actions/settings/reportData";
import { openXlsx } from "../../../src/hosts/xlsx/openXlsx";
import { readRememberedSettings } from "../../../src/engine/actions/settings/rememberedSettings";
import { buildSettingsSheet } from "../../../src/engine/actions/settings/workbookSettings";
import { defaultProfile } from "../../../src/engine/domain/profile";
import { nodeCodec } from "../../../src/opc/zip/nodeCodec";
import { bookWith } from "../../cli/books";
import { loadOffice, type OfficeInNode } from "../../sandbox/excel/loadOffice";
import { exampleBook, openPane } from "./panes/twoPanes";

const DATA: ReportData = {
  title: "Política Nacional frente a la Trata de Personas al 2030",
  ministry: "Ministerio del Interior",
  problem: "Victimización\npor trata",
  law: "Decreto Supremo N.º 009-2021-IN",
  summary: `2023: ${"El año cerró con avance medio. ".repeat(20)}`.trim(),
  rating: { year: 2023, levels: [2, 1, 3] },
};

let office: OfficeInNode;

beforeAll(async () => {
  office = await loadOffice();
});

test("the pane keeps the general data in Excel, other settings leave them, and the next pane has them", async () => {
  const excel = office.open(exampleBook());
  const pane = await openPane();
  const { settings } = pane.session.store.current();
  await pane.session.writer.saveSettings({ ...settings, report: DATA });
  const after = pane.session.store.current();
  expect(after.remark).toMatchObject({ tone: "success" });
  await pane.session.writer.saveSettings({ ...after.settings, profile: { ...after.settings.profile, clamp: false } });
  expect(pane.session.store.current().remark).toMatchObject({ tone: "success" });
  const next = await openPane();
  expect(next.session.store.current().settings).toMatchObject({ report: DATA, profile: { clamp: false } });
  expect(next.session.reader.request("2024-01-01")?.matrix.policy).toMatchObject({ title: DATA.title, facts: { law: DATA.law } });
  await excel.idle();
  expect(excel.bugs).toEqual([]);
});

test("a file keeps them", async () => {
  const opened = openXlsx(await bookWith(["Matriz"]), nodeCodec);
  if (!opened.ok) throw new Error(opened.problem.message);
  await opened.host.apply({ title: "Guardar", steps: [buildSettingsSheet(defaultProfile, {}, DATA)], sources: [] });
  const again = openXlsx(await opened.host.save(), nodeCodec);
  if (!again.ok) throw new Error(again.problem.message);
  expect(await readRememberedSettings(again.host)).toMatchObject({ report: DATA, refused: [] });
});
