import { IRenderManagerService } from "@univerjs/preset-sheets-core";
import type { FUniver } from "@univerjs/core/lib/facade";
import { serviceOf } from "./gridServices";

/** The drawing of a workbook's sheets, which can wait while many of its cells are written. */
export class GridPaint {
  readonly #api: FUniver;
  readonly #unitId: string;

  constructor(api: FUniver, unitId: string) {
    this.#api = api;
    this.#unitId = unitId;
  }

  hold(): void {
    this.#render()?.deactivate();
  }

  goOn(): void {
    this.#render()?.activate();
  }

  #render() {
    return serviceOf(this.#api, IRenderManagerService).getRenderById(this.#unitId);
  }
}
