/** A shape or picture of a sheet: the sandbox knows that it is there and keeps it, it does not draw it. Points. */
export interface ShapeModel {
  readonly id: string;
  name: string;
  readonly type: "Image" | "GeometricShape" | "Group" | "Line" | "Unsupported";
  left: number;
  top: number;
  width: number;
  height: number;
  altTextTitle: string;
  altTextDescription: string;
  visible: boolean;
}
