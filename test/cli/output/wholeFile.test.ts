import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { stateOfFile } from "../../../src/cli/output/fileState";
import { writeWhole } from "../../../src/cli/output/wholeFile";

let folder = "";
const NEW = new TextEncoder().encode("nuevo");

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "pntp-"));
});

afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

test("a new file is written whole, with nothing left beside it", async () => {
  const target = path.join(folder, "año 2023.xlsx");
  await writeWhole(target, NEW, await stateOfFile(target));
  expect(readFileSync(target, "utf8")).toBe("nuevo");
  expect(readdirSync(folder)).toEqual(["año 2023.xlsx"]);
});

test("an existing file is replaced and keeps its permissions", async () => {
  const target = path.join(folder, "a.xlsx");
  writeFileSync(target, "viejo, y más largo");
  chmodSync(target, 0o640);
  await writeWhole(target, NEW, await stateOfFile(target));
  expect(readFileSync(target, "utf8")).toBe("nuevo");
  expect(statSync(target).mode & 0o777).toBe(0o640);
});

test("through a link, the file it leads to is replaced and the link stays", async () => {
  const target = path.join(folder, "real.xlsx");
  const link = path.join(folder, "enlace.xlsx");
  writeFileSync(target, "viejo");
  symlinkSync(target, link);
  await writeWhole(link, NEW, await stateOfFile(link));
  expect(lstatSync(link).isSymbolicLink()).toBe(true);
  expect(readFileSync(target, "utf8")).toBe("nuevo");
});

test("when the target cannot be replaced, what was there stays and nothing is left behind", async () => {
  const target = path.join(folder, "a.xlsx");
  mkdirSync(target);
  writeFileSync(path.join(target, "dentro.txt"), "viejo");
  await expect(writeWhole(target, NEW, undefined)).rejects.toMatchObject({ isThere: true });
  await expect(writeWhole(target, NEW, "una huella")).rejects.toMatchObject({ code: "EISDIR" });
  expect(readFileSync(path.join(target, "dentro.txt"), "utf8")).toBe("viejo");
  expect(readdirSync(folder)).toEqual(["a.xlsx"]);
});

test("when the folder is not there, the fault says so and nothing is made", async () => {
  await expect(writeWhole(path.join(folder, "no", "a.xlsx"), NEW, undefined)).rejects.toMatchObject({ code: "ENOENT" });
  expect(readdirSync(folder)).toEqual([]);
});

test("when the folder is read-only, the old file stays", async () => {
  const target = path.join(folder, "a.xlsx");
  writeFileSync(target, "viejo");
  chmodSync(folder, 0o555);
  // An administrator may write anywhere: then the file is replaced, whole all the same.
  const outcome = await writeWhole(target, NEW, await stateOfFile(target)).then(
    () => "nuevo",
    () => "viejo",
  );
  expect(readFileSync(target, "utf8")).toBe(outcome);
  expect(readdirSync(folder)).toEqual(["a.xlsx"]);
});
