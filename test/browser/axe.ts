import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Frame, Page } from "playwright-core";

/** Rules of axe-core that a page, without the pages inside it, breaks, each with the places. */
export async function axeFindings(page: Page | Frame): Promise<readonly string[]> {
  await page.evaluate(readFileSync(createRequire(__filename).resolve("axe-core/axe.min.js"), "utf8"));
  return page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: {
        run(
          context: Document,
          options: { iframes: false },
        ): Promise<{ violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }>;
      };
    };
    // A colour on its way from one to another is neither, however short the way: a busy machine draws it late.
    const moving = document.getAnimations().filter((each) => each instanceof CSSTransition);
    await Promise.all(moving.map((each) => each.finished.catch(() => undefined)));
    const { violations } = await axe.run(document, { iframes: false });
    return violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} — ${failureSummary ?? ""}`).join(" | ")}`,
    );
  });
}
