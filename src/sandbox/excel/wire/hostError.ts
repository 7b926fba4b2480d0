/** The error codes of Excel.ErrorCodes and OfficeExtension.ErrorCodes that this host answers with. */
export type HostErrorCode =
  | "AccessDenied"
  | "ApiNotFound"
  | "Conflict"
  | "GeneralException"
  | "InactiveWorkbook"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidObjectPath"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "MergedRangeConflict"
  | "NotImplemented"
  | "RangeExceedsLimit"
  | "RequestAborted"
  | "RequestPayloadSizeLimitExceeded"
  | "ResponsePayloadSizeLimitExceeded"
  | "UndoNotSupported"
  | "UnsupportedOperation";

const HTTP_STATUS: Partial<Record<HostErrorCode, number>> = {
  AccessDenied: 403,
  ItemNotFound: 404,
  InvalidReference: 404,
  Conflict: 409,
  ItemAlreadyExists: 409,
  RequestPayloadSizeLimitExceeded: 413,
  ResponsePayloadSizeLimitExceeded: 413,
  GeneralException: 500,
  NotImplemented: 501,
};

/** What went wrong in the host, as Excel would say it: it reaches the add-in as an OfficeExtension.Error with this code. */
export class HostError extends Error {
  readonly code: HostErrorCode;
  readonly httpStatus: number;

  constructor(code: HostErrorCode, message: string) {
    super(message);
    this.name = "HostError";
    this.code = code;
    this.httpStatus = HTTP_STATUS[code] ?? 400;
  }
}

export const itemNotFound = () => new HostError("ItemNotFound", "The requested resource doesn't exist.");

export const itemAlreadyExists = () => new HostError("ItemAlreadyExists", "The resource being created already exists.");

export const invalidArgument = (message = "The argument is invalid or missing or has an incorrect format.") =>
  new HostError("InvalidArgument", message);

export const accessDenied = (message = "You cannot perform the requested operation.") => new HostError("AccessDenied", message);

export const notImplemented = (apiName: string) =>
  new HostError(
    "NotImplemented",
    `${apiName} is not implemented by the sandbox: it stands in for Excel only as far as src/sandbox/excel says.`,
  );
