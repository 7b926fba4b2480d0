import { registerCommands } from "./commands";

// Outside Office there is no ribbon; the pane says how to open it.
if (typeof Office !== "undefined") registerCommands();
