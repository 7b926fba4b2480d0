/** The part of Excel's custom functions runtime that is used here; Office.js provides it as a global. */
declare namespace CustomFunctions {
  enum ErrorCode {
    invalidValue = "#VALUE!",
    notAvailable = "#N/A",
  }
  class Error {
    constructor(code: ErrorCode, message?: string);
    readonly code: ErrorCode;
    readonly message: string;
  }
  function associate(id: string, answer: (...args: never[]) => unknown): void;
}
