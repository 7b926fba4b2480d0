import { readdirSync } from "node:fs";
import { connect } from "node:net";
import { request } from "node:http";
import { serve, type Sandbox } from "../../../src/sandbox/server/serve";

/** Some megabytes: it does not fit in the socket's buffers, so that giving it up leaves a file half read. */
const LARGE = "/office-js/excel-web-16.00.debug.js";

describe("the sandbox's server", () => {
  let sandbox: Sandbox;

  beforeAll(async () => {
    sandbox = await serve({ page: new Map(), addIn: Promise.resolve("complemento") }, 3480);
  });

  afterAll(() => sandbox.close());

  it("keeps no file open after downloads that are given up", async () => {
    const before = openFiles();
    for (let round = 0; round < 60; round++) await giveUp(sandbox.port, LARGE);
    await until(() => openFiles() <= before + 5);
    expect(openFiles()).toBeLessThanOrEqual(before + 5);
    expect(await ask(sandbox.port, "/ejemplos.json", `localhost:${sandbox.port}`)).toBe(200);
  });

  it("answers this computer's names only", async () => {
    expect(await ask(sandbox.port, "/ejemplos.json", "127.0.0.1")).toBe(200);
    expect(await ask(sandbox.port, "/ejemplos.json", `[::1]:${sandbox.port}`)).toBe(200);
    expect(await ask(sandbox.port, "/ejemplos.json", "sitio.ejemplo.com")).toBe(421);
    expect(await ask(sandbox.port, "/ejemplos.json", "localhost.ejemplo.com")).toBe(421);
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
