/** Whether this host lets the pane hand a file over. In Excel for Mac and for iPad a download from the pane leads nowhere. */
export function canDownload(): boolean {
  const platform = typeof Office === "undefined" ? undefined : Office.context?.platform;
  return platform === undefined || (String(platform) !== "Mac" && String(platform) !== "iOS");
}

const TYPES = { docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document", zip: "application/zip" } as const;

/** Hands the person a file, a Word document unless it is told, as any download of the browser. */
export function download(name: string, bytes: Uint8Array, kind: keyof typeof TYPES = "docx"): void {
  const type = TYPES[kind];
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Puts the report in the clipboard with its headings and tables; false where the host does not let us. */
export async function copy(html: string, text: string): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({ "text/html": new Blob([html], { type: "text/html" }), "text/plain": new Blob([text], { type: "text/plain" }) }),
    ]);
    return true;
  } catch {
    return copyAsBefore(html, text);
  }
}

/** The way of before the clipboard could be written: Excel on the desktop still needs it in some builds. */
function copyAsBefore(html: string, text: string): boolean {
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData("text/html", html);
    event.clipboardData?.setData("text/plain", text);
    event.preventDefault();
  };
  document.addEventListener("copy", onCopy);
  try {
    return document.execCommand("copy");
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", onCopy);
  }
}
