import { faultOfRow, INDICATORS, type Fault } from "./fault";

/** Faults of the tree and of the descriptive columns. */
export const structureFaults: readonly Fault[] = [
  {
    rule: "estructura.padre-ausente",
    stage: "rows",
    plant(sheet, random) {
      const service = sheet.take(random, ["service"]);
      const [first] = service ? sheet.under(`I${service.code}.`) : [];
      if (!service || !first || sheet.touched.has(first)) return undefined;
      sheet.touched.add(first);
      sheet.remove(service);
      return { rule: this.rule, row: first, brings: ["estructura.salto-de-codigo"] };
    },
  },
  {
    rule: "estructura.extracto",
    stage: "rows",
    plant(sheet, random) {
      // The pages before the first services of OP.01 are missing.
      const last = sheet.rows.findIndex(({ kind }) => kind === "serviceIndicator");
      const first = sheet.rows[last];
      if (!first || sheet.touched.size > 0 || random.chance(0.1)) return undefined;
      sheet.rows.splice(0, last);
      sheet.touched.add(first);
      return { rule: this.rule, row: first };
    },
  },
  {
    rule: "estructura.codigo-duplicado",
    stage: "rows",
    plant(sheet, random) {
      const row = sheet.take(random, ["serviceIndicator"], ({ code }) =>
        sheet.rows.some((other) => other.kind === "serviceIndicator" && other.code < code),
      );
      const earlier = row && sheet.rows.find((other) => other.kind === "serviceIndicator" && other !== row && !sheet.touched.has(other));
      if (!row || !earlier || sheet.rows.indexOf(earlier) > sheet.rows.indexOf(row)) return undefined;
      row.code = earlier.code;
      sheet.touched.add(earlier);
      return { rule: this.rule, row, brings: ["estructura.servicio-sin-indicador", "estructura.salto-de-codigo"] };
    },
  },
  {
    rule: "estructura.salto-de-codigo",
    stage: "rows",
    plant(sheet, random) {
      const gone = sheet.take(
        random,
        ["objectiveIndicator"],
        ({ code }) => code.endsWith(".02") && sheet.rows.some((other) => other.code === code.replace(/02$/, "03")),
      );
      const next = gone && sheet.rows.find(({ code }) => code === gone.code.replace(/02$/, "03"));
      if (!gone || !next || sheet.touched.has(next)) return undefined;
      sheet.remove(gone);
      sheet.touched.add(next);
      return { rule: this.rule, row: next, brings: ["resultados.objetivo-por-redondeo"] };
    },
  },
  {
    rule: "estructura.nombre-repetido",
    stage: "rows",
    plant(sheet, random) {
      const row = sheet.take(random, ["serviceIndicator"]);
      const earlier =
        row &&
        sheet.rows.find(
          (other) =>
            (INDICATORS as readonly string[]).includes(other.kind) &&
            other !== row &&
            String(other.name).split(" ")[0] === String(row.name).split(" ")[0] &&
            !sheet.touched.has(other),
        );
      if (!row || !earlier || sheet.rows.indexOf(earlier) > sheet.rows.indexOf(row)) return undefined;
      sheet.touched.add(earlier);
      row.name = random.chance(0.5) ? earlier.name : String(earlier.name).toUpperCase();
      return { rule: this.rule, row };
    },
  },
  {
    rule: "estructura.lineamiento-sin-servicio",
    stage: "rows",
    plant(sheet, random) {
      const last = sheet.rows.at(-1)?.code.split(".")[1] ?? "03";
      const number = sheet.rows.filter(({ kind, code }) => kind === "guideline" && code.startsWith(`LN.${last}`)).length + 1;
      const row = {
        kind: "guideline" as const,
        code: `LN.${last}.0${number}`,
        name: `Lineamiento de coordinación ${random.between(1, 99)}`,
        targets: {},
        actuals: {},
      };
      if (sheet.rows.at(-1)?.kind === "guideline" || sheet.rows.at(-1)?.kind === "service") return undefined;
      sheet.rows.push(row);
      sheet.touched.add(row);
      return { rule: this.rule, row };
    },
  },
  {
    rule: "estructura.servicio-sin-indicador",
    stage: "rows",
    plant(sheet, random) {
      const service = sheet.take(random, ["service"]);
      const own = service ? sheet.under(`I${service.code}.`) : [];
      if (!service || own.length === 0 || own.some((row) => sheet.touched.has(row))) return undefined;
      own.forEach((row) => sheet.remove(row));
      return { rule: this.rule, row: service };
    },
  },
  {
    rule: "estructura.objetivo-sin-indicador",
    stage: "rows",
    plant(sheet, random) {
      const objective = sheet.take(random, ["objective"], ({ code }) => code !== "OP.01");
      const own = objective ? sheet.under(`I${objective.code}.`) : [];
      if (!objective || own.some((row) => sheet.touched.has(row))) return undefined;
      own.forEach((row) => sheet.remove(row));
      return { rule: this.rule, row: objective };
    },
  },
  faultOfRow("estructura.sin-nombre", (row) => void (row.name = null), { kinds: ["service", "guideline", "objective"] }),
  faultOfRow("estructura.sin-responsable", (row, _sheet, random) => void (row.responsible = random.pick([null, "  "])), {
    kinds: INDICATORS,
  }),
  faultOfRow("estructura.tipo-vacio", (row) => void (row.type = null)),
  faultOfRow("estructura.sin-sentido", (row, _sheet, random) => void (row.direction = random.pick([null, "No definido"])), {
    isFit: (row) => String(row.direction).toLowerCase() === "ascendente",
  }),
  faultOfRow("estructura.sin-agregacion", (row) => void (row.aggregation = null)),
  {
    rule: "estructura.entidad-varias-formas",
    stage: "rows",
    plant(sheet, random) {
      const [official, ...wrong] = random.pick(SPELLINGS);
      const rows = Array.from({ length: 3 }, () => sheet.take(random, INDICATORS)).filter((row) => row !== undefined);
      const [row, ...others] = rows;
      if (!row || others.length < 2 || !official) return undefined;
      // Two rows write it as it is; the third one in another way.
      for (const other of others) other.responsible = official;
      for (const any of sheet.rows)
        if (any.responsible === official || wrong.includes(String(any.responsible)))
          any.responsible = any === row ? any.responsible : official;
      row.responsible = random.pick(wrong);
      return { rule: this.rule, row };
    },
  },
];

/** An entity and other ways of writing it. */
const SPELLINGS: readonly (readonly string[])[] = [
  ["Ministerio Público", "Ministerio Publico", "MINISTERIO PÚBLICO", "Min. Público", "Ministerio  Público.", "Minsterio Público"],
  ["PNP", "P.N.P.", "P. N. P.", "Pnp", "Policía Nacional del Perú"],
  ["Poder Judicial", "PODER JUDICIAL", "Poder  Judicial", "Poder judicial", "Poder Judical"],
  ["Gobierno Regional de Loreto", "Gob. Regional de Loreto", "Gobierno Regional Loreto de", "GOBIERNO REGIONAL DE LORETO"].filter(
    (text) => !text.endsWith(" de"),
  ),
  ["SUTRAN", "Sutran", "S.U.T.R.A.N.", "SUTRÁN"],
];
