import type { Finding } from "../domain/finding";

/** Every finding the reader gives (lectura.*); words/findings/reading has the sentence of each. */
export type ReadingRule =
  | "lectura.columna-dudosa"
  | "lectura.rol-disputado"
  | "lectura.falta-columna"
  | "lectura.posible-porcentaje"
  | "lectura.vocabulario"
  | "lectura.anio-deducido"
  | "lectura.titulo-mal-combinado"
  | "lectura.decimal-ambiguo"
  | "lectura.decimal-mezclado"
  | "lectura.escala-dudosa"
  | "lectura.unidad-dudosa"
  | "lectura.cifra-ilegible"
  | "lectura.cifra-en-duda"
  | "lectura.cifra-con-texto"
  | "lectura.celda-con-error"
  | "lectura.formula-sin-calcular"
  | "lectura.celda-sin-calcular"
  | "lectura.formula-calculada"
  | "lectura.formula-desactualizada"
  | "lectura.fecha-en-cifra"
  | "lectura.sentido-no-definido"
  | "lectura.sentido-ilegible"
  | "lectura.agregacion-ilegible"
  | "lectura.agregacion-sin-decir"
  | "lectura.partes-sin-sumar"
  | "lectura.partes-en-total-corrido"
  | "lectura.anio-base-ilegible"
  | "lectura.codigo-deducido"
  | "lectura.fila-sin-codigo"
  | "lectura.codigo-repetido"
  | "lectura.partes-de-indicador"
  | "lectura.partes-sin-total"
  | "lectura.nodo-con-cifras"
  | "lectura.oculto"
  | "lectura.corte-distinto"
  | "lectura.corte-sin-columna"
  | "lectura.corte-con-pocos-valores"
  | "lectura.anio-en-ceros"
  | "lectura.anio-incompleto"
  | "lectura.corte-a-medio-anio"
  | "lectura.valores-tras-el-corte"
  | "lectura.otro-anio-escrito"
  | "lectura.corte-cerrado"
  | "lectura.corte-abierto"
  | "lectura.mas-hallazgos";

/** Findings of one reading. After `LIMIT` of the same rule only their number is kept, so that a sheet of 100 000 doubts stays readable. */
export class ReadingFindings {
  private readonly list: Finding[] = [];
  private readonly counts = new Map<ReadingRule, number>();

  add(rule: ReadingRule, severity: Finding["severity"], at: Pick<Finding, "cell" | "code">, data: Finding["data"]): void {
    const count = (this.counts.get(rule) ?? 0) + 1;
    this.counts.set(rule, count);
    if (count <= LIMIT) this.list.push({ rule, severity, ...at, data });
  }

  all(): readonly Finding[] {
    const beyond = [...this.counts].filter(([, count]) => count > LIMIT);
    return [
      ...this.list,
      ...beyond.map(([rule, count]): Finding => ({
        rule: "lectura.mas-hallazgos" satisfies ReadingRule,
        severity: "warning",
        data: { regla: rule, cantidad: count - LIMIT },
      })),
    ];
  }
}

const LIMIT = 200;
