import { attribute, canonical, childNamed, childrenNamed, elementsOf, type XmlNode } from "./xmlNode";
import { addressOf, holds, readCells, rectangleOf, tablesOf, type CellRead } from "./sheetCells";
import { STYLE_LISTS, styleList, stylesRoot } from "./styleFaults";
import { relationshipsKey, titlesPart, type DefinedName, type WrittenPackage } from "./writtenPackage";

/** Formats of ours carry this in their formula. */
const OUR_MARK = 'N("PNTP")';

/** What a command lost or changed though no plan says so: parts, sheets, names, formats, cells outside the Avance columns. */
export function keptFaults(before: WrittenPackage, after: WrittenPackage): readonly string[] {
  return [
    ...entriesKept(before, after),
    ...partsKept(before, after),
    ...workbookKept(before, after),
    ...linksKept(before, after),
    ...stylesKept(before, after),
    ...newSheetsUnselected(before, after),
  ];
}

function newSheets(before: WrittenPackage, after: WrittenPackage): WrittenPackage["sheets"] {
  const old = new Set(before.sheets.map(({ name }) => name));
  return after.sheets.filter(({ name }) => !old.has(name));
}

function entriesKept(before: WrittenPackage, after: WrittenPackage): readonly string[] {
  const faults: string[] = [];
  const now = new Map(after.sheets.map((sheet) => [sheet.name, sheet]));
  const order = after.sheets.filter(({ name }) => before.sheets.some((old) => old.name === name)).map(({ name }) => name);
  if (order.join("\n") !== before.sheets.map(({ name }) => name).join("\n")) faults.push("KEPT: sheets are missing or in another order");
  for (const old of before.sheets) {
    const found = now.get(old.name);
    for (const field of ["sheetId", "relationship", "state", "part"] as const) {
      if (found !== undefined && found[field] !== old[field])
        faults.push(`KEPT: sheet «${old.name}»: ${field} ${old[field]} → ${found[field]}`);
    }
  }
  return faults;
}

function partsKept(before: WrittenPackage, after: WrittenPackage): readonly string[] {
  const chain = before.bookPart("calcChain");
  const titles = titlesPart(before);
  const edited = new Set([
    "[content_types].xml",
    before.workbookPart,
    relationshipsKey(before.workbookPart),
    before.bookPart("styles"),
    before.bookPart("sheetMetadata"),
    chain,
    titles,
  ]);
  const sheets = new Map(
    before.sheets.flatMap(({ part, name, kind }) => (part === undefined || kind !== "worksheet" ? [] : [[part, name] as const])),
  );
  const tables = new Set([...sheets.keys()].flatMap((part) => tablesOf(before, part).map((table) => table.part)));
  const ours = new Set(newSheets(before, after).flatMap(({ part }) => (part === undefined ? [] : [...after.reachedFrom(part)])));
  const faults: string[] = [];
  for (const [key, bytes] of before.parts) {
    const now = after.parts.get(key);
    if (now === undefined) {
      if (key !== chain) faults.push(`KEPT ${key}: gone`);
    } else if (after.names.get(key) !== before.names.get(key)) faults.push(`KEPT ${key}: named ${after.names.get(key)}`);
    else if (edited.has(key) || sameBytes(bytes, now)) continue;
    else if (key === before.bookPart("sheetMetadata")) faults.push(...metadataKept(before, after, key));
    else if (tables.has(key)) faults.push(...tableKept(before, after, key));
    else if (sheets.has(key)) faults.push(...sheetKept(before, after, key, sheets.get(key) ?? ""));
    else faults.push(`KEPT ${key}: other bytes`);
  }
  for (const key of after.parts.keys()) {
    if (!before.parts.has(key) && !ours.has(key) && key !== after.bookPart("styles") && key !== after.bookPart("sheetMetadata"))
      faults.push(`KEPT ${key}: a new part of no sheet of ours`);
  }
  return faults;
}

function workbookKept(before: WrittenPackage, after: WrittenPackage): readonly string[] {
  const faults: string[] = [];
  const names = new Set(after.definedNames.map(nameText));
  for (const name of before.definedNames)
    if (!names.has(nameText(name))) faults.push(`KEPT: the name ${name.name} (${name.scope ?? "book"}) = ${name.text} is gone or another`);
  for (const node of elementsOf(before.workbook)) {
    if (["sheets", "definedNames", "calcPr", "bookViews"].includes(node.local)) continue;
    if (!elementsOf(after.workbook).some((other) => canonical(other) === canonical(node)))
      faults.push(`KEPT: <${node.local}> of the workbook is gone or another`);
  }
  const shown = (written: WrittenPackage, name: string) =>
    written.sheets[Number(attribute(childNamed(childNamed(written.workbook, "bookViews"), "workbookView"), name) ?? 0)]?.name;
  for (const name of ["activeTab", "firstSheet"]) {
    if (childNamed(before.workbook, "bookViews") !== undefined && shown(before, name) !== shown(after, name))
      faults.push(`KEPT: ${name} went from «${shown(before, name)}» to «${shown(after, name)}»`);
  }
  const calculation = childNamed(after.workbook, "calcPr");
  for (const [name, value] of childNamed(before.workbook, "calcPr")?.attributes ?? []) {
    if (name !== "fullCalcOnLoad" && attribute(calculation, name) !== value)
      faults.push(`KEPT: calcPr ${name} ${value} → ${attribute(calculation, name)}`);
  }
  return faults;
}

function nameText({ name, scope, text, node }: DefinedName): string {
  const attributes = [...node.attributes].filter(([attributeName]) => attributeName !== "localSheetId").sort();
  return JSON.stringify([name, scope ?? null, text, attributes]);
}

function linksKept(before: WrittenPackage, after: WrittenPackage): readonly string[] {
  const faults: string[] = [];
  for (const part of [before.workbookPart, ""]) {
    const now = new Set(after.links(part).map((link) => JSON.stringify(link)));
    for (const link of before.links(part))
      if (link.kind !== "calcChain" && !now.has(JSON.stringify(link)))
        faults.push(`KEPT ${relationshipsKey(part)}: ${link.id} → ${link.target} is gone or another`);
  }
  for (const [key, type] of before.overrides) {
    if (after.parts.has(key) && after.overrides.get(key) !== type)
      faults.push(`KEPT: type of ${key}: ${type} → ${after.overrides.get(key)}`);
  }
  for (const [key, type] of before.defaults)
    if (after.defaults.get(key) !== type) faults.push(`KEPT: type by ending ${key}: ${type} → ${after.defaults.get(key)}`);
  return faults;
}

/** What was there stays in its place: new formats only follow. */
function stylesKept(before: WrittenPackage, after: WrittenPackage): readonly string[] {
  if (stylesRoot(before) === undefined) return [];
  const faults: string[] = [];
  for (const name of STYLE_LISTS) {
    const now = styleList(after, name);
    if (styleList(before, name).some((node, index) => now[index] === undefined || canonical(now[index]) !== canonical(node)))
      faults.push(`KEPT styles: what was in ${name} changed`);
  }
  const lists: readonly string[] = STYLE_LISTS;
  for (const node of elementsOf(stylesRoot(before))) {
    const stays = lists.includes(node.local) || elementsOf(stylesRoot(after)).some((other) => canonical(other) === canonical(node));
    if (!stays) faults.push(`KEPT styles: <${node.local}> is gone or another`);
  }
  return faults;
}

function newSheetsUnselected(before: WrittenPackage, after: WrittenPackage): readonly string[] {
  return newSheets(before, after).flatMap(({ name, part }) => {
    const views = elementsOf(childNamed(after.tree(part ?? ""), "sheetViews"));
    return views.some((view) => ["1", "true"].includes(attribute(view, "tabSelected") ?? ""))
      ? [`KEPT: «${name}» is selected together with the active sheet`]
      : [];
  });
}

/** Functions as dynamic arrays need an entry of metadata: it comes after those that cells already name by place. */
function metadataKept(before: WrittenPackage, after: WrittenPackage, key: string): readonly string[] {
  const now = elementsOf(after.tree(key));
  return elementsOf(before.tree(key)).flatMap((list) => {
    const places = now.filter(({ local }) => local === list.local).map((found) => elementsOf(found).map((child) => canonical(child)));
    const kept = places.some((found) => elementsOf(list).every((child, index) => found[index] === canonical(child)));
    return kept ? [] : [`KEPT ${key}: what was in ${list.local} changed`];
  });
}

function tableKept(before: WrittenPackage, after: WrittenPackage, key: string): readonly string[] {
  const nameless = (written: WrittenPackage) => {
    const root = written.tree(key);
    return root === undefined ? "" : canonical(root).replace(/(<\{[^}]*\}tableColumn [^>]*?) name="(?:[^"\\]|\\.)*"/g, "$1");
  };
  return nameless(before) === nameless(after) ? [] : [`KEPT ${key}: more than the names of its columns changed`];
}

function sheetKept(before: WrittenPackage, after: WrittenPackage, key: string, name: string): readonly string[] {
  const old = before.tree(key);
  const now = after.tree(key);
  if (old === undefined || now === undefined) return [];
  const faults: string[] = [];
  if (JSON.stringify([...old.attributes]) !== JSON.stringify([...now.attributes])) faults.push("its own attributes changed");
  for (const [prefix, uri] of old.declares) if (now.declares.get(prefix) !== uri) faults.push(`${prefix} is no longer declared`);
  const [was, is] = [keptChildren(old), keptChildren(now)];
  for (const child of was) if (!is.includes(child)) faults.push(`gone or another: ${child.slice(0, 120)}`);
  for (const child of is) if (!was.includes(child)) faults.push(`new: ${child.slice(0, 120)}`);
  if (faults.length === 0 && was.join() !== is.join()) faults.push("its children stand in another order");
  if (old.marks.join() !== now.marks.join()) faults.push("comments or instructions are gone");
  return [...faults, ...cellsKept(before, after, name)].map((fault) => `KEPT ${key}: ${fault}`);
}

/** Everything but cells and dimension; formats of ours do not count, also where a program put them beside the user's. */
function keptChildren(root: XmlNode): readonly string[] {
  return elementsOf(root)
    .filter(({ local }) => local !== "sheetData" && local !== "dimension")
    .flatMap((child) => {
      if (child.local !== "conditionalFormatting" || !holds(child, OUR_MARK)) return [canonical(child)];
      if (childrenNamed(child, "cfRule").every((rule) => holds(rule, OUR_MARK))) return [];
      return [canonical(child, (inner) => inner.local !== "cfRule" || !holds(inner, OUR_MARK))];
    });
}

function cellsKept(before: WrittenPackage, after: WrittenPackage, name: string): readonly string[] {
  const was = readCells(before, name);
  const is = readCells(after, name);
  const ours = avanceColumns(after, name);
  const faults: string[] = [];
  for (const place of new Set([...was.cells.keys(), ...is.cells.keys()])) {
    const [row = 0, column = 0] = place.split(",").map(Number);
    const [old, now] = [was.cells.get(place), is.cells.get(place)];
    if (!ours.has(column) && cellText(old) !== cellText(now)) faults.push(`${addressOf(row, column)}: ${cellText(old)} → ${cellText(now)}`);
  }
  for (const [row, attributes] of was.rows)
    if (is.rows.get(row) !== attributes) faults.push(`row ${row}: ${attributes} → ${is.rows.get(row)}`);
  return faults;
}

/** The columns that a heading gives to Avance: those the plan may write. */
export function avanceColumns(written: WrittenPackage, name: string): ReadonlySet<number> {
  const heads = [...readCells(written, name).cells.values()].filter(
    ({ type, value }) => type === "text" && /avance/i.test(value ?? "") && (value ?? "").length < 60,
  );
  const columns = new Set(heads.map(({ column }) => column));
  const part = written.sheets.find((sheet) => sheet.name === name)?.part ?? "";
  for (const merge of childrenNamed(childNamed(written.tree(part), "mergeCells"), "mergeCell")) {
    const [left, , right] = rectangleOf(attribute(merge, "ref")) ?? [0, 0, 0];
    if (columns.has(left)) for (let column = left; column <= right; column++) columns.add(column);
  }
  return columns;
}

function cellText(cell: CellRead | undefined): string {
  return cell === undefined ? "no cell" : JSON.stringify([cell.type, cell.value, cell.formula, cell.style, cell.metadata]);
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return Buffer.compare(a, b) === 0;
}
