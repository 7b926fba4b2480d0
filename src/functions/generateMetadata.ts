import { join } from "node:path";
import { generateCustomFunctionsMetadata } from "custom-functions-metadata";

/** Text of functions.json, made from the JSDoc of functions.ts; the build writes it beside the bundle. Throws when the JSDoc is wrong: a broken build, not a planner's error. */
export async function generateMetadata(source: string = join(__dirname, "functions.ts")): Promise<string> {
  const { errors, metadataJson } = await generateCustomFunctionsMetadata(source);
  if (errors.length > 0) throw new Error(`Custom functions metadata: ${errors.join("; ")}`);
  return `${metadataJson}\n`;
}
