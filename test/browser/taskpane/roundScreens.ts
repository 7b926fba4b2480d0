import type { Page } from "playwright-core";
import { isKnown } from "../../../src/engine/domain/figure";
import type { FormRow } from "../../../src/engine/followup/form";
import type { PaneLook } from "./panePage";
import { askingBook, filledForm, formsOf, type Answers } from "./returnedForms";
import { press, type Screen } from "./screen";

/** The board of the tab «Seguimiento». */
export async function seeBoard(page: Page): Promise<void> {
  await page.getByRole("tab", { name: "Seguimiento" }).click();
  await page.getByRole("heading", { name: "Bitácora" }).waitFor();
}

/** What a reasonable entity writes, with what a person must decide now and then. */
function answerOf(row: FormRow, index: number): Answers {
  if (index === 1) return { value: "ND", reason: "La encuesta se aplica cada dos años" };
  if (index === 2)
    return row.unit === "percent" ? { value: "0.85", source: "Registro" } : { value: "unos 40", comment: "Cifra preliminar" };
  if (index === 3) return {};
  const [value] = [row.target.value].filter(isKnown);
  return { value: value === undefined ? 10 : Math.round(value), source: "Registro administrativo" };
}

/** Forms out, forms back, and what is written of them. */
export async function roundScreens(sample: string): Promise<readonly Screen[]> {
  const book = await askingBook(sample, 2023);
  const forms = await formsOf(Buffer.from(book, "base64"), { year: 2023 });
  const back = await Promise.all(forms.slice(0, 9).map((form) => filledForm(form, answerOf)));
  const files = [...back, { name: "foto del formato.jpg", bytes: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70]) }].map(
    ({ name, bytes }) => ({ name, mimeType: "", buffer: Buffer.from(bytes) }),
  );
  const looks: readonly (readonly [string, boolean, PaneLook])[] = [
    ["claro", false, {}],
    ["oscuro", true, {}],
    ["contraste", false, { contrast: true }],
    ["320", false, { width: 320 }],
  ];
  const send = async (page: Page): Promise<void> => {
    await seeBoard(page);
    await press(page, "Repartir formatos");
    await page.getByRole("group", { name: /^Entidades/ }).waitFor();
  };
  const gather = async (page: Page): Promise<void> => {
    await seeBoard(page);
    await press(page, "Reunir lo que volvió");
    await page.locator("input[type=file]").setInputFiles(files);
    await page.getByRole("heading", { name: /^Bandeja/ }).waitFor();
  };
  const seePlan = async (page: Page): Promise<void> => {
    await gather(page);
    await press(page, "Aceptar todo lo nuevo");
    await press(page, "Ver lo que se escribirá");
    await page.getByRole("heading", { name: "Esto se escribirá" }).waitFor();
  };
  const applyPlan = async (page: Page): Promise<void> => {
    await seePlan(page);
    await press(page, "Aplicar");
    await page.getByText("Listo.").waitFor();
  };
  const lack = async (page: Page): Promise<void> => {
    await seeBoard(page);
    await page.getByLabel("Corte", { exact: true }).selectOption("2024");
    await page.getByRole("button", { name: "Agregar las columnas de 2024" }).waitFor();
  };
  const seeColumns = async (page: Page): Promise<void> => {
    await lack(page);
    await press(page, "Agregar las columnas de 2024");
    await page.getByRole("heading", { name: "Esto se escribirá" }).waitFor();
  };
  const seeClose = async (page: Page): Promise<void> => {
    await applyPlan(page);
    await press(page, "Cerrar corte 2023");
    await page.getByText(/^Huella del corte/).waitFor();
  };
  /** A figure with its origin, changed after it was signed. */
  const seeOrigin = async (page: Page): Promise<void> => {
    await seeClose(page);
    const consent = page.getByRole("checkbox", { name: /^Cerrar así/ });
    if (await consent.isVisible()) await consent.click();
    await press(page, "Aplicar");
    await page.getByText("Listo.").waitFor();
    await page.evaluate(() => window.book.type("Matriz", "R9", 0.333));
    await page
      .getByText(/cambió después del cierre/)
      .first()
      .waitFor();
    await page.getByRole("tab", { name: "Explicar" }).click();
    await page.evaluate(() => window.book.select("Matriz", { row: 8, column: 17, rows: 1, columns: 1 }));
    await page.getByRole("heading", { name: "De dónde viene y qué cambió" }).waitFor();
  };
  const seeFindings = async (page: Page): Promise<void> => {
    await seeOrigin(page);
    await page.getByRole("tab", { name: "Hallazgos" }).click();
  };
  return looks.flatMap(([name, dark, look]) => {
    const options = { book, dark };
    return [
      { name: `ronda-tablero-${name}`, options, look, act: seeBoard, isWhole: true },
      { name: `ronda-repartir-${name}`, options, look, act: send, isWhole: true },
      { name: `ronda-vacia-${name}`, options, look, act: (page) => seeBoard(page).then(() => press(page, "Reunir lo que volvió")) },
      { name: `ronda-bandeja-${name}`, options, look, act: gather, isWhole: true },
      { name: `ronda-vista-${name}`, options, look, act: seePlan },
      { name: `ronda-columnas-${name}`, options, look, act: lack, isWhole: true },
      { name: `ronda-columnas-vista-${name}`, options, look, act: seeColumns },
      { name: `ronda-cerrar-${name}`, options, look, act: seeClose },
      { name: `ronda-origen-${name}`, options, look, act: seeOrigin, isWhole: true },
      { name: `ronda-hallazgos-${name}`, options, look, act: seeFindings, isWhole: true },
      { name: `ronda-lista-${name}`, options, look, act: applyPlan, isWhole: true },
    ] satisfies readonly Screen[];
  });
}
