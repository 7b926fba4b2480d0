import { attributeOf, isTrue } from "../../../opc/xml/xmlTag";
import { tagOf, textOf, type XmlElement } from "../../../opc/xml/xmlText";

export interface DefinedName {
  readonly name: string;
  /** Text of the formula without «=». */
  readonly text: string;
  /** Index of the sheet it belongs to; undefined at workbook level. */
  readonly localSheet: number | undefined;
  readonly isHidden: boolean;
}

export function readName(xml: string, element: XmlElement): DefinedName {
  const tag = tagOf(xml, element);
  const local = attributeOf(tag, "localSheetId");
  return {
    name: attributeOf(tag, "name") ?? "",
    text: textOf(xml, element),
    localSheet: local === undefined ? undefined : Number(local),
    isHidden: isTrue(attributeOf(tag, "hidden")),
  };
}

export function isNamed(entry: DefinedName, name: string, localSheet: number | undefined): boolean {
  return entry.name.toLowerCase() === name.toLowerCase() && entry.localSheet === localSheet;
}
