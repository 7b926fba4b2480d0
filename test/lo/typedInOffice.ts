import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { findLibreOffice } from "../requirements";
import { profileIn } from "./officeProfile";

/** What somebody types into one cell of a sheet: «$H$8», «63.4%». */
export interface TypedCell {
  readonly sheet: string;
  readonly cell: string;
  readonly text: string;
}

const HANGS_AFTER = 120_000;

/**
 * The workbook once somebody opened it in LibreOffice, typed into its cells as at the keyboard (what is locked stays) and saved it as .xlsx.
 */
export async function typedInOffice(bytes: Uint8Array, typed: readonly TypedCell[]): Promise<Uint8Array> {
  const program = findLibreOffice();
  if (program === undefined) throw new Error("LibreOffice is not installed");
  const folder = await mkdtemp(join(tmpdir(), "pntp-lo-"));
  try {
    const [source, target] = [join(folder, "formato.xlsx"), join(folder, "lleno.xlsx")];
    await writeFile(source, bytes);
    const profile = profileIn(folder);
    // The first start of a profile puts an empty library of macros over whatever stands there.
    await ended(program, [profile, "--headless", "--norestore", "--terminate_after_init"]);
    const library = join(folder, "perfil", "user", "basic", "Standard");
    await writeFile(join(library, "Module1.xba"), moduleText(macroText(pathToFileURL(source).href, pathToFileURL(target).href, typed)));
    await ended(program, [profile, "--headless", "--norestore", "macro:///Standard.Module1.TypeAll"]);
    return new Uint8Array(await readFile(target));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function macroText(source: string, target: string, typed: readonly TypedCell[]): string {
  return [
    "Function Named(argumentName As String, argumentValue)",
    "  Dim pair As New com.sun.star.beans.PropertyValue",
    "  pair.Name = argumentName",
    "  pair.Value = argumentValue",
    "  Named = pair",
    "End Function",
    "Sub TypeAll",
    "  Dim book, frame, typist",
    `  book = StarDesktop.loadComponentFromURL(${basic(source)}, "_blank", 0, Array())`,
    "  frame = book.CurrentController.Frame",
    `  typist = createUnoService("com.sun.star.frame.DispatchHelper")`,
    ...typed.flatMap(({ sheet, cell, text }) => [
      `  book.CurrentController.setActiveSheet(book.Sheets.getByName(${basic(sheet)}))`,
      `  typist.executeDispatch(frame, ".uno:GoToCell", "", 0, Array(Named("ToPoint", ${basic(cell)})))`,
      `  typist.executeDispatch(frame, ".uno:EnterString", "", 0, Array(Named("StringName", ${basic(text)})))`,
    ]),
    `  book.storeToURL(${basic(target)}, Array(Named("FilterName", "Calc MS Excel 2007 XML")))`,
    "  book.close(True)",
    "  StarDesktop.terminate()",
    "End Sub",
  ].join("\n");
}

/** A text as Basic writes it. */
function basic(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function moduleText(code: string): string {
  const escaped = code.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${escaped}</script:module>`;
}

function ended(program: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const office = spawn(program, args, { stdio: "ignore", detached: process.platform !== "win32" });
    const timer = setTimeout(() => {
      if (office.pid === undefined || process.platform === "win32") office.kill("SIGKILL");
      else process.kill(-office.pid, "SIGKILL");
      reject(new Error("LibreOffice does not end"));
    }, HANGS_AFTER);
    office.on("error", reject);
    office.on("exit", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
