import type { Page } from "playwright-core";
import type { HarnessOptions } from "./harness";
import type { PaneLook } from "./panePage";

/** A state of the pane to take a picture of. */
export interface Screen {
  readonly name: string;
  readonly options: HarnessOptions;
  readonly look?: PaneLook;
  readonly act: (page: Page) => Promise<unknown>;
  /** The whole page, not only what is seen at once. */
  readonly isWhole?: boolean;
}

export const press = (page: Page, name: string): Promise<void> => page.getByRole("button", { name }).first().click();
