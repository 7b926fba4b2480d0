/** @jest-environment jsdom */
import { act, createElement } from "react";
import type { HandedFile } from "../../../src/taskpane/parts/droppedFiles";
import { FileDrop } from "../../../src/taskpane/parts/FileDrop";
import { mount, unmount } from "./mounted";

afterEach(unmount);

let taken: string[][] = [];
beforeEach(() => (taken = []));

function show(disabled = false): HTMLElement {
  const onFiles = (files: readonly HandedFile[]): void => void taken.push(files.map(({ name }) => name));
  return mount(
    createElement(FileDrop, { label: "Elegir archivos", hint: "o suéltalos", dropHere: "Suelta aquí", accept: ".xlsx", disabled, onFiles }),
  );
}

/** What a browser hands over of a file or a folder that is dragged: entries, and folders in pieces. */
function entryOf(path: string, inside?: readonly FileSystemEntry[]): FileSystemEntry {
  const name = path.split("/").at(-1) ?? "";
  const pieces = inside?.map((entry) => [entry]) ?? [];
  const entry = {
    isFile: inside === undefined,
    name,
    fullPath: `/${path}`,
    file: (give: (file: File) => void) => give(new File(["x"], name)),
    createReader: () => ({ readEntries: (give: (entries: readonly FileSystemEntry[]) => void) => give(pieces.shift() ?? []) }),
  };
  return entry as unknown as FileSystemEntry;
}

async function drag(name: "dragenter" | "dragover" | "dragleave" | "drop", entries: readonly FileSystemEntry[]): Promise<Event> {
  const event = new Event(name, { bubbles: true, cancelable: true });
  const items = entries.map((entry) => ({ webkitGetAsEntry: () => entry }));
  Object.assign(event, { dataTransfer: { types: ["Files"], items, files: [], dropEffect: "copy" }, relatedTarget: null });
  await act(async () => {
    document.body.dispatchEvent(event);
    await new Promise((resolve) => setTimeout(resolve, 0));
  });
  return event;
}

test("files dropped anywhere on the page are taken, with what is in a dropped folder, by name; nobody else hears of them", async () => {
  show();
  const others = jest.fn();
  window.addEventListener("drop", others);
  const event = await drag("drop", [entryOf("formatos", [entryOf("b.xlsx"), entryOf("más", [entryOf("c.zip")])]), entryOf("a.xlsx")]);
  window.removeEventListener("drop", others);
  expect(taken).toEqual([["a.xlsx", "b.xlsx", "c.zip"]]);
  expect(event.defaultPrevented).toBe(true);
  expect(others).not.toHaveBeenCalled();
});

test("two files of one name in different folders are two", async () => {
  show();
  const folder = (name: string) => entryOf(name, [entryOf(`${name}/reporte.xlsx`), entryOf(`${name}/${name}.xlsx`)]);
  await drag("drop", [folder("norte"), folder("sur")]);
  expect(taken).toEqual([["norte.xlsx", "norte/reporte.xlsx", "sur/reporte.xlsx", "sur.xlsx"]]);
});

test("while files are over the page it says that they can be dropped, and no longer once they leave", async () => {
  const place = show();
  expect(place.textContent).toContain("o suéltalos");
  await drag("dragenter", []);
  expect(place.textContent).toContain("Suelta aquí");
  await drag("dragleave", []);
  expect(place.textContent).toContain("o suéltalos");
});

test("while something is written nothing is taken, and the files do not take the page's place either", async () => {
  show(true);
  const event = await drag("drop", [entryOf("a.xlsx")]);
  expect(taken).toEqual([]);
  expect(event.defaultPrevented).toBe(true);
});

test("once the place is gone, files are whoever's they were before", async () => {
  show();
  unmount();
  const event = await drag("drop", [entryOf("a.xlsx")]);
  expect([taken, event.defaultPrevented]).toEqual([[], false]);
});
