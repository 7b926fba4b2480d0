import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SaxesParser } from "saxes";

/** Excel asks for these from a page of its own: a server that does not let it in leaves the add-in without functions or shortcut. */
const ASKED_FROM_ELSEWHERE = ["functions.json", "shortcuts.json"];
const sample = (name: string): string => readFileSync(join(__dirname, "../../src/manifest/servidor", name), "utf8");

describe("The samples for servers", () => {
  it("let Excel read what it asks for from its own page: IIS", () => {
    const headers = new Map<string, string[]>();
    let location = "";
    const parser = new SaxesParser({ xmlns: false });
    parser.on("opentag", ({ name, attributes }) => {
      if (name === "location") location = String(attributes["path"]);
      if (name === "add")
        headers.set(location, [...(headers.get(location) ?? []), `${String(attributes["name"])}: ${String(attributes["value"])}`]);
    });
    parser.write(sample("web.config")).close();
    expect(Object.fromEntries(headers)).toEqual(
      Object.fromEntries(ASKED_FROM_ELSEWHERE.map((file) => [file, ["Access-Control-Allow-Origin: *"]])),
    );
  });

  it.each([
    ["nginx.conf", /^location ~ (\^RUTA\S+) \{(?:(?!^\}).)*add_header Access-Control-Allow-Origin "\*";/ms, "RUTA/"],
    ["htaccess", /<FilesMatch "([^"]+)">\s*Header set Access-Control-Allow-Origin "\*"/, ""],
  ])("let Excel read what it asks for from its own page: %s", (name, letsIn, folder) => {
    const pattern = new RegExp(letsIn.exec(sample(name))?.[1] ?? "$^");
    expect(ASKED_FROM_ELSEWHERE.filter((file) => !pattern.test(folder + file))).toEqual([]);
    expect(pattern.test(`${folder}taskpane.html`)).toBe(false);
  });

  it("are told of in the README, with the day that Excel keeps the list of functions", () => {
    const readme = readFileSync(join(__dirname, "../../README.md"), "utf8");
    expect(["web.config", ".htaccess", "nginx.conf", "CORS", "24 horas"].filter((word) => !readme.includes(word))).toEqual([]);
  });
});
