import type { FillRequest } from "../../../engine/actions/fill";
import type { PaneStore } from "../paneStore";
import type { BookReader } from "./bookReader";
import type { SheetDraft } from "./sheetDraft";

/** Plans the sheets that can be made beside the matrix, from what was last read. Writes nothing. */
export class SheetDrafter {
  constructor(
    private readonly store: PaneStore,
    private readonly reader: BookReader,
    private readonly today: () => string,
  ) {}

  /** «Tablero PNTP» as it would be made from the matrix as it was last read. Writes nothing. */
  async dashboard(): Promise<SheetDraft | undefined> {
    const { planDashboard } = await import("../../../engine/actions/buildDashboard");
    const outcome = this.draft(planDashboard);
    return outcome?.ok ? { plan: outcome.plan, ...outcome.basis } : undefined;
  }

  /** «Ficha» of an indicator, likewise. */
  async card(code: string): Promise<SheetDraft | undefined> {
    const [{ planIndicatorCard }, { trajectorySentence }] = await Promise.all([
      import("../../../engine/actions/buildIndicatorCard"),
      import("../../../engine/words/sheets/cardTexts"),
    ]);
    const outcome = this.draft((request) => planIndicatorCard({ ...request, code }));
    return outcome?.ok ? { plan: outcome.plan, ...outcome.basis, note: trajectorySentence(outcome.trajectory) } : undefined;
  }

  private draft<Outcome extends { readonly ok: boolean }>(
    build: (request: Omit<FillRequest, "parts" | "mode">) => Outcome,
  ): (Outcome & { readonly basis: Pick<SheetDraft, "grid" | "settings"> }) | undefined {
    const request = this.reader.request(this.today());
    return request && { ...build(request), basis: { grid: request.grid, settings: this.store.current().settings } };
  }
}
