import type { Plan } from "../../engine/plan";
import { portableCodec, type Codec } from "../../opc/zip/codec";
import { newWorkbook } from "./newWorkbook";

/** The bytes of a new workbook with the sheets of a plan; the same plan gives the same bytes. A plan that cannot be carried out is a bug. */
export async function bookOfPlan(plan: Plan, codec: Codec = portableCodec): Promise<Uint8Array> {
  const book = newWorkbook(plan.title, codec);
  const applied = await book.apply(plan);
  if (!applied.ok) throw new Error(applied.problem.message);
  return book.save();
}
