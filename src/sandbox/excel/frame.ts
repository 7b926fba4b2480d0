import { installDoor, type Door, type DoorOptions } from "./door";
import type { ExcelHost } from "./host";

/** Under this name the page of the sandbox offers its Excel to the add-in's frame. */
const OFFER = "pntpExcelDoor";

type OfferingWindow = Window & { [OFFER]?: (frame: Window) => void };

/** In the page of the sandbox: any add-in loaded in a frame of it reaches this host. Gives the door opened last, if any. */
export function offerDoor(page: Window, host: ExcelHost, options: DoorOptions = {}): { readonly door: () => Door | undefined } {
  let door: Door | undefined;
  (page as OfferingWindow)[OFFER] = (frame) => {
    door?.close();
    door = installDoor(frame, host, options);
  };
  return { door: () => door };
}

/** In the add-in's frame, before office.js: takes the door that the page around it offers. False when there is none. */
export function enterDoor(frame: Window): boolean {
  const page = frame.parent as OfferingWindow;
  if (page === frame || typeof page[OFFER] !== "function") return false;
  page[OFFER](frame);
  return true;
}
