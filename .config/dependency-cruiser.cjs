/** Import rules, each as a sentence told to whoever breaks it. */
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: "error",
  from: { path: from },
  to: { pathNot: allowed, path: "^(src|test)/" },
});

module.exports = {
  forbidden: [
    { name: "no-cycles", comment: "Two files that import each other cannot be understood one at a time: move what they share into a third.", severity: "error", from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } } },
    only("domain-imports-nothing", "^src/engine/domain/", "^src/engine/domain/", "The domain is the law: it knows figures and rules, not sheets, words or hosts."),
    only("words-know-domain-and-findings", "^src/engine/words/", "^src/engine/(words|domain|audit|reader/matrix|address|plan|host|grid)", "Words turn data into Spanish: they import the data's types, not the code that makes it."),
    only("reader-knows-domain-and-glossary", "^src/engine/reader/", "^src/engine/(reader|domain|words/glossary|grid|address)", "The reader turns a grid into a matrix: spellings come from the glossary, nothing from reports or hosts."),
    only("sheets-build-plans", "^src/engine/sheets/", "^src/engine/(sheets|domain|reader|words|audit|grid|address|plan)", "Sheets turn results into plans: they do not know actions or hosts."),
    only("document-is-data", "^src/engine/document/", "^src/engine/(document|sheets|domain|reader|words|audit|grid|address|plan)", "The yearly report is data made of results and words: it does not know actions or who writes it."),
    only("engine-is-pure", "^src/engine/", "^src/engine/", "The engine is data in, data out: hosts, pane and command line import it, never the reverse."),
    { name: "engine-uses-no-package", comment: "The engine runs anywhere: no npm package and no Node module in it.", severity: "error", from: { path: "^src/engine/" }, to: { dependencyTypes: ["npm", "npm-dev", "npm-peer", "npm-optional", "core"] } },
    only("opc-knows-only-files", "^src/opc/", "^src/opc/", "A package is a zip of XML parts: it knows neither workbooks nor documents, nor who reads them."),
    only("hosts-know-the-port", "^src/hosts/([^/]+)/", ["^src/opc/", "^src/engine/(host|grid|plan|address)", "^src/engine/ownership/", "^src/engine/document/", "^src/engine/sheets/kit/bandStyles", "^src/engine/words/", "^src/engine/audit/narrative/text", "^src/hosts/$1/"], "A host implements the port: grid, plan, address, the ownership of cells and the report as a document are all it needs of the engine, and no other host."),
    only("functions-are-thin", "^src/functions/", "^src/(functions|hosts/excel/read/emptyCells|engine/(domain|words|reader/text/(numberText|fold)))", "Custom functions are thin over the domain, and look at cells only to tell an empty one from 0: anything heavier makes every recalculation slow."),
    { name: "cli-uses-the-file-host", comment: "The command line works on files: it knows no Excel, pane or sandbox.", severity: "error", from: { path: "^src/cli/" }, to: { path: "^src/(hosts/excel|taskpane|commands|sandbox|functions)/" } },
    { name: "pane-uses-the-excel-host", comment: "The pane works in Excel: it never opens files.", severity: "error", from: { path: "^src/(taskpane|commands)/" }, to: { path: "^src/(hosts/xlsx|cli|sandbox)/" } },
    { name: "sandbox-does-not-touch-the-add-in", comment: "The sandbox is a stand-in for Excel: the add-in reaches it over the wire, never by import.", severity: "error", from: { path: "^src/sandbox/" }, to: { path: "^src/(taskpane|commands|cli|hosts/excel)/" } },
    { name: "nothing-imports-the-sandbox", comment: "What ships must not depend on the sandbox.", severity: "error", from: { path: "^src/(?!sandbox/)" }, to: { path: "^src/sandbox/" } },
    { name: "no-tests-in-the-product", comment: "The product never imports its tests.", severity: "error", from: { path: "^src/" }, to: { path: "^test/" } },
    { name: "only-known-packages", comment: "A package must be declared in package.json.", severity: "error", from: { path: "^src/" }, to: { dependencyTypes: ["npm-no-pkg", "unknown", "undetermined"] } },
    { name: "not-to-unresolvable", comment: "This import leads nowhere.", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: { doNotFollow: { path: "node_modules" }, tsPreCompilationDeps: true, tsConfig: { fileName: "tsconfig.json" }, enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "require", "node", "default", "types"] } },
};
