import type { FilesPort } from "../../../src/engine/actions/followup/filesPort";
import { sha256 } from "../../../src/hosts/sha256";
import { gridOf, type TestCell } from "../../engine/gridOf";
import { MemoryHost } from "../../memoryHost";

/** A form in memory, as rows of code, name, value and reason. */
export interface MemoryForm {
  readonly cut: string;
  readonly entity?: string;
  readonly rows: readonly (readonly [code: string, name: string, value: TestCell, reason?: string])[];
}

/** Files whose bytes are their name, and the forms that they hold. */
export function memoryPort(forms: Readonly<Record<string, MemoryForm>>): FilesPort {
  return {
    fingerprint: (bytes) => sha256(bytes),
    unpack: () => undefined,
    open(bytes) {
      const form = forms[new TextDecoder().decode(bytes)];
      if (form === undefined) return { ok: false, message: "No es un formato." };
      const above = [["Corte", form.cut], ...(form.entity === undefined ? [] : [["Entidad", form.entity]])];
      const header = ["Código", "Indicador", "Valor obtenido", "Fuente", "Motivo"];
      const rows = form.rows.map(([code, name, value, reason]) => [code, name, value, null, reason ?? null]);
      return { ok: true, host: MemoryHost.of([gridOf([...above, header, ...rows], { sheet: "Reporte" })]) };
    },
  };
}

export const memoryFile = (name: string) => ({ name, bytes: new TextEncoder().encode(name) });
