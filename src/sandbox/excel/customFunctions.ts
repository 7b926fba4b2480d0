import { MessageCategory, type MessageEntry } from "./events";
import { handOver, type FunctionsMetadata } from "./functionArguments";
import type { WorkbookModel } from "./model/book/workbook";
import { WireObject } from "./wire/wireObject";

/** A constant, a block of them as rows, or a `CellReference` to cells of the workbook. */
export type FunctionArgument = unknown;

export type FunctionResult =
  | { readonly ok: true; readonly value: unknown }
  /** `error` is what the cell shows; `message` what Excel shows beside it. */
  | { readonly ok: false; readonly error: string; readonly message: string };

export interface FunctionCall {
  readonly result: Promise<FunctionResult>;
  /** For streaming functions: no more results are wanted. */
  readonly cancel: () => void;
}

interface RawResult {
  readonly id: number;
  readonly failed?: boolean;
  readonly value?: unknown;
  readonly errorCode?: number;
}

const INVOKE = 1000;
const CANCEL = 1001;
/** Flags of a call, as the library's runtime reads them: cancelable and streaming; errors among the arguments. */
const STREAMS = 3;
const MAY_HOLD_ERRORS = 4;
/** The runtime's own numbers for why a function failed (CustomFunctionProxy in the library). */
const ERRORS: Readonly<Record<number, string>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
  9: "#NAME?",
  10: "#NAME?",
};

/** Calls the add-in's custom functions through the library's own runtime, as Excel does when a cell is calculated. */
export class CustomFunctions {
  /** True once the add-in's runtime has said that it takes calls. */
  isReady = false;
  /** What an empty cell is handed over as: 0 by Excel for Windows and Mac, null by Excel on the web. */
  blankAs: null | 0 = 0;
  /** The add-in's functions.json; without it references cannot be handed over. */
  metadata: FunctionsMetadata = { functions: [] };
  readonly #book: () => WorkbookModel;
  readonly #send: (entry: MessageEntry) => void;
  readonly #waiting = new Map<number, (result: RawResult) => void>();
  #lastCall = 0;

  constructor(send: (entry: MessageEntry) => void, book: () => WorkbookModel) {
    this.#send = send;
    this.#book = book;
  }

  /** `id` as in the metadata («AVANCE1»). A streaming function gives its first result, and each one to `onResult`. */
  invoke(
    id: string,
    args: readonly FunctionArgument[],
    { address = "Hoja1!A1", streaming = false, onResult = (_: FunctionResult) => {} } = {},
  ): FunctionCall {
    const given = handOver(id, args, { book: this.#book(), metadata: this.metadata, blankAs: this.blankAs });
    if (given.kind === "error") return { result: Promise.resolve({ ok: false, error: given.error, message: "" }), cancel: () => {} };
    const call = ++this.#lastCall;
    const result = new Promise<FunctionResult>((resolve) => {
      this.#waiting.set(call, (raw) => {
        const answer = resultFrom(raw);
        if (!streaming) this.#waiting.delete(call);
        onResult(answer);
        resolve(answer);
      });
    });
    const message = [
      call,
      id,
      given.values,
      address,
      (streaming ? STREAMS : 0) | (given.mayHoldErrors ? MAY_HOLD_ERRORS : 0),
      given.addresses,
    ];
    this.#send({ messageCategory: MessageCategory.customFunction, messageType: INVOKE, targetId: "", message: JSON.stringify(message) });
    return {
      result,
      cancel: () => {
        this.#waiting.delete(call);
        this.#send({
          messageCategory: MessageCategory.customFunction,
          messageType: CANCEL,
          targetId: "",
          message: JSON.stringify({ invocationId: call }),
        });
      },
    };
  }

  take(raw: RawResult): void {
    this.#waiting.get(raw.id)?.(raw);
  }
}

/** The service by which the runtime hands results back. */
export class CustomFunctionsService extends WireObject {
  static override readonly className = "CustomFunctions";
  readonly functions: CustomFunctions;

  constructor(functions: CustomFunctions) {
    super();
    this.functions = functions;
  }

  setInvocationResults(results: unknown) {
    for (const result of results as readonly RawResult[]) this.functions.take(result);
  }

  setInvocationArrayResults(results: unknown) {
    for (const [id, ok, value, errorCode] of results as readonly [number, boolean, unknown, unknown][]) {
      this.functions.take({ id, failed: !ok, value, ...(typeof errorCode === "number" && { errorCode }) });
    }
  }

  _SetOsfControlContainerReadyForCustomFunctions() {
    this.functions.isReady = true;
  }

  _GetEnabledFeatures() {
    return [];
  }
}

function resultFrom({ failed, value, errorCode = 7 }: RawResult): FunctionResult {
  if (!failed) return { ok: true, value };
  return { ok: false, error: ERRORS[errorCode] ?? "#VALUE!", message: typeof value === "string" ? value : "" };
}
