/** What a script may use: the request context and an empty sheet of its own, «PNTP prueba». */
export interface Bench {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
}

/** A script that asks Excel one question and answers with plain data. */
export type Confirmation = (bench: Bench) => Promise<unknown>;

/** Name of the scratch sheet: it is deleted when a script is done. */
export const SCRATCH = "PNTP prueba";

/** The code with which a request fails, or «sin error». */
export async function failure(context: Excel.RequestContext, act: () => unknown): Promise<string> {
  try {
    act();
    await context.sync();
    return "sin error";
  } catch (error) {
    if (error instanceof OfficeExtension.Error) return error.code;
    throw error;
  }
}
