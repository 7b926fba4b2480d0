import { ExcelHost } from "../excel/host";
import type { ResponseBody } from "../excel/wire/message";

/**
 * The host of the page: what it does not implement, and its own bugs, are told aloud instead of reaching the planner as a refusal of
 * Excel.
 */
export class WatchedHost extends ExcelHost {
  readonly #tell: (problem: string) => void;

  constructor(tell: (problem: string) => void) {
    super();
    this.#tell = tell;
  }

  override async execute(text: string, flags = 0): Promise<ResponseBody> {
    const known = this.bugs.length;
    const response = await super.execute(text, flags);
    if (response.Error?.Code === "NotImplemented") this.#tell(response.Error.Message);
    for (const bug of this.bugs.slice(known))
      this.#tell(bug instanceof Error ? `${bug.name}: ${bug.message} ${bug.stack?.split("\n")[1]?.trim() ?? ""}` : String(bug));
    return response;
  }
}
