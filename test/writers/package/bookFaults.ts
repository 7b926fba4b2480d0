import { attribute, childNamed, childrenNamed, descendants, elementsOf, textOf } from "./xmlNode";
import { repeated } from "./repeats";
import { sheetFaults } from "./sheetFaults";
import { styleFaults, styleList } from "./styleFaults";
import { columnOf, readCells } from "./sheetCells";
import { titlesPart, type WrittenPackage } from "./writtenPackage";

/** What Excel would repair or refuse in the meaning of the parts: sheets, names, styles, cells, tables, drawings. */
export function bookFaults(written: WrittenPackage): readonly string[] {
  if (written.workbook === undefined) return ["BOOK: no workbook part"];
  const styles = { formats: Math.max(styleList(written, "cellXfs").length, 1), dxfs: styleList(written, "dxfs").length };
  return [
    ...entryFaults(written),
    ...nameFaults(written),
    ...viewFaults(written),
    ...styleFaults(written),
    ...written.sheets.flatMap((sheet) =>
      sheet.kind === "worksheet" && sheet.part !== undefined ? sheetFaults(written, sheet.part, sheet.name, styles) : [],
    ),
    ...chainFaults(written),
    ...titleFaults(written),
    ...drawingFaults(written),
  ];
}

function entryFaults(written: WrittenPackage): readonly string[] {
  const faults = [
    ...repeated(written.sheets.map(({ name }) => name.toLowerCase())).map((name) => `BOOK: two sheets «${name}»`),
    ...repeated(written.sheets.map(({ sheetId }) => sheetId ?? "")).map((id) => `BOOK: sheetId ${id} twice`),
    ...repeated(written.sheets.map(({ relationship }) => relationship ?? "")).map((id) => `BOOK: r:id ${id} twice`),
    ...repeated(written.sheets.map(({ part }) => part ?? "")).map((part) => `BOOK: two sheets on the part ${part}`),
  ];
  for (const { name, sheetId, part, kind } of written.sheets) {
    if (name === "" || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name)) faults.push(`BOOK: «${name}» is no name of a sheet`);
    if (!/^\d+$/.test(sheetId ?? "") || Number(sheetId) < 1 || Number(sheetId) > 65534)
      faults.push(`BOOK: sheetId ${sheetId} outside 1–65534`);
    if (part === undefined || !written.parts.has(part)) faults.push(`BOOK: «${name}» leads to no part`);
    else if (kind === "worksheet" && !(written.typeOf(part) ?? "").endsWith("worksheet+xml"))
      faults.push(`TYPE ${part}: ${written.typeOf(part)}`);
  }
  return faults;
}

function nameFaults(written: WrittenPackage): readonly string[] {
  const twice = repeated(written.definedNames.map(({ name, scope }) => `${name.toLowerCase()} (${scope ?? "book"})`));
  return [
    ...twice.map((name) => `NAME: ${name} twice`),
    ...written.definedNames.filter(({ scope }) => scope?.startsWith("?")).map(({ name, scope }) => `NAME: ${name} of the sheet ${scope}`),
    ...written.definedNames
      .filter(({ name }) => !/^(?:[\p{L}_][\p{L}\p{N}_.\\?]*|\\[\p{L}\p{N}_.\\]*)$/u.test(name) || /^[A-Za-z]{1,3}\d+$/.test(name))
      .map(({ name }) => `NAME: «${name}» is no name`),
  ];
}

function viewFaults(written: WrittenPackage): readonly string[] {
  return elementsOf(childNamed(written.workbook, "bookViews")).flatMap((view) =>
    ["activeTab", "firstSheet"]
      .filter((name) => Number(attribute(view, name) ?? 0) >= written.sheets.length)
      .map((name) => `BOOK: ${name} past the last sheet`),
  );
}

function chainFaults(written: WrittenPackage): readonly string[] {
  const part = written.bookPart("calcChain");
  const root = part === undefined ? undefined : written.tree(part);
  let sheet: string | undefined;
  return childrenNamed(root, "c").flatMap((cell) => {
    const id = attribute(cell, "i");
    if (id !== undefined) sheet = written.sheets.find(({ sheetId }) => sheetId === id)?.name;
    const address = attribute(cell, "r") ?? "";
    const found =
      sheet === undefined ? undefined : readCells(written, sheet).cells.get(`${/\d+$/.exec(address)?.[0]},${columnOf(address)}`);
    return found?.formula !== undefined ? [] : [`CHAIN: ${sheet}!${address} holds no formula`];
  });
}

/** docProps/app.xml tells the sheets that there are. */
function titleFaults(written: WrittenPackage): readonly string[] {
  const part = titlesPart(written);
  const root = part === undefined ? undefined : written.tree(part);
  const pairs = elementsOf(childNamed(childNamed(root, "HeadingPairs"), "vector")).map(textOf);
  const titles = elementsOf(childNamed(childNamed(root, "TitlesOfParts"), "vector")).map(textOf);
  if (pairs.length < 2 || !/^\d+$/.test(pairs[1]?.trim() ?? "")) return [];
  const told = titles.slice(0, Number(pairs[1]));
  const real = written.sheets.filter(({ kind }) => kind === "worksheet").map(({ name }) => name);
  return told.join("\n") === real.join("\n") ? [] : [`TITLES ${part}: tells ${told.length} sheets, there are ${real.length}`];
}

function drawingFaults(written: WrittenPackage): readonly string[] {
  return [...written.parts.keys()]
    .filter((key) => /drawings\/[^/]*\.xml$/.test(key))
    .flatMap((key) => {
      const root = written.tree(key);
      if (root === undefined) return [];
      const ids = [...descendants(root)].filter(({ local }) => local === "cNvPr").map((node) => attribute(node, "id") ?? "");
      return repeated(ids).map((id) => `DRAWING ${key}: id ${id} twice`);
    });
}
