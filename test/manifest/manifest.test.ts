import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { SaxesParser } from "saxes";
import { validateXML } from "xmllint-wasm";
import { COMMANDS } from "../../src/commands/commands";
import { FUNCTIONS } from "../../src/functions/register";
import { generateMetadata } from "../../src/functions/generateMetadata";

const ROOT = join(__dirname, "../..");
const SCHEMAS = join(__dirname, "schema");
const ORIGIN = "https://localhost:3000";

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const text = (file: string): string => readFileSync(join(ROOT, file), "utf8");

function parse(xml: string): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  const parser = new SaxesParser({ xmlns: false });
  parser.on("opentag", ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (part) => {
    const element = open.at(-1);
    if (element) element.text += part;
  });
  parser.on("closetag", () => open.pop());
  parser.write(xml).close();
  return root.children[0] ?? root;
}

function all(element: Element, name?: string): Element[] {
  return element.children.flatMap((child) => [...(name === undefined || child.name === name ? [child] : []), ...all(child, name)]);
}

async function schemaErrors(xml: string): Promise<readonly string[]> {
  const file = (name: string) => ({ fileName: name, contents: readFileSync(join(SCHEMAS, name), "utf8") });
  const main = "OfficeAppManifestV1_1.xsd";
  const others = readdirSync(SCHEMAS).filter((name) => name.endsWith(".xsd") && name !== main);
  const { errors } = await validateXML({ xml: { fileName: "manifest.xml", contents: xml }, schema: file(main), preload: others.map(file) });
  return errors.map(({ message }) => message);
}

/** Width and height that a PNG file declares. */
function pngSize(file: string): [number, number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

describe("manifest.xml, as any manifest of Office", () => {
  const xml = text("manifest.xml");
  const manifest = parse(xml);
  const resources = all(manifest, "Resources")[0] ?? manifest;
  const ids = resources.children.flatMap(({ children }) => children.map(({ attributes }) => attributes["id"] ?? ""));
  const used = all(manifest).flatMap(({ attributes }) => (attributes["resid"] === undefined ? [] : [attributes["resid"]]));
  const addresses = [...xml.matchAll(/"(https?:[^"]+)"|>(https?:[^<]+)</g)]
    .map(([, inQuotes, inText]) => inQuotes ?? inText ?? "")
    .filter((address) => !/schemas\.microsoft\.com|w3\.org/.test(address));

  it("is valid by the schema of Office", async () => {
    expect(await schemaErrors(xml)).toEqual([]);
  });

  it("would not be valid with its elements in another order", async () => {
    const [, hosts = ""] = /\n( {2}<Hosts>[\s\S]*?<\/Hosts>\n)/.exec(xml) ?? [];
    expect(hosts).not.toBe("");
    const moved = xml.replace(hosts, "").replace("  <Permissions>", `${hosts}  <Permissions>`);
    expect(await schemaErrors(moved)).not.toEqual([]);
  });

  it("names every resource once, uses all of them and no other, with ids of at most 32 characters", () => {
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(used)].sort()).toEqual([...ids].sort());
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
  });

  it("keeps every text within what Office shows", () => {
    const texts = (kind: string, limit: number) =>
      all(resources, kind)
        .flatMap(({ children }) =>
          children.flatMap((string) => [
            string.attributes["DefaultValue"] ?? "",
            ...string.children.map(({ attributes }) => attributes["Value"] ?? ""),
          ]),
        )
        .filter((value) => value === "" || value.length > limit);
    expect(texts("bt:ShortStrings", 125)).toEqual([]);
    expect(texts("bt:LongStrings", 250)).toEqual([]);
    const [description] = all(manifest, "Description");
    expect((description?.attributes["DefaultValue"] ?? "").length).toBeLessThanOrEqual(250);
  });

  it("has an English text for every Spanish one that is not a name", () => {
    const strings = all(resources, "bt:String").filter(({ attributes }) => attributes["id"] !== "Functions.Namespace");
    expect(
      strings.filter(({ children }) => children[0]?.attributes["Locale"] !== "en-US").map(({ attributes }) => attributes["id"]),
    ).toEqual([]);
    expect(all(manifest, "DefaultLocale")[0]?.text).toBe("es-PE");
  });

  it("takes everything from one https origin, which the build replaces", () => {
    expect(addresses.length).toBeGreaterThan(10);
    expect(addresses.filter((address) => !address.startsWith(`${ORIGIN}/`) && address !== ORIGIN)).toEqual([]);
  });

  it("has its icons, of the sizes it says", () => {
    const images = all(manifest, "bt:Image").filter(({ attributes }) => attributes["size"] !== undefined);
    const address = new Map(all(resources, "bt:Image").map(({ attributes }) => [attributes["id"] ?? "", attributes["DefaultValue"] ?? ""]));
    for (const { attributes } of images) {
      const path = address.get(attributes["resid"] ?? "")?.replace(`${ORIGIN}/`, "") ?? "";
      const size = Number(attributes["size"]);
      expect([path, ...pngSize(join(ROOT, path))]).toEqual([path, size, size]);
    }
    for (const [tag, size] of [
      ["IconUrl", 32],
      ["HighResolutionIconUrl", 64],
    ] as const) {
      const path = (all(manifest, tag)[0]?.attributes["DefaultValue"] ?? "").replace(`${ORIGIN}/`, "");
      expect(pngSize(join(ROOT, path))).toEqual([size, size]);
    }
    expect(images.length).toBeGreaterThan(15);
  });

  it("gives every control, group and tab its own id", () => {
    const controls = all(manifest)
      .filter(({ name }) => ["Control", "Group", "CustomTab", "Item"].includes(name))
      .map(({ attributes }) => attributes["id"]);
    expect(new Set(controls).size).toBe(controls.length);
  });

  it("asks for no permission beyond ReadWriteDocument, and runs in workbooks only", () => {
    expect(all(manifest, "Permissions")[0]?.text).toBe("ReadWriteDocument");
    expect(all(manifest, "Host").map(({ attributes }) => attributes["Name"] ?? attributes["xsi:type"])).toEqual(["Workbook", "Workbook"]);
  });
});

describe("manifest.xml, as this add-in's only one", () => {
  const manifest = parse(text("manifest.xml"));
  const base = { ...manifest, children: manifest.children.filter(({ name }) => name !== "VersionOverrides") };

  it("runs everything in one page: shared runtime first in Host, the same address for pane, ribbon and functions", () => {
    const host = all(manifest, "Host").at(-1);
    expect(host?.children[0]?.name).toBe("Runtimes");
    expect(all(manifest, "Runtime")[0]?.attributes).toMatchObject({ resid: "Taskpane.Url", lifetime: "long" });
    const addresses = ["FunctionFile", "Page", "Action"]
      .flatMap((name) =>
        all(manifest, name).flatMap((element) => [
          element.attributes["resid"],
          ...all(element, "SourceLocation").map(({ attributes }) => attributes["resid"]),
        ]),
      )
      .filter((resid) => resid !== undefined);
    expect([...new Set(addresses)]).toEqual(["Taskpane.Url"]);
  });

  it(
    "gives the pane to every Excel that the host is tested with and no older; ribbon and functions where Excel can " +
      "run them in the pane's page",
    () => {
      const sets = (element: Element, name: string): string[] =>
        all(element, name).map(({ attributes }) => `${attributes["Name"] ?? ""} ${attributes["MinVersion"] ?? ""}`);
      expect(sets(base, "Set")).toEqual(["ExcelApi 1.9"]);
      // 1.3: functions are told where their arguments stand, without which an empty cell cannot be told from a 0.
      expect(sets(manifest, "bt:Set")).toEqual(["SharedRuntime 1.1", "CustomFunctionsRuntime 1.3"]);
    },
  );

  it("is the only manifest of the project: two would be two tabs, and two functions of one name", () => {
    const ids = all(manifest, "Id").map((element) => element.text);
    expect(ids).toEqual(["2d6c4b5e-0f0a-4c39-9b1d-5a3c7e9f4a21"]);
    expect(readdirSync(join(ROOT, "src/manifest")).filter((name) => name.endsWith(".xml"))).toEqual([]);
  });

  it("names no second pane, and no domain that it has already", () => {
    expect(all(manifest, "TaskpaneId")).toEqual([]);
    expect(all(manifest, "AppDomain").filter((element) => element.text === ORIGIN)).toEqual([]);
  });

  it("has a shortcut that no keyboard types a letter with: Ctrl+Alt is AltGr; the help page tells of it", () => {
    const { shortcuts } = JSON.parse(text("src/manifest/shortcuts.json")) as { shortcuts: { key: { default: string; mac: string } }[] };
    expect(shortcuts.map(({ key }) => key.default).filter((keys) => !/^Ctrl\+Shift\+Alt\+[A-Z]$/.test(keys))).toEqual([]);
    expect(shortcuts.map(({ key }) => key.mac).filter((keys) => !/^Command\+Shift\+Alt\+[A-Z]$/.test(keys))).toEqual([]);
    for (const file of ["src/manifest/ayuda.html", "README.md"]) {
      for (const { key } of shortcuts) expect([file, text(file).includes(key.default)]).toEqual([file, true]);
      expect([file, /Ctrl\+Alt\+(?!F9)/.test(text(file))]).toEqual([file, false]);
    }
  });

  it("calls functions that the page binds, all of them, and so does the keyboard shortcut", () => {
    const bound = Object.keys(COMMANDS);
    const called = all(manifest, "FunctionName").map((element) => element.text);
    expect([...called].sort()).toEqual([...bound].sort());
    const { actions, shortcuts } = JSON.parse(text("src/manifest/shortcuts.json")) as {
      actions: { id: string }[];
      shortcuts: { action: string; key: { default: string } }[];
    };
    expect(actions.map(({ id }) => id).filter((id) => !bound.includes(id))).toEqual([]);
    expect(shortcuts.map(({ action }) => action)).toEqual(actions.map(({ id }) => id));
    expect(basename(all(manifest, "ExtendedOverrides")[0]?.attributes["Url"] ?? "")).toBe("shortcuts.json");
  });

  it("puts the functions under PNTP, and their metadata lists the ones that are registered", async () => {
    const namespace = all(manifest, "bt:String").find(({ attributes }) => attributes["id"] === "Functions.Namespace");
    expect(namespace?.attributes["DefaultValue"]).toBe("PNTP");
    const metadata = JSON.parse(await generateMetadata()) as { functions: { id: string }[] };
    expect(metadata.functions.map(({ id }) => id).sort()).toEqual(Object.keys(FUNCTIONS).sort());
  });

  it("has drawings for every size that Office asks for, the app's own up to 128", () => {
    const sizes = readdirSync(join(ROOT, "assets/iconos"))
      .flatMap((name) => /^pntp-(\d+)\.png$/.exec(name)?.[1] ?? [])
      .map(Number);
    expect(sizes.sort((a, b) => a - b)).toEqual([16, 20, 24, 32, 40, 48, 64, 80, 128]);
  });
});
