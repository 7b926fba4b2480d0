import { open, readFile, stat, readdir } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";
import { pipeline } from "node:stream/promises";
import { buildAddIn } from "./addInBuild";
import { makePage, type Served } from "./pageBundle";
import { OFFICE_JS, ROOT, SAMPLES } from "./places";
import { SECURITY_HEADERS } from "./security";

/** The sample matrices there are, by file name. */
async function sampleList(): Promise<readonly string[]> {
  const files = await readdir(SAMPLES).catch(() => []);
  return files.filter((file) => file.endsWith(".xlsx") && !file.startsWith("~$")).sort();
}

/** Excel's window.external, before office.js asks for it. */
const DOOR_SCRIPT = "if (window.parent !== window) window.parent.pntpSandbox?.openDoor(window);\n";

const DOOR = `<link rel="alternate" data-sandbox href="/" />\n    <script src="/complemento/puerta.js"></script>`;

/** The add-in's page as it was built, and before anything else in it the door that Excel opens by itself. */
async function addInPage(built: string): Promise<string> {
  const page = await readFile(join(built, "taskpane.html"), "utf8");
  return page.replace("<head>", `<head>\n    ${DOOR}`);
}

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

/** Folders served as they are; besides them, the built add-in. */
const FOLDERS: readonly (readonly [string, string])[] = [
  ["/office-js/", OFFICE_JS],
  ["/ejemplo/", join(ROOT, "assets", "ejemplo")],
  ["/assets/", join(ROOT, "assets")],
];

/** What was built for this start. */
export interface Built {
  readonly page: Served;
  /** The folder, once it is there: the grid can be used meanwhile. */
  readonly addIn: Promise<string>;
}

export interface Sandbox {
  readonly address: string;
  readonly port: number;
  /** Done when the add-in is built too; fails when it cannot be. */
  readonly addInReady: Promise<unknown>;
  close(): Promise<void>;
}

/** Builds both pages and serves them on this computer only; a busy port gives way to the next free one. */
export async function startSandbox(port: number): Promise<Sandbox> {
  const addIn = buildAddIn();
  return serve({ page: await makePage(), addIn }, port);
}

/** Serves what was built. */
export async function serve(built: Built, port: number): Promise<Sandbox> {
  const server = createServer((request, response) => {
    answer(built, request, response).catch((error: unknown) => apologize(response, error));
  });
  const taken = await listen(server, port);
  return {
    address: `http://localhost:${taken}/`,
    port: taken,
    addInReady: built.addIn,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function answer({ page, addIn }: Built, { url = "/", method, headers }: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = decodePath(url);
  if (!isThisComputer(headers.host)) return send(response, 421, ".html", "Esta dirección no es la de PNTP en esta computadora.");
  if (method !== "GET" && method !== "HEAD") return send(response, 405, ".html", "");
  const bundle = page.get(path);
  if (bundle) return send(response, 200, extname(path), bundle);
  if (path === "/") return send(response, 200, ".html", await readFile(join(ROOT, "src/sandbox/page/page.html")));
  if (path === "/pagina/page.css") return send(response, 200, ".css", await readFile(join(ROOT, "src/sandbox/page/page.css")));
  if (path === "/complemento/taskpane.html") return send(response, 200, ".html", await addInPage(await addIn));
  if (path === "/complemento/puerta.js") return send(response, 200, ".js", DOOR_SCRIPT);
  if (path === "/manifest.xml") return send(response, 200, ".xml", await readFile(join(ROOT, "manifest.xml")));
  if (path === "/ejemplos.json") return send(response, 200, ".json", JSON.stringify(await sampleList()));
  const file = await findFile(path, path.startsWith("/complemento/") ? [["/complemento/", await addIn]] : FOLDERS);
  if (!file) return send(response, 404, ".html", "No existe.");
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
    return send(response, 503, ".html", "Hay demasiadas descargas a la vez. Espera un momento y vuelve a cargar la página.");
  send(response, 500, ".html", "El complemento no se pudo construir: la razón está en la ventana donde corre npm start.");
}

function send(response: ServerResponse, status: number, extension: string, body: string | Uint8Array): void {
  response.writeHead(status, { ...SECURITY_HEADERS, "content-type": TYPES[extension] ?? "application/octet-stream" });
  response.end(body);
}

function decodePath(url: string): string {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return "/no-existe";
  }
}

/** A file of one of the folders; nothing above them. */
async function findFile(path: string, folders: readonly (readonly [string, string])[]): Promise<string | undefined> {
  const folder = folders.find(([base]) => path.startsWith(base));
  if (!folder) return undefined;
  const file = normalize(join(folder[1], path.slice(folder[0].length)));
  if (!file.startsWith(folder[1] + sep)) return undefined;
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
