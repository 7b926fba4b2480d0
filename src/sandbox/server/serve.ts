import { open, stat } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { SECURITY_HEADERS } from "./security";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

export interface Served {
  /** Where «PNTP en el navegador» is. */
  readonly address: string;
  readonly port: number;
  close(): Promise<void>;
}

/** Serves a published folder on this computer only; a busy port gives way to the next free one. */
export async function serve(folder: string, port: number): Promise<Served> {
  const server = createServer((request, response) => {
    answer(folder, request, response).catch((error: unknown) => apologize(response, error));
  });
  const taken = await listen(server, port);
  return {
    address: `http://localhost:${taken}/navegador/`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer(folder: string, { url = "/", method, headers }: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!isThisComputer(headers.host)) return send(response, 421, "Esta dirección no es la de PNTP en esta computadora.");
  if (method !== "GET" && method !== "HEAD") return send(response, 405, "");
  const file = await findFile(folder, decodePath(url));
  if (!file) return send(response, 404, "No existe.");
  await sendFile(response, file);
}

/** The file as it is; a download that is given up closes it. */
async function sendFile(response: ServerResponse, file: string): Promise<void> {
  const handle = await open(file);
  response.writeHead(200, { ...SECURITY_HEADERS, "content-type": TYPES[extname(file)] ?? "application/octet-stream" });
  await pipeline(handle.createReadStream(), response).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ERR_STREAM_PREMATURE_CLOSE") throw error;
  });
}

/** A name that some page gave this address (DNS rebinding) is not ours: only this computer's own names are answered. */
function isThisComputer(host: string | undefined): boolean {
  return /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/i.test(host ?? "");
}

function apologize(response: ServerResponse, error: unknown): void {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const code = (error as NodeJS.ErrnoException | undefined)?.code;
  if (code === "EMFILE" || code === "ENFILE")
    return send(response, 503, "Hay demasiadas descargas a la vez. Espera un momento y vuelve a cargar la página.");
  send(response, 500, "PNTP no pudo leer ese archivo. Cierra la ventana donde corre npm start y vuelve a iniciarlo.");
}

function send(response: ServerResponse, status: number, sentence: string): void {
  response.writeHead(status, { ...SECURITY_HEADERS, "content-type": TYPES[".html"] });
  response.end(sentence);
}

function decodePath(url: string): string {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return "/no-existe";
  }
}

/** A file of the folder, nothing above it; of a folder in it, its index.html. */
async function findFile(folder: string, path: string): Promise<string | undefined> {
  const file = normalize(join(folder, path.endsWith("/") ? `${path}index.html` : path));
  if (!file.startsWith(folder + sep)) return undefined;
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? file : undefined;
}

const PORTS_TRIED = 50;

async function listen(server: Server, port: number): Promise<number> {
  for (let next = port; next < port + PORTS_TRIED; next++) if (await tryPort(server, next)) return next;
  throw new Error(
    `Los puertos del ${port} al ${port + PORTS_TRIED - 1} están ocupados. Cierra el programa que los usa o elige otro con --puerto N.`,
  );
}

function tryPort(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const refused = (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" || error.code === "EACCES") resolve(false);
      else reject(error);
    };
    server.once("error", refused);
    server.listen(port, "localhost", () => {
      server.off("error", refused);
      resolve(true);
    });
  });
}
