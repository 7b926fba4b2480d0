import { portableTexts } from "../../engine/words/pane/portableTexts";

/** How a file was handed to the person. */
export type HandedOut =
  | { readonly done: "downloaded" | "saved"; readonly name: string }
  | { readonly done: "calledOff" }
  | { readonly done: "failed"; readonly why: string };

const TYPES: Readonly<Record<string, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xlsm: "application/vnd.ms-excel.sheet.macroEnabled.12",
  xltx: "application/vnd.openxmlformats-officedocument.spreadsheetml.template",
  xltm: "application/vnd.ms-excel.template.macroEnabled.12",
};

interface SavePicker {
  showSaveFilePicker(options: object): Promise<FileSystemFileHandle>;
}

/** Gives the file as a download: where it ends is the browser's to say, and nothing that is there is replaced. */
export function downloadBook(name: string, bytes: Uint8Array): HandedOut {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: typeOf(name) }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after this turn; a large file takes its time.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
  return { done: "downloaded", name };
}

/** Whether the browser lets her say where a file goes (Edge and Chrome do, Firefox does not). */
export function canSaveAs(page: object = window): page is SavePicker {
  return "showSaveFilePicker" in page;
}

/** Asks where the file goes, and writes it there. `make`: its bytes, once the place is known. */
export async function saveBookAs(name: string, make: () => Uint8Array, page: object = window): Promise<HandedOut> {
  if (!canSaveAs(page)) return downloadBook(name, make());
  const extension = extensionOf(name);
  const types = [{ description: "Excel", accept: { [typeOf(name)]: [`.${extension}`] } }];
  let place: FileSystemFileHandle;
  try {
    place = await page.showSaveFilePicker({ suggestedName: name, types });
  } catch (fault) {
    // Where the office forbids the dialog, the download is left.
    return isAbort(fault) ? { done: "calledOff" } : downloadBook(name, make());
  }
  try {
    const bytes = make();
    const file = await place.createWritable();
    await file.write(bytes as Uint8Array<ArrayBuffer>);
    await file.close();
    return { done: "saved", name: place.name };
  } catch (fault) {
    if (!(fault instanceof DOMException)) throw fault;
    return { done: "failed", why: portableTexts.saved.refused(place.name) };
  }
}

function isAbort(fault: unknown): boolean {
  return fault instanceof DOMException && fault.name === "AbortError";
}

function typeOf(name: string): string {
  return TYPES[extensionOf(name)] ?? TYPES["xlsx"] ?? "";
}

function extensionOf(name: string): string {
  return name.slice(name.lastIndexOf(".") + 1).toLowerCase();
}
