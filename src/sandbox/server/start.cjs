/** `npm start`: the server as one plain script, built again first where a source of it changed. */
const { builtScript } = require("../../../.config/builtScript.cjs");

require(builtScript("src/sandbox/server/main.ts", "build/start.cjs"));
