/** The name under which two spellings of a part are the same part: case, a leading slash and percent-encoding do not matter. */
export function partKey(name: string): string {
  return decodeName(name).replaceAll("\\", "/").replace(/^\/+/, "").toLowerCase();
}

/** The path as links and content types write it. */
export function partUri(path: string): string {
  return encodeURI(path);
}

export function decodeName(name: string): string {
  if (!name.includes("%")) return name;
  try {
    return decodeURIComponent(name);
  } catch {
    return name; // a percent sign that encodes nothing
  }
}

/** With its closing slash; "" at the top of the package. */
export function folderOf(part: string): string {
  return part.slice(0, part.lastIndexOf("/") + 1);
}
