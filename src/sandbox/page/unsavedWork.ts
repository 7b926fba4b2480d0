/** What she wants done with work that is not saved, when another workbook would take its place. */
export type UnsavedAnswer = "save" | "discard" | "stay";

/** The changes of the open workbook that are in no file yet. They give way to another workbook only when she says so. */
export class UnsavedWork {
  #changes = 0;
  #saved = 0;

  get isThere(): boolean {
    return this.#changes !== this.#saved;
  }

  /** How far it has come: what changes while a file is being made is not in it. */
  get revision(): number {
    return this.#changes;
  }

  note(): void {
    this.#changes++;
  }

  savedAt(revision: number): void {
    this.#saved = revision;
  }

  /** Another workbook has taken its place. */
  begin(): void {
    this.#saved = this.#changes;
  }

  /** Whether another workbook may take its place; `save` says whether all of it is in a file. */
  async givesWay({ ask, save }: { ask(): Promise<UnsavedAnswer>; save(): Promise<boolean> }): Promise<boolean> {
    if (!this.isThere) return true;
    const answer = await ask();
    return answer === "discard" || (answer === "save" && (await save()));
  }
}
