import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { Draft } from "../../../src/engine/actions/draftReport";
import { writeDocx, type WriteChoices } from "../../../src/hosts/docx/writeDocx";

/** A report as a planner would edit it in Word, by its document.xml. */
export class EditedReport {
  private constructor(
    private readonly parts: Record<string, Uint8Array>,
    public xml: string,
  ) {}

  static async of({ document }: Draft, choices: WriteChoices = {}): Promise<EditedReport> {
    return EditedReport.from((await writeDocx(document, choices)).bytes);
  }

  static from(bytes: Uint8Array): EditedReport {
    const parts = unzipSync(bytes);
    return new EditedReport(parts, strFromU8(parts["word/document.xml"] ?? new Uint8Array()));
  }

  /** Writes in a place: `content` is what Word leaves inside the control. */
  write(id: string, content: string): this {
    const tag = `<w:tag w:val="pntp:texto:${id}"/>`;
    const at = this.xml.indexOf(tag);
    if (at < 0) throw new Error(`The report has no place ${id}.`);
    const start = this.xml.indexOf("<w:sdtContent>", at) + "<w:sdtContent>".length;
    const properties = this.xml.slice(at, start).replace("<w:showingPlcHdr/>", "");
    this.xml = this.xml.slice(0, at) + properties + content + this.xml.slice(this.xml.indexOf("</w:sdtContent>", start));
    return this;
  }

  /** Types over a generated figure. */
  type(figure: string, text: string): this {
    const at = this.xml.indexOf(`<w:tag w:val="pntp:cifra:${figure}=`);
    if (at < 0) throw new Error(`The report has no figure ${figure}.`);
    const start = this.xml.indexOf(">", this.xml.indexOf("<w:t ", at)) + 1;
    this.xml = this.xml.slice(0, start) + text + this.xml.slice(this.xml.indexOf("<", start));
    return this;
  }

  /** Puts XML before the last paragraph that begins with a text (the first may be its line in the table of contents). */
  insertBefore(text: string, added: string): this {
    const start = this.xml.lastIndexOf("<w:p>", this.xml.lastIndexOf(`>${text}`));
    this.xml = this.xml.slice(0, start) + added + this.xml.slice(start);
    return this;
  }

  part(path: string): string {
    return strFromU8(this.parts[path] ?? new Uint8Array());
  }

  setPart(path: string, text: string): this {
    this.parts[path] = strToU8(text);
    return this;
  }

  get paths(): readonly string[] {
    return Object.keys(this.parts);
  }

  get bytes(): Uint8Array {
    return zipSync({ ...this.parts, "word/document.xml": strToU8(this.xml) });
  }
}

export function paragraph(text: string): string {
  return `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}
