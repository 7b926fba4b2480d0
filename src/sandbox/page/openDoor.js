/* global window */
// Excel's window.external, before office.js asks for it.
if (window.parent !== window) window.parent.pntpSandbox?.openDoor(window);
