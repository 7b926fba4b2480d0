import { registerFunctions } from "./register";

// Outside Office there is no runtime to tell, and the pane says so.
if (typeof CustomFunctions !== "undefined") registerFunctions();
