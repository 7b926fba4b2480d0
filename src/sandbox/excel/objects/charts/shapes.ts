import type { ShapeModel } from "../../model/book/shape";
import type { SheetModel } from "../../model/book/sheet";
import { addProperty } from "../../wire/addMembers";
import { invalidArgument, itemNotFound } from "../../wire/hostError";
import { WireObject } from "../../wire/wireObject";
import { booleanArgument, integerArgument, numberArgument, textArgument } from "../arguments";
import { requireAllowed } from "../permission";

/** Excel.ShapeCollection: the shapes and pictures of a sheet. They can be found, named, placed and deleted, not made. */
export class ShapeCollection extends WireObject {
  static override readonly className = "ShapeCollection";
  readonly sheet: SheetModel;

  constructor(sheet: SheetModel) {
    super();
    this.sheet = sheet;
  }

  get items() {
    return this.sheet.shapes.map((shape) => new Shape(this.sheet, shape));
  }

  getCount() {
    return this.sheet.shapes.length;
  }

  getItem(key: unknown) {
    const shape = this.getItemOrNullObject(key);
    if (!shape) throw itemNotFound();
    return shape;
  }

  getItemOrNullObject(key: unknown) {
    const wanted = textArgument(key).toLowerCase();
    return this.items.find(({ model }) => model.id === key || model.name.toLowerCase() === wanted) ?? null;
  }

  /** How the library finds a shape again. */
  _GetItem(id: unknown) {
    return this.getItem(id);
  }

  getItemAt(index: unknown) {
    const shape = this.items[integerArgument(index)];
    if (!shape) throw invalidArgument();
    return shape;
  }
}

/** Excel.Shape. */
export class Shape extends WireObject {
  static override readonly className = "Shape";
  static override readonly identity = "Id";
  readonly sheet: SheetModel;
  readonly model: ShapeModel;

  constructor(sheet: SheetModel, model: ShapeModel) {
    super();
    this.sheet = sheet;
    this.model = model;
  }

  get id() {
    return this.model.id;
  }

  get type() {
    return this.model.type;
  }

  delete() {
    if (this.sheet.protection) requireAllowed(this.sheet, "allowEditObjects");
    const at = this.sheet.shapes.indexOf(this.model);
    if (at < 0) throw itemNotFound();
    this.sheet.shapes.splice(at, 1);
    this.sheet.tell({ kind: "shapes", sheet: this.sheet });
  }

  static {
    for (const name of ["name", "altTextTitle", "altTextDescription"] as const)
      addProperty(
        this,
        name,
        ({ model }) => model[name],
        (shape, text) => change(shape, { [name]: textArgument(text) }),
      );
    for (const side of ["left", "top", "width", "height"] as const)
      addProperty(
        this,
        side,
        ({ model }) => model[side],
        (shape, points) => change(shape, { [side]: numberArgument(points) }),
      );
    addProperty(
      this,
      "visible",
      ({ model }) => model.visible,
      (shape, visible) => change(shape, { visible: booleanArgument(visible) }),
    );
  }
}

function change({ sheet, model }: Shape, changes: Partial<ShapeModel>): void {
  if (sheet.protection) requireAllowed(sheet, "allowEditObjects");
  Object.assign(model, changes);
  sheet.tell({ kind: "shapes", sheet });
}
