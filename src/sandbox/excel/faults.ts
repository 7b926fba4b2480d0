import { HostError, type HostErrorCode } from "./wire/hostError";
import { ActionType, PathType, type RequestBody } from "./wire/message";

/** A failure to come: of the request that is the nth from now, at an action of it or after all its effects. */
export interface PlannedFault {
  readonly code: HostErrorCode;
  /** 1: the next request. */
  readonly request: number;
  /** Zero-based action before which it fails, «before» them all, or «after» them all, when nothing tells the add-in that it was done. */
  readonly when?: "before" | "after" | number;
  readonly message?: string;
}

/** What can go wrong in Excel, to be made to go wrong on purpose; and what each request was, to be counted. */
export class Faults {
  /** A cell is being edited: requests are refused, those with delayForCellEdit wait. */
  cellEditMode = false;
  /** Another workbook is in front: selecting, activating and asking for the selection are refused. */
  otherWorkbook = false;
  /** The workbook can be looked at only: requests that write are refused. */
  viewOnly = false;
  /** Bytes of a request and of a response; Excel on the web takes 5 MB. */
  requestLimit: number | undefined = 5 * 1024 * 1024;
  responseLimit: number | undefined = 5 * 1024 * 1024;
  /** Milliseconds an answer takes. */
  latency = 0;
  /** Every context.sync() of the add-in; what the library sends by itself is only counted in `housekeeping`. */
  readonly requests: RecordedRequest[] = [];
  housekeeping = 0;
  #planned: PlannedFault[] = [];

  failRequest(fault: PlannedFault): void {
    this.#planned.push({ ...fault, request: this.requests.length + fault.request });
  }

  /** Forgets the requests made and the faults planned. */
  clear(): void {
    this.requests.length = 0;
    this.housekeeping = 0;
    this.#planned = [];
    this.cellEditMode = this.otherWorkbook = this.viewOnly = false;
  }

  /** Notes a request; answers the fault planned for it. */
  record(request: RecordedRequest): PlannedFault | undefined {
    if (isHousekeeping(request)) {
      this.housekeeping++;
      return undefined;
    }
    this.requests.push(request);
    return this.#planned.find((fault) => fault.request === this.requests.length);
  }
}

export interface RecordedRequest {
  readonly body: RequestBody;
  readonly bytes: number;
  readonly writes: boolean;
}

/** Releases of tracked objects after Excel.run, and requests to services outside the workbook (custom functions, actions, the pane). */
function isHousekeeping({ body: { Actions, ObjectPaths } }: RecordedRequest): boolean {
  const releases =
    Actions.some(({ Name }) => Name === "_RemoveReference") &&
    Actions.every(({ Name, ActionType: type }) => Name === "_RemoveReference" || type === ActionType.instantiate);
  return releases || Object.values(ObjectPaths).some(({ ObjectPathType }) => ObjectPathType === PathType.newObject);
}

export function faultError({ code, message }: PlannedFault): HostError {
  return new HostError(code, message ?? `${code} (planned fault)`);
}
