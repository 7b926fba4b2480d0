import { addProperty } from "../wire/addMembers";
import { WireObject } from "../wire/wireObject";
import { textArgument } from "./arguments";
import type { HostObjects } from "./hostObjects";

/** Excel.DocumentProperties: the texts of the file's properties sheet. */
export class DocumentProperties extends WireObject {
  static override readonly className = "DocumentProperties";
  readonly host: HostObjects;

  constructor(host: HostObjects) {
    super();
    this.host = host;
  }

  static {
    for (const property of ["title", "author", "comments", "manager"]) {
      addProperty(
        this,
        property,
        ({ host }) => host.book.properties.get(property) ?? "",
        ({ host }, text) => {
          host.book.properties.set(property, textArgument(text));
          host.book.tell({ kind: "workbook" });
        },
      );
    }
  }
}
