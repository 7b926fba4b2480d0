import type { FUniver } from "@univerjs/core/lib/facade";
import type { Calculator } from "../excel/model/calculator";

/** Longest that a request of the add-in waits for the formulas. */
const PATIENCE = 8000;

/** Univer's formula engine as the calculator of the model: results come a moment later, and requests that read wait for them. */
export class GridCalculator implements Calculator {
  readonly #api: FUniver;
  readonly #flush: () => void;
  #isDue = false;
  #settling: Promise<void> | undefined = undefined;

  /** `flush` puts into the grid what the model has changed. */
  constructor(api: FUniver, flush: () => void) {
    this.#api = api;
    this.#flush = flush;
  }

  evaluate(): undefined {
    this.#isDue = true;
  }

  changed(): void {
    this.#isDue = true;
  }

  async settled(): Promise<void> {
    if (this.#settling) await this.#settling;
    if (!this.#isDue) return;
    this.#isDue = false;
    this.#settling = this.#calculate();
    await this.#settling;
    this.#settling = undefined;
  }

  async #calculate(): Promise<void> {
    const applied = this.#api.getFormula().onCalculationResultApplied(PATIENCE);
    this.#flush();
    try {
      await applied;
    } catch {
      // Too slow a formula: the add-in reads what is there, as in Excel with a calculation under way.
    }
  }
}
