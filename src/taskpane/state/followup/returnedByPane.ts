import type { FilesPort, ReturnedFile } from "../../../engine/actions/followup/filesPort";
import type { CancelSignal, Progress, WorkbookHost } from "../../../engine/host";
import { followUpTexts } from "../../../engine/words/pane/followUpTexts";
import { breath, calledOff } from "./longWork";
import type { HandedFile } from "../../parts/droppedFiles";

interface Reading {
  readonly onProgress: Progress;
  readonly signal: CancelSignal;
}

const texts = followUpTexts.gather;

/** The bytes of the files one after another, as they are asked for: one at a time is in memory. */
export async function* bytesOfEach(files: readonly HandedFile[], { onProgress, signal }: Reading): AsyncIterable<ReturnedFile> {
  for (const [index, file] of files.entries()) {
    if (signal.aborted) return;
    onProgress(index / files.length, texts.readingFile(file.name, index + 1, files.length));
    const buffer = await file.arrayBuffer().catch(() => undefined);
    yield buffer ? { name: file.name, bytes: new Uint8Array(buffer) } : { name: file.name, problem: texts.unreadable };
  }
}

/** The port with a breath before each workbook, so that the pane is painted and «Cancelar» is heard also within a .zip of hundreds. */
export function breathing(port: FilesPort, signal: CancelSignal): FilesPort {
  return {
    ...port,
    open(bytes) {
      const opened = port.open(bytes);
      return opened.ok ? { ...opened, host: breathingHost(opened.host, signal) } : opened;
    },
  };
}

function breathingHost(host: WorkbookHost, signal: CancelSignal): WorkbookHost {
  return {
    listSheets: async () => {
      await breath();
      if (signal.aborted) throw calledOff(texts.cancelled);
      return host.listSheets();
    },
    readGrid: (sheet, options) => host.readGrid(sheet, options),
    findName: (name) => host.findName(name),
    apply: (plan, options) => host.apply(plan, options),
  };
}

/** The files of before with the new ones: one of the same name takes the place of the old one. */
export function joinedFiles(before: readonly HandedFile[], more: readonly HandedFile[]): readonly HandedFile[] {
  return [...new Map([...before, ...more].map((file) => [file.name, file])).values()];
}
