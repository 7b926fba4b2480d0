import type { WorkbookHost } from "../../host";

/** A file that came back: its bytes, or why they could not be had (one sentence). */
export type ReturnedFile = { readonly name: string } & ({ readonly bytes: Uint8Array } | { readonly problem: string });

/** What of files the engine asks its program for. */
export interface FilesPort {
  /** A workbook, or one sentence that says what it is instead. */
  open(bytes: Uint8Array): OpenedFile | { readonly ok: false; readonly message: string };
  /** The files in a .zip that is no workbook, one by one; undefined where it is none. */
  unpack(bytes: Uint8Array): Iterable<ReturnedFile> | undefined;
  /** SHA-256, hexadecimal. */
  fingerprint(bytes: Uint8Array): string;
}

export interface OpenedFile {
  readonly ok: true;
  readonly host: WorkbookHost;
  /** Day on which its program says that it was saved, AAAA-MM-DD. */
  readonly savedOn?: string;
}
