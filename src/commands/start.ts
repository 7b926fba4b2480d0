import { answerAddress, registerCommands } from "./commands";

// Outside Office there is no ribbon; the pane says how to open it.
if (typeof Office !== "undefined") {
  registerCommands();
  void answerAddress(location.search);
}
