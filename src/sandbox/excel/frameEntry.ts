import { enterDoor } from "./frame";

/** The script that the sandbox puts before office.js in the add-in's page. */
enterDoor(window);
