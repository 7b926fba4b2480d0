/** The part of Excel's custom functions runtime that is used here; Office.js provides it as a global. */
declare namespace CustomFunctions {
  enum ErrorCode {
    invalidValue = "#VALUE!",
    notAvailable = "#N/A",
  }
  /** What comes after the arguments of every call. */
  interface Invocation {
    /** Where each argument stands («Matriz!R14»), with @requiresParameterAddresses; empty where it is no reference. */
    readonly parameterAddresses?: readonly (string | null | undefined)[] | null;
  }
  class Error {
    constructor(code: ErrorCode, message?: string);
    readonly code: ErrorCode;
    readonly message: string;
  }
  function associate(id: string, answer: (...args: never[]) => unknown): void;
}
