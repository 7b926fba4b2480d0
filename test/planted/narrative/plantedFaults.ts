import type { TextParagraph } from "../../../src/engine/audit/narrative/lexis/text";
import { isKnown } from "../../../src/engine/domain/figure";
import type { IndicatorResult } from "../../../src/engine/domain/results";
import type { FaultForm, FaultKind } from "./faultForms";
import { countsFilling, indicatorFilling, objectiveFilling, ratioFilling, sumFilling } from "./fillings";
import { render, type Filling, type StatementForm } from "./forms";
import type { Random } from "./random";
import type { Sample } from "./randomMatrix";

/** A paragraph that carries a fault, or its clean twin. */
export interface KnownStatement {
  readonly kind: FaultKind | "relato";
  readonly paragraph: number;
  readonly isFault: boolean;
  readonly form: string;
}

export interface FaultReport {
  readonly paragraphs: readonly TextParagraph[];
  readonly statements: readonly KnownStatement[];
}

/** Faults that any paragraph of a service may carry. */
const IN_PARAGRAPH = [
  "narrativa.cifra-mal-formada",
  "narrativa.letras-y-cifras",
  "narrativa.partes-no-suman",
  "narrativa.x-de-y",
  "narrativa.sin-dato-y-cero",
  "narrativa.texto-de-plantilla",
  "cifra.nd-por-numero",
  "cifra.numero-por-nd",
] as const satisfies readonly FaultKind[];
const WORDS = [
  "tres",
  "cuatro",
  "cinco",
  "seis",
  "siete",
  "ocho",
  "nueve",
  "diez",
  "once",
  "doce",
  "trece",
  "catorce",
  "quince",
  "dieciséis",
  "diecisiete",
  "dieciocho",
  "diecinueve",
  "veinte",
  "veintiuno",
  "veintidós",
  "veintitrés",
];
const TEMPLATES = [
  "[completar]",
  "[indicar la entidad]",
  "XX %",
  "XXXX",
  "<nombre de la entidad>",
  "__________",
  "…………",
  "[consignar detalle]",
];
const FILLED = ["la PNP", "el MIMP (ver anexo 2)", "la SUTRAN [1]", "el Poder Judicial…"];

/**
 * A report on a sample, clean but for the faults that are not one wrong figure: each statement of a kind carries its fault one time in
 * two.
 */
export function plantedFaults(
  sample: Sample,
  forms: readonly StatementForm[],
  faultForms: readonly FaultForm[],
  random: Random,
): FaultReport {
  return new Writer(sample, forms, faultForms, random).write();
}

class Writer {
  private readonly paragraphs: TextParagraph[] = [];
  private readonly statements: KnownStatement[] = [];

  constructor(
    private readonly sample: Sample,
    private readonly forms: readonly StatementForm[],
    private readonly faultForms: readonly FaultForm[],
    private readonly random: Random,
  ) {}

  write(): FaultReport {
    const { objectives } = this.sample.results;
    this.paragraphs.push({ text: "Nivel de implementación de los servicios", heading: 1 });
    this.say("counts", countsFilling(this.sample));
    for (const objective of objectives) {
      const others = objectives.filter((one) => one !== objective);
      this.plant(
        "narrativa.encabezado-ajeno",
        objectiveFilling(this.sample, objective),
        (filling) => ({ ...filling, objectiveName: this.random.pick(others).objective.name }),
        { heading: 2 },
      );
      this.writeServices(
        this.sample.results.indicators.filter(
          (one) => one.indicator.level === "service" && one.indicator.objective === objective.objective.key,
        ),
      );
    }
    this.writeTable();
    this.paragraphs.push({ text: "Nivel general de cumplimiento", heading: 1 });
    return { paragraphs: this.paragraphs, statements: this.statements };
  }

  /** The list of the services, then a paragraph of each; the fault of the list is a paragraph left out. */
  private writeServices(services: readonly IndicatorResult[]): void {
    const fillings = services.map((service) => indicatorFilling(this.sample, service, this.random));
    const numbers = fillings.map((filling) => (filling["number"] ?? "").padStart(2, "0"));
    const left = this.plant(
      "narrativa.servicio-sin-parrafo",
      { year: "2023", list: `${numbers.slice(0, -1).join(", ")} y ${numbers.at(-1) ?? ""}` },
      (filling) => filling,
    )
      ? this.random.between(0, services.length - 1)
      : -1;
    services.forEach((service, position) => {
      const filling = fillings[position];
      if (!filling || position === left) return;
      if (isKnown(service.reading.actual) && isKnown(service.reading.target)) this.say("service", filling);
      else this.sayWhole(`${filling["service"] ?? ""} ${filling["serviceName"] ?? ""}. El resultado del año 2023 es ND.`, "relato");
      this.writeFault(service, filling);
    });
  }

  private writeFault(result: IndicatorResult, filling: Filling): void {
    const kind = this.random.pick(IN_PARAGRAPH);
    const { actual } = result.reading;
    switch (kind) {
      case "narrativa.cifra-mal-formada":
        if (/^\d{2,}\.\d%$/.test(filling["at1"] ?? ""))
          this.plant(kind, filling, (good) => ({ ...good, at1: this.malformed(good["at1"] ?? "") }));
        return;
      case "narrativa.letras-y-cifras": {
        const value = this.random.between(3, 23);
        this.plant(kind, { ...filling, words: WORDS[value - 3] ?? "", digits: String(value) }, (good) => ({
          ...good,
          digits: String(value + this.random.pick([-1, 1, 10])),
        }));
        return;
      }
      case "narrativa.partes-no-suman":
        this.plant(kind, { ...filling, ...sumFilling(this.random) }, (good) => ({
          ...good,
          total: String(Number(good["total"]) + this.random.pick([-3, 1, 10])),
        }));
        return;
      case "narrativa.x-de-y":
        this.plant(kind, { ...filling, ...ratioFilling(this.random) }, (good) => ({
          ...good,
          share: `${(Number.parseFloat(good["share"] ?? "") + this.random.pick([-2.3, 1.4, 9])).toFixed(1)}%`,
        }));
        return;
      case "narrativa.sin-dato-y-cero":
        if (actual === 0) this.state(kind, filling, true);
        else if (!isKnown(actual)) this.state(kind, filling, false);
        return;
      case "narrativa.texto-de-plantilla":
        this.plant(kind, { ...filling, template: this.random.pick(FILLED) }, (good) => ({
          ...good,
          template: this.random.pick(TEMPLATES),
        }));
        return;
      case "cifra.nd-por-numero":
        if (isKnown(actual) && isKnown(result.progress1.value)) this.plant(kind, filling, (good) => ({ ...good, at1: "ND", vo: "ND" }));
        return;
      case "cifra.numero-por-nd":
        if (!isKnown(actual))
          this.plant(kind, filling, (good) => ({ ...good, at1: `${this.random.between(20, 130)}.${this.random.between(1, 9)}%` }));
    }
  }

  private malformed(figure: string): string {
    const [digits = "", decimal = ""] = figure.replace("%", "").split(".");
    return this.random.pick([
      `${digits.slice(0, 1)}.${digits.slice(1)}.${decimal}%`,
      `${digits}.${decimal}.${decimal}%`,
      `${digits},${decimal},${decimal}%`,
    ]);
  }

  /** The annex as a table, one row of three with a wrong figure. */
  private writeTable(): void {
    const header = ["Indicador", "Logro esperado 2023", "Valor obtenido 2023", "Avance Tipo 1 (%) 2023"];
    this.paragraphs.push({ text: header.join(" | "), cells: header });
    for (const result of this.sample.results.indicators) {
      if (!isKnown(result.reading.actual) || result.reading.actual === 0) continue;
      const filling = indicatorFilling(this.sample, result, this.random);
      const name = this.random.pick(["vo", "le", "at1"] as const);
      const wrong = (text: string): string =>
        text.replace(/[\d.]+/, (digits) => (Number(digits) * this.random.pick([1.2, 0.7]) + 1).toFixed(digits.split(".")[1]?.length ?? 0));
      if (this.random.chance(0.5)) this.plant("cifra.tabla", filling, (good) => ({ ...good, [name]: wrong(good[name] ?? "") }), { header });
    }
  }

  private say(about: StatementForm["about"], filling: Filling): void {
    const form = this.random.pick(this.forms.filter((one) => one.about === about));
    if ([...form.text.matchAll(/\{(\w+)\}/g)].every(([, name = ""]) => filling[name] !== undefined && filling[name] !== "ND"))
      this.sayWhole(render(form, filling).text, "relato", form.text);
    else
      this.sayWhole(
        `${filling["service"] ?? ""} ${filling["serviceName"] ?? ""}. Cumplimiento en el año 2023: ${filling["at1"] ?? ""}.`,
        "relato",
      );
  }

  private plant(
    kind: FaultKind,
    clean: Filling,
    spoil: (clean: Filling) => Filling,
    extra: Pick<TextParagraph, "heading" | "header"> = {},
  ): boolean {
    const isFault = this.random.chance(0.5);
    this.state(kind, isFault ? spoil(clean) : clean, isFault, extra);
    return isFault;
  }

  private state(kind: FaultKind, filling: Filling, isFault: boolean, extra: Pick<TextParagraph, "heading" | "header"> = {}): void {
    const form = this.random.pick(this.faultForms.filter((one) => one.kind === kind));
    const text = form.text.replace(/\{(\w+)\}/g, (_, name: string) => filling[name] ?? "");
    this.statements.push({ kind, paragraph: this.paragraphs.length, isFault, form: form.text });
    this.paragraphs.push({ text, ...(extra.header ? { cells: text.split(" | ") } : {}), ...extra });
  }

  private sayWhole(text: string, kind: "relato", form = text): void {
    this.statements.push({ kind, paragraph: this.paragraphs.length, isFault: false, form });
    this.paragraphs.push({ text });
  }
}
