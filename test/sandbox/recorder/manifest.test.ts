import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";

const SCHEMAS = join(__dirname, "../../manifest/schema");
const MAIN = "OfficeAppManifestV1_1.xsd";
const schema = (fileName: string) => ({ fileName, contents: readFileSync(join(SCHEMAS, fileName), "utf8") });

test("the recorder's manifest is valid by the schema of Office, and its icons are there", async () => {
  const contents = readFileSync(join(__dirname, "../../../src/sandbox/recorder/manifest.xml"), "utf8");
  const preload = readdirSync(SCHEMAS)
    .filter((name) => name.endsWith(".xsd") && name !== MAIN)
    .map(schema);
  const { errors } = await validateXML({ xml: { fileName: "manifest.xml", contents }, schema: schema(MAIN), preload });
  expect(errors.map(({ message }) => message)).toEqual([]);
  const icons = [...contents.matchAll(/https:\/\/localhost:3000\/(assets\/[^"]+\.png)/g)].map(([, path = ""]) =>
    readFileSync(join(__dirname, "../../..", path))
      .subarray(1, 4)
      .toString(),
  );
  expect(icons).toEqual(["PNG", "PNG"]);
});
