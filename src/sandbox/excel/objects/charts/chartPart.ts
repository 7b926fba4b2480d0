import type { Setting } from "../../model/book/chart";
import { addMethod, addProperty } from "../../wire/addMembers";
import { invalidArgument } from "../../wire/hostError";
import { WireObject } from "../../wire/wireObject";
import { colourArgument } from "../arguments";

/** Where the parts of a chart keep what they are given. */
export interface ChartStore {
  readonly settings: Map<string, Setting>;
  readonly changed: () => void;
}

/** A part of a chart: it has no state but the chart's settings under its path. */
export abstract class ChartPart extends WireObject {
  readonly store: ChartStore;
  readonly path: string;

  constructor(store: ChartStore, path: string) {
    super();
    this.store = store;
    this.path = path;
  }
}

/** Gives a part the properties it merely stores, each with what it is until it is set; null stands for «automatic». */
export function addStored<Part extends ChartPart>(
  wireClass: { readonly prototype: Part },
  defaults: Readonly<Record<string, Setting>>,
): void {
  for (const [name, absent] of Object.entries(defaults)) {
    addProperty(
      wireClass,
      name,
      (part) => readSetting(part, name, absent),
      (part, value) => writeSetting(part, name, kindChecked(value, absent)),
    );
  }
}

/** Gives a part a property that is another part. */
export function addPart<Part extends ChartPart>(
  wireClass: { readonly prototype: Part },
  name: string,
  partClass: new (store: ChartStore, path: string) => ChartPart,
): void {
  addProperty(wireClass, name, ({ store, path }) => new partClass(store, joined(path, name)));
}

/** The solid fill of a part: set by a method, never read back, as in Excel. */
export function addSolidFill<Part extends ChartPart>(wireClass: { readonly prototype: Part }): void {
  addMethod(wireClass, "setSolidColor", (part, colour) => writeSetting(part, "color", colourArgument(colour)));
  addMethod(wireClass, "clear", (part) => writeSetting(part, "color", "none"));
}

export function readSetting({ store, path }: ChartPart, name: string, absent: Setting): Setting {
  return store.settings.get(joined(path, name)) ?? absent;
}

export function writeSetting({ store, path }: ChartPart, name: string, value: Setting): void {
  store.settings.set(joined(path, name), value);
  store.changed();
}

function joined(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

/** A value of the kind of the default; what is automatic may be set to text or number. */
function kindChecked(value: unknown, absent: Setting): Setting {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") throw invalidArgument();
  if (absent !== null && typeof absent !== typeof value) throw invalidArgument();
  return value;
}
