import { onlyCells, type Fix, type FixRequest } from "../../../engine/actions/fixes/fix";
import { planFix } from "../../../engine/actions/fixes/planFix";
import { gridOf } from "../../../engine/actions/readMatrices";
import type { Finding } from "../../../engine/domain/finding";
import { findingsPaneTexts } from "../../../engine/words/pane/findingsPaneTexts";
import type { PaneWorkbook } from "../../paneWorkbook";
import type { PaneStore } from "../paneStore";
import type { BookReader } from "./bookReader";
import type { BookWriter } from "./bookWriter";

type Answer = Pick<FixRequest, "spelling" | "times">;

/** Shows what a fix would write, and writes it only when told to. */
export class Fixer {
  constructor(
    private readonly workbook: PaneWorkbook,
    private readonly store: PaneStore,
    private readonly reader: BookReader,
    private readonly writer: BookWriter,
  ) {}

  /** The cells of these findings of one rule, before and after; or why none can be fixed here. */
  show(findings: readonly Finding[], answer: Answer = {}): void {
    const { book, settings } = this.store.current();
    const { reading } = this.reader;
    if (book.kind !== "ready" || !reading) return;
    const { matrix, year, profile } = book.model;
    const { choices } = settings;
    const outcome = planFix({ grid: gridOf(reading.read, matrix), matrix, choices, profile, year, findings, ...answer });
    if (outcome.ok) this.store.send({ on: "fixReady", fix: outcome.fix });
    else this.store.send({ on: "remarked", remark: { tone: "warning", text: outcome.message } });
  }

  /** Writes the cells she left marked. */
  async apply(whole: Fix, isWanted: (cell: string) => boolean): Promise<void> {
    const { plan, request, cells } = onlyCells(whole, isWanted);
    const { settings } = this.store.current();
    const outcome = await this.writer.write(plan.title, settings, (options) =>
      this.workbook.apply(plan, { ...options, expected: [request.grid] }),
    );
    if (outcome.ok) this.store.send({ on: "written", done: { sheet: request.matrix.sheet, cells: cells.length, sheets: [] } });
    else if (outcome.problem.code === "sourcesChanged") {
      this.store.send({ on: "taskClosed" });
      this.store.send({ on: "remarked", remark: { tone: "warning", text: findingsPaneTexts.fixes.changed } });
    } else this.store.send({ on: "refused", problem: outcome.problem });
    // The Avance columns may now lag behind the figures, as when she types them.
    await this.reader.refresh({ byPeople: true });
  }
}
