import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { installPage } from "../../src/manifest/installPage";

const ROOT = join(__dirname, "../..");
const ONE_COMPUTER = "Esta copia corre en una sola computadora";

test("the first page says that Excel cannot use the copy of `npm start`, and only of that one", () => {
  expect(installPage("http://localhost:3010")).toContain(ONE_COMPUTER);
  expect(installPage("https://servidor/pntp")).not.toContain(ONE_COMPUTER);
  expect(installPage("https://servidor/a&b")).toContain("https://servidor/a&amp;b/manifest.xml");
});

test.each(["http://servidor/pntp", "servidor/pntp", "ftp://servidor"])("nothing is built for %s, which Office would not open", (url) => {
  const call = `require("./.config/webpack/address.cjs").addressOf(${JSON.stringify(url)})`;
  const { status, stderr } = spawnSync(process.execPath, ["-e", call], { cwd: ROOT, encoding: "utf8" });
  expect(status).toBe(1);
  expect(stderr).toContain(`La dirección debe empezar por https:// y es «${url}»`);
});
