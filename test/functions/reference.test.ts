import { readFileSync } from "node:fs";
import { join } from "node:path";
import { FUNCTIONS } from "../../src/functions/register";
import { functionReference } from "./functionReference";

const page = readFileSync(join(__dirname, "../../src/functions/REFERENCIA.md"), "utf8");

test("the page of the functions says what Excel says of them today (npm run funciones writes it)", async () => {
  expect(page).toBe(await functionReference());
});

test("every function has its section, and none is told that does not exist", () => {
  expect([...page.matchAll(/^## ([A-Z][A-Z0-9_]+)$/gm)].map(([, id]) => id)).toEqual(Object.keys(FUNCTIONS));
});
