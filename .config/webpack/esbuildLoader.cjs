/** TypeScript for the bundle, file by file, by the esbuild that builds the rest; types are checked by `npm run types`. */
const { transform } = require("esbuild");

module.exports = function esbuildLoader(source) {
  const done = this.async();
  transform(source, {
    loader: this.resourcePath.endsWith("x") ? "tsx" : "ts",
    target: "es2022",
    jsx: "automatic",
    tsconfigRaw: { compilerOptions: { verbatimModuleSyntax: true } },
    sourcemap: this.sourceMap,
    sourcefile: this.resourcePath,
  }).then(({ code, map }) => done(null, code, map || undefined), done);
};
