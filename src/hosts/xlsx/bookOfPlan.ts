import type { Plan } from "../../engine/plan";
import { portableCodec, type Codec } from "../../opc/zip/codec";
import { newWorkbook } from "./newWorkbook";

/** The bytes of a new workbook with the sheets of a plan; the same plan gives the same bytes. A plan that cannot be carried out is a bug. */
export async function bookOfPlan(plan: Plan, codec: Codec = portableCodec): Promise<Uint8Array> {
  const made = await triedBookOfPlan(plan, codec);
  if (typeof made === "string") throw new Error(made);
  return made;
}

/** The same of a plan that is made of what a file says: where it cannot be carried out, why. */
export async function triedBookOfPlan(plan: Plan, codec: Codec): Promise<Uint8Array | string> {
  const book = newWorkbook(plan.title, codec);
  const applied = await book.apply(plan);
  return applied.ok ? book.save() : applied.problem.message;
}
