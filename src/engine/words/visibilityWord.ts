import type { SheetVisibility } from "../grid";

/** How a sheet stands in the menus of Excel. */
export const visibilityWord: Readonly<Record<SheetVisibility, string>> = { visible: "visible", hidden: "oculta", veryHidden: "muy oculta" };

/** How a person gets to see it. */
export function howToShow(visibility: string): string {
  return visibility === "veryHidden"
    ? "Muéstrala en el editor de Visual Basic (Alt+F11, propiedad Visible)"
    : "Muéstrala con clic derecho en las pestañas › Mostrar";
}
