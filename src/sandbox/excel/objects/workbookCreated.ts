import { WireObject } from "../wire/wireObject";

/** Excel.WorkbookCreated: a new workbook, empty or from the bytes of a file, that shows when it is opened. */
export class WorkbookCreated extends WireObject {
  static override readonly className = "WorkbookCreated";
  static override readonly identity = "Id";
  readonly number: string;
  readonly show: () => void;

  constructor(number: string, show: () => void) {
    super();
    this.number = number;
    this.show = show;
  }

  get id() {
    return this.number;
  }

  open() {
    this.show();
  }
}
