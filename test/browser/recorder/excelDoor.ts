import { installDoor } from "../../../src/sandbox/excel/door";
import { ExcelHost } from "../../../src/sandbox/excel/host";
import { PLATFORMS } from "../../../src/sandbox/excel/platform";
import { sendUndoGroups } from "../../../src/sandbox/excel/userUndo";

/** In the recorder's own page, before office.js: the stand-in instead of Excel for Windows. */
const platform = PLATFORMS.windows;
const host = new ExcelHost({ platform });
installDoor(window, host, { requirementSets: platform.requirementSets });
window.addEventListener("click", () => sendUndoGroups(Excel, host.undo), { capture: true, once: true });
