/**
 * Which sheet each name stood for when it was read. What is computed from a sheet goes back to that very sheet: if it was renamed, deleted
 * or replaced by another of the same name in between, the commit finds out.
 */
export class SheetIds {
  readonly #ids = new Map<string, string>();

  remember(name: string, id: string): void {
    this.#ids.set(name, id);
  }

  forget(name: string): void {
    this.#ids.delete(name);
  }

  /** Id of the sheet read under this name, or the name itself where it was never read: Office.js takes both. */
  keyOf(name: string): string {
    return this.#ids.get(name) ?? name;
  }

  idOf(name: string): string | undefined {
    return this.#ids.get(name);
  }
}
