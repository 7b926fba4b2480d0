/** A button of the ribbon as manifest.xml declares it. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** Path of the icon from the manifest's folder: «assets/iconos/calcular-20.png». */
  readonly icon: string | undefined;
  /** What the add-in runs; undefined for the one that opens the pane. */
  readonly functionName: string | undefined;
  readonly items: readonly RibbonButton[];
}

/** The buttons of the group, in order, in the manifest's default language. */
export function readRibbon(manifest: Document): RibbonButton[] {
  const texts = new Map(
    [...manifest.getElementsByTagNameNS("*", "String"), ...manifest.getElementsByTagNameNS("*", "Image")].map((entry) => [
      entry.getAttribute("id"),
      entry.getAttribute("DefaultValue") ?? "",
    ]),
  );
  const controls = [...manifest.getElementsByTagNameNS("*", "Control")];
  const page = manifest.getElementsByTagNameNS("*", "SourceLocation")[0]?.getAttribute("DefaultValue") ?? "";
  const folder = page.slice(0, page.lastIndexOf("/") + 1);
  return controls.map((control) => readControl(control, texts, folder));
}

/** Addresses in the manifest are the ones it was built for, and the page may be open at another: they are taken from their `folder`. */
function readControl(control: Element, texts: ReadonlyMap<string | null, string>, folder: string): RibbonButton {
  const child = (parent: Element | undefined, name: string) => [...(parent?.children ?? [])].find(({ localName }) => localName === name);
  const text = (found: Element | undefined) => texts.get(found?.getAttribute("resid") ?? "") ?? "";
  const image =
    [...(child(control, "Icon")?.children ?? [])].find((each) => each.getAttribute("size") === "20") ?? child(control, "Icon")?.children[0];
  const address = texts.get(image?.getAttribute("resid") ?? "");
  return {
    id: control.getAttribute("id") ?? "",
    label: text(child(control, "Label")),
    tip: text(child(child(control, "Supertip"), "Description")),
    icon: address?.startsWith(folder) ? address.slice(folder.length) : undefined,
    functionName: child(child(control, "Action"), "FunctionName")?.textContent ?? undefined,
    items: [...(child(control, "Items")?.children ?? [])].map((item) => readControl(item, texts, folder)),
  };
}
