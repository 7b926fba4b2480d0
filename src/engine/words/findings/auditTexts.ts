import type { FindingText } from "./findingText";
import { formulaTexts } from "./formulas";
import { resultTexts } from "./results";
import { structureTexts } from "./structure";
import { targetTexts } from "./targets";
import { valueTexts } from "./values";

/** What people read about every rule of the matrix audit, by id. */
export const auditTexts: Readonly<Record<string, FindingText>> = {
  ...structureTexts,
  ...valueTexts,
  ...targetTexts,
  ...resultTexts,
  ...formulaTexts,
};
