import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";
import { defaultProfile } from "../engine/domain/profile";

interface Metadata {
  readonly functions: readonly { readonly id: string }[];
}

/** Where the add-in is served from while it is developed. */
const LOCAL = "https://localhost:3000";

/**
 * Text of functions.json, made from the JSDoc of functions.ts; the build writes it beside the bundle. Throws when the JSDoc is wrong: a
 * broken build, not a planner's error.
 * `address`: where the help page is served.
 */
export async function generateMetadata({ source = join(__dirname, "functions.ts"), address = LOCAL } = {}): Promise<string> {
  const { errors, metadataJson } = await generateCustomFunctionsMetadata(source);
  if (errors.length > 0) throw new Error(`Custom functions metadata: ${errors.join("; ")}`);
  const { medium, high } = defaultProfile.thresholds;
  const { functions } = JSON.parse(metadataJson.replaceAll("{medio}", String(medium)).replaceAll("{alto}", String(high))) as Metadata;
  const helped = functions.map((each) => ({ ...each, helpUrl: `${address}/ayuda.html#${each.id}` }));
  // An error in a cell is a datum that is missing, not the end of the calculation; the generator has no tag for it.
  return `${JSON.stringify({ allowErrorForDataTypeAny: true, functions: helped }, undefined, 4)}\n`;
}
