/** A file as a person handed it over; `File` is one. */
export interface HandedFile {
  /** Without its folder, unless another of the same name was handed over with it. */
  readonly name: string;
  arrayBuffer(): Promise<ArrayBuffer>;
}

interface FoundFile {
  readonly file: File;
  /** «/formatos/norte/MINEDU.xlsx» */
  readonly path: string;
}

/** The files that were dropped, in the order of their names; of a folder, what is in it, however deep. */
export async function droppedFiles({ items, files }: Pick<DataTransfer, "items" | "files">): Promise<readonly HandedFile[]> {
  // Entries are gone once this turn is over.
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
  if (entries.length === 0) return [...files];
  const found = (await Promise.all(entries.map(filesOf))).flat().sort((a, b) => a.path.localeCompare(b.path, "es"));
  const times = new Map<string, number>();
  for (const { file } of found) times.set(file.name, (times.get(file.name) ?? 0) + 1);
  return found.map(({ file, path }) => ({
    name: times.get(file.name) === 1 ? file.name : path.replace(/^\//, ""),
    arrayBuffer: () => file.arrayBuffer(),
  }));
}

async function filesOf(entry: FileSystemEntry): Promise<readonly FoundFile[]> {
  if (entry.isFile) return fileOf(entry as FileSystemFileEntry);
  const inside = await entriesOf((entry as FileSystemDirectoryEntry).createReader());
  return (await Promise.all(inside.map(filesOf))).flat();
}

/** None where it was moved or deleted meanwhile: the others are taken. */
function fileOf(entry: FileSystemFileEntry): Promise<readonly FoundFile[]> {
  return new Promise((resolve) =>
    entry.file(
      (file) => resolve([{ file, path: entry.fullPath }]),
      () => resolve([]),
    ),
  );
}

/** A reader hands over a folder in pieces, until a piece is empty. */
async function entriesOf(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const found: FileSystemEntry[] = [];
  for (;;) {
    const piece = await new Promise<readonly FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
    if (piece.length === 0) return found;
    found.push(...piece);
  }
}
