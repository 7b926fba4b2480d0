import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { functionReference } from "./functionReference";

/** Writes src/functions/REFERENCIA.md anew: `npm run funciones`. */
void functionReference().then((text) => writeFileSync(join(__dirname, "../../src/functions/REFERENCIA.md"), text));
