import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { connect } from "node:net";
import { request } from "node:http";
import { join } from "node:path";
import { serve, type Served } from "../../../src/sandbox/server/serve";

const LARGE = "/grande.js";

describe("the sandbox's server", () => {
  let sandbox: Served;
  let above: string;

  beforeAll(async () => {
    above = mkdtempSync(join(tmpdir(), "pntp-"));
    const folder = join(above, "publicado");
    mkdirSync(join(folder, "navegador"), { recursive: true });
    // Some megabytes: it does not fit in the socket's buffers, so that giving it up leaves a file half read.
    writeFileSync(join(folder, "grande.js"), "//".padEnd(8 * 2 ** 20, "·"));
    writeFileSync(join(folder, "functions.json"), "{}");
    writeFileSync(join(folder, "navegador", "index.html"), "<p>PNTP</p>");
    writeFileSync(join(above, "publicado-no.txt"), "");
    writeFileSync(join(above, "ajeno.txt"), "");
    sandbox = await serve(folder, 3480);
  });

  afterAll(async () => {
    await sandbox.close();
    rmSync(above, { recursive: true });
  });

  it("keeps no file open after downloads that are given up", async () => {
    const before = openFiles();
    for (let round = 0; round < 60; round++) await giveUp(sandbox.port, LARGE);
    await until(() => openFiles() <= before + 5);
    expect(openFiles()).toBeLessThanOrEqual(before + 5);
    expect(await ask(sandbox.port, "/functions.json", `localhost:${sandbox.port}`)).toBe(200);
  });

  it("answers this computer's names only", async () => {
    expect(await ask(sandbox.port, "/functions.json", "127.0.0.1")).toBe(200);
    expect(await ask(sandbox.port, "/functions.json", `[::1]:${sandbox.port}`)).toBe(200);
    expect(await ask(sandbox.port, "/functions.json", "sitio.ejemplo.com")).toBe(421);
    expect(await ask(sandbox.port, "/functions.json", "localhost.ejemplo.com")).toBe(421);
  });

  it("gives files of its folder and the first page of each folder in it, nothing above", async () => {
    const host = `localhost:${sandbox.port}`;
    expect(await ask(sandbox.port, "/navegador/", host)).toBe(200);
    for (const path of [
      "/navegador",
      "/",
      "/no.js",
      "/../ajeno.txt",
      "/%2e%2e/ajeno.txt",
      "/..%2fajeno.txt",
      "/..%2fpublicado-no.txt",
      "/%",
    ])
      expect([path, await ask(sandbox.port, path, host)]).toEqual([path, 404]);
  });
});

function openFiles(): number {
  return readdirSync("/dev/fd").length;
}

async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; turn < 200 && !isSo(); turn++) await new Promise((resolve) => setTimeout(resolve, 25));
}

/** Asks for a file, reads its beginning and hangs up. */
function giveUp(port: number, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, "localhost", () => socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\n\r\n`));
    socket.once("data", (data: Buffer) => {
      socket.destroy();
      if (data.toString("latin1", 0, 15).includes(" 200")) resolve();
      else reject(new Error(data.toString("latin1", 0, 200)));
    });
    socket.once("error", reject);
  });
}

function ask(port: number, path: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ port, path, host: "localhost", headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .once("error", reject)
      .end();
  });
}
