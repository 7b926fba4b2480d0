import { XmlFault } from "../../../opc/xml/xmlFault";
import { Zip } from "../../../opc/zip/zip";
import type { WordPackage } from "./wordPackage";

const DATES = "http://purl.org/dc/terms/";

/** Writes the day of the data where a document says when it was made: the same data give the same bytes, whatever the clock says. */
export function stampDay(word: WordPackage, day: string, which: readonly ("created" | "modified")[]): void {
  for (const path of word.pkg
    .links("")
    .flatMap((link) => (link.kind === "core-properties" && link.path !== undefined && word.pkg.has(link.path) ? [link.path] : []))) {
    try {
      const root = word.tree(path);
      for (const node of root.elements)
        if (node.uri === DATES && which.some((name) => name === node.local)) node.children = [`${day}T12:00:00Z`];
      word.setTree(path, root);
    } catch (error) {
      // The report is not in it: what cannot be read stays as it was.
      if (!(error instanceof XmlFault)) throw error;
    }
  }
}

/** The container of a document of our own, every entry of that day at noon; folders are no parts. */
export function datedZip(zip: Zip, day: string): Zip {
  const [year = 2000, month = 1, date = 1] = day.split("-").map(Number);
  const entries = zip.entries.filter(({ name }) => !name.endsWith("/"));
  return new Zip(entries.map((entry) => ({ ...entry, time: 12 << 11, date: ((year - 1980) << 9) | (month << 5) | date })));
}
