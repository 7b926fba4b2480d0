import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";

/** The types that any server of files knows. */
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

export interface PlainServer {
  /** Where the folder is. */
  readonly address: string;
  /** Paths that it had nothing for. */
  readonly missed: readonly string[];
  close(): Promise<void>;
}

/** A server of files that knows nothing of us: a folder under a path of its site, no headers but the type, no rules. */
export async function servePlainly(folder: string, under: string): Promise<PlainServer> {
  const missed: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    const path = pathname.startsWith(under) ? pathname.slice(under.length) : "nothing";
    const file = join(folder, path.endsWith("/") || path === "" ? `${path}index.html` : path);
    void readFile(file).then(
      (content) => response.writeHead(200, { "content-type": TYPES[extname(file)] ?? "application/octet-stream" }).end(content),
      () => {
        missed.push(pathname);
        response.writeHead(404).end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}${under}`,
    missed,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
