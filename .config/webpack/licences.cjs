/** licencias.txt: whose packages are in the folder and under what terms, as those terms ask of who publishes them. */
const { existsSync, readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const { Compilation, sources } = require("webpack");

class Licences {
  /** `others`: files that another bundler put in, told once they are known. */
  constructor(others) {
    this.others = others;
  }

  apply(compiler) {
    compiler.hooks.thisCompilation.tap("Licences", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "Licences", stage: Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE }, () => {
        const bundled = [...compilation.modules].flatMap((module) => [module, ...(module.modules ?? [])]).map(({ resource }) => resource);
        const packages = new Map([...bundled, ...this.others()].map(packageOf).filter(Boolean));
        const told = [...packages.values()].sort((a, b) => (a.name < b.name ? -1 : 1)).map(entry);
        compilation.emitAsset("licencias.txt", new sources.RawSource(told.join(`\n${"=".repeat(80)}\n\n`)));
      });
    });
  }
}

/** The package that a file belongs to, by its folder; undefined for a file of ours. */
function packageOf(file) {
  const [, folder] = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file ?? "") ?? [];
  if (folder === undefined || !existsSync(join(folder, "package.json"))) return undefined;
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  return [`${name}@${version}`, { name, version, license, folder }];
}

function entry({ name, version, license, folder }) {
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const terms = file === undefined ? "" : `\n${readFileSync(join(folder, file), "utf8").trim()}\n`;
  return `${name} ${version} · ${license}\n${terms}`;
}

module.exports = { Licences };
