/** XML that is not well formed, or carries a DTD (refused: entities are how XML attacks its reader). */
export class XmlFault extends Error {
  constructor(
    readonly reason: "damaged" | "dtd",
    /** The part it stands in, where that is known. */
    readonly part?: string,
  ) {
    super(part === undefined ? reason : `${reason} ${part}`);
    this.name = "XmlFault";
  }
}
