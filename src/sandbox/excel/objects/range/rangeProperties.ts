import type { Rect } from "../../../../engine/address";
import { PLAIN, type BorderLine, type CellEdge, type Look } from "../../../../hosts/xlsx/looks/look";
import type { SheetModel } from "../../model/book/sheet";
import { invalidArgument } from "../../wire/hostError";

/** What is asked for: a tree of `true`, as Excel.CellPropertiesLoadOptions. */
type Asked = Readonly<Record<string, unknown>>;

/** Range.getCellProperties: the look of each cell, only what was asked for. */
export function cellProperties(sheet: SheetModel, { row, column, rows, columns }: Rect, asked: unknown): unknown[][] {
  const wanted = treeOf(asked);
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => pick(cellTree(sheet, row + r, column + c), wanted)),
  );
}

/** Range.getRowProperties and getColumnProperties: what each row or column is. */
export function lineProperties(sheet: SheetModel, axis: "rows" | "columns", from: number, count: number, asked: unknown): unknown[] {
  const wanted = treeOf(asked);
  const [hidden, index, size] = axis === "rows" ? ["rowHidden", "rowIndex", "rowHeight"] : ["columnHidden", "columnIndex", "columnWidth"];
  return Array.from({ length: count }, (_, at) => {
    const line = from + at;
    return pick(
      { [hidden ?? ""]: sheet[axis].isHidden(line), [index ?? ""]: line, format: { [size ?? ""]: sheet[axis].sizeAt(line) } },
      wanted,
    );
  });
}

function cellTree(sheet: SheetModel, row: number, column: number): Asked {
  return { ...lookTree(sheet.lookAt(row, column)), hyperlink: sheet.cell(row, column).hyperlink ?? null };
}

function lookTree(look: Look): Asked {
  const whole = { ...PLAIN, ...look };
  const line = (edge: CellEdge) => borderTree(look.borders?.[edge]);
  return {
    format: {
      // White where there is none, and no pattern in either case: only tintAndShade tells them apart (office-js #4900, #6218).
      fill: { color: look.fill ?? "#FFFFFF", pattern: null, tintAndShade: look.fill === undefined ? null : 0 },
      font: {
        name: whole.fontName,
        size: whole.fontSize,
        color: whole.fontColor,
        bold: whole.bold,
        italic: whole.italic,
        underline: whole.underline,
        strikethrough: whole.strikethrough,
      },
      borders: {
        top: line("top"),
        bottom: line("bottom"),
        left: line("left"),
        right: line("right"),
        diagonalDown: line("diagonalDown"),
        diagonalUp: line("diagonalUp"),
      },
      horizontalAlignment: whole.horizontal,
      verticalAlignment: whole.vertical,
      wrapText: whole.wrap,
      indentLevel: whole.indent,
      protection: { locked: whole.locked, formulaHidden: whole.formulaHidden },
    },
  };
}

/** Excel tells style, weight and colour of a line also where there is none. */
function borderTree(line: BorderLine | undefined): Asked {
  return line ? { style: line.style, weight: line.weight, color: line.color } : { style: "None", weight: "Thin", color: "#000000" };
}

/** The part of a tree that was asked for. In «borders» one question is for each side. */
function pick(tree: Asked, asked: Asked): Asked {
  const parts = Object.entries(asked).filter(([, wanted]) => wanted !== false);
  return Object.fromEntries(
    parts.map(([name, wanted]) => {
      const part = tree[name];
      if (part === undefined) throw invalidArgument();
      if (wanted === true || !isTree(part)) return [name, part];
      if (name === "borders")
        return [name, Object.fromEntries(Object.entries(part).map(([side, line]) => [side, pick(line as Asked, wanted as Asked)]))];
      return [name, pick(part, wanted as Asked)];
    }),
  );
}

function treeOf(asked: unknown): Asked {
  if (!isTree(asked)) throw invalidArgument();
  return asked;
}

function isTree(value: unknown): value is Asked {
  return typeof value === "object" && value !== null;
}
