import { attribute, childNamed, elementsOf, type XmlNode } from "./xmlNode";
import { repeated } from "./repeats";
import type { WrittenPackage } from "./writtenPackage";

export const STYLE_LISTS = ["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"] as const;

export function stylesRoot(written: WrittenPackage): XmlNode | undefined {
  const part = written.bookPart("styles");
  return part === undefined ? undefined : written.tree(part);
}

export function styleList(written: WrittenPackage, name: (typeof STYLE_LISTS)[number]): readonly XmlNode[] {
  return elementsOf(childNamed(stylesRoot(written), name));
}

/** Lists that tell another number than they hold, formats that name what is not there. */
export function styleFaults(written: WrittenPackage): readonly string[] {
  const root = stylesRoot(written);
  if (root === undefined) return [];
  const faults: string[] = [];
  for (const name of STYLE_LISTS) {
    const told = attribute(childNamed(root, name), "count");
    const held = styleList(written, name).length;
    if (told !== undefined && Number(told) !== held) faults.push(`STYLES: ${name} tells ${told} and holds ${held}`);
  }
  faults.push(
    ...repeated(styleList(written, "numFmts").map((node) => attribute(node, "numFmtId") ?? "")).map((id) => `STYLES: numFmtId ${id} twice`),
  );
  const sizes = { fontId: "fonts", fillId: "fills", borderId: "borders", xfId: "cellStyleXfs" } as const;
  for (const format of styleList(written, "cellXfs")) {
    for (const [name, list] of Object.entries(sizes)) {
      const index = Number(attribute(format, name) ?? 0);
      const size = styleList(written, list).length;
      if (index >= Math.max(size, 1)) faults.push(`STYLES: ${name}=${index} of ${size}`);
    }
  }
  return faults;
}
