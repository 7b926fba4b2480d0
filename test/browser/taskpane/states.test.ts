import { whenChromium } from "../../requirements";
import * as books from "./books";
import { PaneBrowser, axeFindings, type PaneLook } from "./panePage";
import type { HarnessOptions } from "./harness";
import type { Page } from "playwright-core";

let browser: PaneBrowser | undefined;

afterAll(() => browser?.close());

/** Opens the pane, does what the test says, and holds every state to axe's rules. */
async function over(options: HarnessOptions, act: (page: Page) => Promise<void>, look?: PaneLook): Promise<void> {
  browser ??= await PaneBrowser.launch();
  const page = await browser.open(options, look);
  await act(page);
  expect(await axeFindings(page)).toEqual([]);
  await page.close();
}

const calculate = (page: Page): Promise<void> => page.getByRole("button", { name: "Calcular avances" }).click();

describe("the states of the pane in Chromium", () => {
  whenChromium("outside Excel it says how to open it, and where the sandbox is", () =>
    over({ sandbox: "http://localhost:3000/" }, async (page) => {
      await page.getByRole("heading", { name: "Este panel funciona dentro de Excel" }).waitFor();
      expect(await page.getByRole("link").getAttribute("href")).toBe("http://localhost:3000/");
    }),
  );

  whenChromium("without a matrix it says what it looked for, what came closest, and takes the one that is pointed at", async () => {
    const book = await books.bookOf({ Notas: books.writeNearMiss });
    await over({ book }, async (page) => {
      await page.getByText("Lo más parecido está en la hoja «Notas»").waitFor();
      await page.getByText("Le falta: Logro esperado y Valor obtenido.").waitFor();
      await page.getByRole("button", { name: "Señalar la matriz" }).click();
      await page.getByRole("button", { name: "Usar la selección" }).click();
      await page.getByText("No hay celdas seleccionadas").waitFor();
      await page.getByRole("button", { name: "Cancelar" }).click();
      await page.getByRole("button", { name: "Abrir un ejemplo" }).click();
      await page.getByText("Corte 2023 · datos al 31/12/2023 · 9 indicadores · 3 objetivos").waitFor();
    });
  });

  whenChromium("a table that no header explains is told column by column, with what is guessed, and is a matrix from then on", async () => {
    const book = await books.bookOf({ Portada: (sheet) => void sheet.addRow(["Plan"]), Datos: books.writeTrackingTable });
    await over({ book }, async (page) => {
      await page.getByText("Lo más parecido está en la hoja «Datos»: una tabla con la cabecera en las filas 2 a 3.").waitFor();
      await page.getByRole("button", { name: "Decir qué es cada columna" }).click();
      await page.getByRole("heading", { name: /^\d+ columnas por confirmar$/ }).waitFor();
      expect(await page.getByLabel("Contenido de la columna H").inputValue()).toBe("actual");
      expect(await page.getByLabel("Periodo de la columna H").inputValue()).toBe("2025");
      await page.getByRole("button", { name: "Seleccionar la columna H" }).click();
      expect(await page.evaluate(() => window.book.selection)).toBe("Datos!H2:H7");
      await page.getByText(/^4 indicadores · 2024–2025/).waitFor();
      await page.getByRole("button", { name: "Guardar" }).click();
      await page.getByRole("button", { name: "Calcular avances" }).waitFor();
      await page.getByText(/Corte 2025/).waitFor();
    });
  });

  whenChromium("cells that are pointed at open their columns, whatever they hold; the menu leads there too", async () => {
    const book = await books.bookOf({ Fichas: books.writeCards });
    await over({ book }, async (page) => {
      await page.getByText("La hoja «Fichas» tiene 3 fichas técnicas de indicador, no una matriz").waitFor();
      await page.getByRole("button", { name: "Opciones" }).click();
      await page.getByRole("menuitem", { name: "Columnas de la matriz" }).click();
      await page.getByRole("heading", { name: "Señala la matriz" }).waitFor();
      await page.evaluate(() => window.selectCells("Fichas", "A7:D9"));
      await page.getByRole("button", { name: "Usar la selección" }).click();
      await page.getByRole("heading", { name: "Columnas de la matriz" }).waitFor();
      await page.getByLabel("Contenido de la columna B").waitFor();
    });
  });

  whenChromium(
    "which column is the valor obtenido is asked with its candidates, each seen in the sheet, and answered with one press",
    async () => {
      const book = await books.bookOf({ Matriz: books.writeYearByYear });
      await over({ book }, async (page) => {
        await page.getByText(/No sé cuál columna es «Valor obtenido»/).waitFor();
        await page.getByRole("button", { name: "Columna I · Avance 2025", exact: true }).click();
        expect(await page.evaluate(() => window.book.selection)).toBe("Matriz!I1:I6");
        await page.getByRole("button", { name: "Calcular avances" }).click();
        await page.getByText(/No sé cuál columna es el valor obtenido; candidatas: Avance 2024 \(F\), Avance 2025 \(I\)/).waitFor();
        await page.getByRole("button", { name: /^Son estas: Columna F · Avance 2024/ }).click();
        await page.getByText("Guardado en la hoja «Configuración PNTP».").waitFor();
        await page.getByText("91.8").first().waitFor();
      });
    },
  );

  whenChromium("the page of columns puts what is doubtful on top and folds the rest with its count", async () => {
    const book = await books.bookOf({ Matriz: books.writeExampleWithRival });
    await over({ book }, async (page) => {
      await page.getByRole("button", { name: "Ver columnas" }).click();
      await page.getByRole("heading", { name: "2 columnas por confirmar" }).waitFor();
      expect(await page.getByLabel("Contenido de la columna A").isVisible()).toBe(false);
      await page.getByText(/^\d+ columnas leídas sin duda$/).click();
      expect(await page.getByLabel("Contenido de la columna A").isVisible()).toBe(true);
    });
  });

  whenChromium("an empty workbook is said to be empty", async () => {
    const book = await books.bookOf({ Hoja1: () => undefined });
    await over({ book }, async (page) => {
      await page.getByText("Las hojas de este libro están vacías.").waitFor();
    });
  });

  whenChromium("two matrices are a choice with sheet, range, years and count", async () => {
    const book = await books.bookOf({ "Matriz 2022": books.writeExample, "Matriz 2023": books.writeExample });
    await over({ book }, async (page) => {
      await page.getByRole("heading", { name: "Hay 2 matrices en este libro" }).waitFor();
      expect(await page.getByText(/2019–2023 · 9 indicadores/).count()).toBe(2);
      await page.getByRole("button", { name: "Usar esta matriz: Matriz 2023 A4:T21" }).click();
      await page.getByText("'Matriz 2023'!A4:T21").waitFor();
      await page.getByLabel("Hoja", { exact: true }).selectOption("Matriz 2022");
      await page.getByText("'Matriz 2022'!A4:T21").waitFor();
    });
  });

  whenChromium("a doubt is asked with its candidates; the answer is remembered in the workbook and read again", async () => {
    const book = await books.bookOf({ Matriz: books.writeExampleWithRival });
    await over({ book }, async (page) => {
      await page.getByRole("heading", { name: "Una duda sobre la matriz" }).waitFor();
      await page.getByRole("button", { name: /^Columna U/ }).click();
      expect(await page.evaluate(() => window.book.selection)).toBe("Matriz!U4:U21");
      await page.getByRole("button", { name: /^Es esta: Columna R/ }).click();
      await page.getByText("Guardado en la hoja «Configuración PNTP».").waitFor();
      expect(await page.getByRole("heading", { name: "Una duda sobre la matriz" }).count()).toBe(0);
      expect(await page.evaluate(() => window.book.sheetNames())).toContain("Configuración PNTP");
    });
  });

  whenChromium("a column is corrected with its effect shown first, and the pane opened again reads it so", async () => {
    await over({ book: books.sampleBook() }, async (page) => {
      await page.getByRole("button", { name: "Ver columnas" }).click();
      await page.getByText(/^\d+ columnas leídas sin duda$/).click();
      await page.getByRole("button", { name: "Seleccionar la columna D" }).click();
      expect(await page.evaluate(() => window.book.selection)).toMatch(/^Matriz!D6:D/);
      expect(await page.getByRole("button", { name: "Guardar" }).isDisabled()).toBe(true);
      await page.getByLabel("Contenido de la columna D").selectOption("Otra (no se usa)");
      await page.getByText("50 indicadores · 2019–2023").waitFor();
      await page.getByRole("button", { name: "Guardar" }).click();
      await page.getByText("Guardado en la hoja «Configuración PNTP».").waitFor();
      await page.getByRole("button", { name: "Ver columnas" }).click();
      await page.getByText(/^\d+ columnas leídas sin duda$/).click();
      expect(await page.getByLabel("Contenido de la columna D").inputValue()).toBe("other");
      expect(await page.getByText("Decidida por ti").count()).toBe(1);
    });
  });

  whenChromium("rules show what they change before they are taken", async () => {
    await over({ book: books.sampleBook() }, async (page) => {
      await page.getByRole("button", { name: "Opciones" }).click();
      await page.getByRole("menuitem", { name: "Reglas de cálculo" }).click();
      await page.getByRole("button", { name: "Probar: Tope en el promedio del objetivo: Sin tope" }).click();
      expect(await page.getByLabel("Tope en el promedio del objetivo", { exact: true }).inputValue()).toBe("Sin tope");
      await page.getByText(/^OP\.02: de 81\.8 \(medio\) a 219\.1 \(alto\)$/).waitFor();
      await page.getByLabel("Límite inferior de medio (%)").fill("muchos");
      await page.getByText("«Límite inferior de medio (%)» dice «muchos»: debe ser un número mayor que 0 y hasta 1000.").first().waitFor();
      expect(await page.getByRole("button", { name: "Guardar" }).isDisabled()).toBe(true);
      await page.getByLabel("Límite inferior de medio (%)").fill("80");
      await page.getByRole("button", { name: "Guardar" }).click();
      await page.getByText("Guardado en la hoja «Configuración PNTP».").waitFor();
      await page.getByText("219.1").first().waitFor();
    });
  });

  whenChromium("counts as published put the ND inside «bajo», and the pane names the rule (B5)", async () => {
    await over({ book: books.sampleBook() }, async (page) => {
      await page.getByText("Sin dato 3").waitFor();
      await page.getByRole("button", { name: "Opciones" }).click();
      await page.getByRole("menuitem", { name: "Reglas de cálculo" }).click();
      await page.getByLabel("ND en los conteos por nivel").selectOption("Dentro de bajo, como en el reporte 2023");
      await page.getByRole("button", { name: "Guardar" }).click();
      await page.getByText("Bajo 9", { exact: true }).waitFor();
      await page.getByText(/De los bajos, 3 no tienen dato.*regla B5/).waitFor();
    });
  });

  whenChromium("a protected sheet says so and offers the summary alone", async () => {
    const book = await books.bookOf({
      Matriz: async (sheet) => {
        books.writeExample(sheet);
        await books.protect(sheet);
      },
    });
    await over({ book }, async (page) => {
      await calculate(page);
      await page.getByText("La hoja «Matriz» está protegida: no escribo en ella.").waitFor();
      await page.getByRole("button", { name: "Crear solo el resumen" }).click();
      await page.getByRole("button", { name: "Aplicar" }).click();
      await page.getByText("Hoja Resumen PNTP creada.").waitFor();
    });
  });

  whenChromium("an edit after the preview is refused by its cell; an edit at rest shows that the columns are stale", async () => {
    await over({ book: books.sampleBook() }, async (page) => {
      await calculate(page);
      await page.getByRole("button", { name: "Aplicar" }).waitFor();
      await page.evaluate(() => window.book.type("Matriz", "R9", 8.9));
      await page.getByRole("button", { name: "Aplicar" }).click();
      await page.getByText(/La matriz cambió después de la vista previa \(Matriz!R9\)/).waitFor();
      await page.getByRole("button", { name: "Calcular de nuevo" }).click();
      await page.getByText("Qué cambia", { exact: false }).waitFor();
      await page.getByRole("button", { name: "Aplicar" }).click();
      await page.getByText("Listo.").waitFor();
      await page.evaluate(() => window.book.type("Matriz", "R9", 6.9));
      await page.getByText("Hay cambios en la hoja").waitFor();
    });
  });

  whenChromium("work above a second shows what is done and can be cancelled, and then nothing is written", async () => {
    await over({ book: books.sampleBook(), trouble: { writeSlowly: 20_000 } }, async (page) => {
      await calculate(page);
      await page.getByRole("button", { name: "Aplicar" }).click();
      await page.getByRole("progressbar").waitFor();
      await page.getByRole("button", { name: "Cancelar" }).click();
      await page.getByRole("button", { name: "Calcular avances" }).waitFor();
      await page.getByRole("tab", { name: "Hallazgos" }).click();
      await page.getByRole("button", { name: "Pasar a una hoja" }).click();
      await page.getByRole("progressbar").waitFor();
      await page.getByRole("button", { name: "Cancelar" }).click();
      await page.getByRole("progressbar").waitFor({ state: "detached" });
      const sheets = await page.evaluate(() => window.book.sheetNames());
      expect(sheets.filter((name) => name.endsWith("PNTP"))).toEqual([]);
    });
  });

  whenChromium("a workbook that cannot be read says why and can be read again", async () => {
    const unreadable = {
      code: "cellBeingEdited",
      message: "No se pudo leer la hoja «Matriz»: hay una celda a medio escribir. Termina con Intro (o Esc) y vuelve a intentarlo.",
    } as const;
    await over({ book: books.sampleBook(), trouble: { unreadable } }, async (page) => {
      await page.getByText("hay una celda a medio escribir").waitFor();
      await page.evaluate(() => delete window.book.trouble.unreadable);
      await page.getByRole("button", { name: "Actualizar" }).click();
      await page.getByRole("button", { name: "Calcular avances" }).waitFor();
    });
  });

  whenChromium("a finding goes to its cell, and is set aside by keyboard with its reason, remembered in the workbook", async () => {
    await over({ book: books.sampleBook() }, async (page) => {
      await page.getByRole("tab", { name: "Hallazgos" }).click();
      const count = page.getByText(/^\d+ hallazgos y \d+ notas, primero lo más grave$/);
      const before = Number((await count.textContent())?.split(" ")[0]);
      expect(await page.getByRole("tab", { name: `Hallazgos ${before}`, exact: true }).count()).toBe(1);
      await page.getByRole("link", { name: "Ir a Matriz!C64" }).click();
      expect(await page.evaluate(() => window.book.selection)).toBe("Matriz!C64");
      await page
        .getByRole("button", { name: /^No aplica: / })
        .first()
        .focus();
      await page.keyboard.press("Enter");
      await page.keyboard.type("Así figura en la norma");
      await page.keyboard.press("Enter");
      await page.getByText("Anotado en la hoja «Hallazgos PNTP».").waitFor();
      await page.getByText(new RegExp(`^${before - 1} hallazgos y`)).waitFor();
      await page.getByLabel("Gravedad").selectOption("dismissed");
      await page.getByText("No aplica: Así figura en la norma").waitFor();
    });
  });
});
