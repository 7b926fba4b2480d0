/** Jest's transform: TypeScript to what Node runs, file by file, by the esbuild that builds the rest; types are checked by `npm run types`. */
const { createHash } = require("node:crypto");
const { transformSync, version } = require("esbuild");

const OPTIONS = {
  format: "cjs",
  target: "node20",
  platform: "node",
  jsx: "automatic",
  supported: { "dynamic-import": false },
  sourcemap: "inline",
  sourcesContent: false,
};

module.exports = {
  getCacheKey: (source, file) =>
    createHash("sha256")
      .update(`${version}\0${JSON.stringify(OPTIONS)}\0${file}\0`)
      .update(source)
      .digest("hex"),
  process: (source, file) => ({
    code: transformSync(source, { ...OPTIONS, loader: file.endsWith("x") ? "tsx" : "ts", sourcefile: file }).code,
  }),
};
