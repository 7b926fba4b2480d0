import type { ConditionalLook } from "../../../../hosts/xlsx/looks/look";
import { WireObject } from "../../wire/wireObject";
import { booleanArgument, colourArgument, textArgument } from "../arguments";

/** Where the look of a conditional format is kept: its parts read it anew each time, since each of them may change it. */
export interface LookStore {
  readonly read: () => ConditionalLook;
  readonly write: (look: ConditionalLook) => void;
}

/** A part of the look that a conditional format gives. */
abstract class ConditionalLookPart extends WireObject {
  readonly store: LookStore;

  constructor(store: LookStore) {
    super();
    this.store = store;
  }
}

/** Excel.ConditionalRangeFormat. */
export class ConditionalRangeFormat extends ConditionalLookPart {
  static override readonly className = "ConditionalRangeFormat";
  static override readonly navigation = ["fill", "font"];

  get fill() {
    return new ConditionalRangeFill(this.store);
  }

  get font() {
    return new ConditionalRangeFont(this.store);
  }

  get numberFormat() {
    return this.store.read().numberFormat ?? "";
  }

  set numberFormat(format: unknown) {
    change(this, { numberFormat: textArgument(format) });
  }
}

/** Excel.ConditionalRangeFill. */
export class ConditionalRangeFill extends ConditionalLookPart {
  static override readonly className = "ConditionalRangeFill";

  get color() {
    return this.store.read().fill ?? "";
  }

  set color(colour: unknown) {
    change(this, { fill: colourArgument(colour) });
  }

  clear() {
    forget(this, ["fill"]);
  }
}

/** Excel.ConditionalRangeFont. */
export class ConditionalRangeFont extends ConditionalLookPart {
  static override readonly className = "ConditionalRangeFont";

  get color() {
    return this.store.read().fontColor ?? "";
  }

  set color(colour: unknown) {
    change(this, { fontColor: colourArgument(colour) });
  }

  get bold() {
    return this.store.read().bold ?? null;
  }

  set bold(bold: unknown) {
    change(this, { bold: booleanArgument(bold) });
  }

  get italic() {
    return this.store.read().italic ?? null;
  }

  set italic(italic: unknown) {
    change(this, { italic: booleanArgument(italic) });
  }

  get underline() {
    return this.store.read().underline ?? "None";
  }

  set underline(underline: unknown) {
    change(this, { underline: textArgument(underline) });
  }

  get strikethrough() {
    return this.store.read().strikethrough ?? null;
  }

  set strikethrough(strikethrough: unknown) {
    change(this, { strikethrough: booleanArgument(strikethrough) });
  }

  clear() {
    forget(this, ["fontColor", "bold", "italic", "underline", "strikethrough"]);
  }
}

function change({ store }: ConditionalLookPart, changes: Partial<ConditionalLook>): void {
  store.write({ ...store.read(), ...changes });
}

function forget({ store }: ConditionalLookPart, fields: readonly string[]): void {
  store.write(Object.fromEntries(Object.entries(store.read()).filter(([field]) => !fields.includes(field))));
}
