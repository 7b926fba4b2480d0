/**
 * The name under which two spellings of a part are the same part: case, slashes that lean the other way or say nothing, «.» and «..», and
 * percent-encoding do not matter.
 */
export function partKey(name: string): string {
  const path = decodeName(name).replaceAll("\\", "/").toLowerCase();
  return SAYS_NOTHING.test(path) ? steps(path) : path;
}

const SAYS_NOTHING = /^\/|\/\/|(?:^|\/)\.{1,2}(?:\/|$)/;

function steps(path: string): string {
  const taken: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") taken.pop();
    else if (step !== "" && step !== ".") taken.push(step);
  }
  return taken.join("/") + (path.endsWith("/") ? "/" : "");
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
