import { developmentForms } from "./developmentForms";
import { heldOutForms } from "./heldOutForms";
import { developmentFaultForms, heldOutFaultForms } from "./faultForms";
import { scoreFaults } from "./scoreFaults";
import { scoreForms, share, type Score } from "./score";

/** `npm run plantados`: recall, false alarms and coverage on planted reports, development forms and held-out forms apart. */
const seeds = Array.from({ length: 30 }, (_, index) => index + 1);
const percent = (part: number, whole: number): string => `${(share(part, whole) * 100).toFixed(1).padStart(5)} %`;

for (const [title, forms] of [
  ["Formas de desarrollo", developmentForms],
  ["Formas reservadas", heldOutForms],
] as const) {
  const score = scoreForms(forms, seeds);
  console.log(`\n${title}: ${score.faults} faltas plantadas, ${score.clean} cifras limpias`);
  console.log(
    `Encontradas ${percent(score.found, score.faults)} · falsas alarmas ${percent(score.falseAlarms, score.clean)} · ` +
      `verificadas ${percent(score.verified, score.clean)}\n`,
  );
  console.log(
    `${"cifra".padEnd(30)}${"faltas".padStart(8)}${"halladas".padStart(10)}${"limpias".padStart(9)}${"alarmas".padStart(9)}${"verif.".padStart(9)}`,
  );
  for (const [kind, row] of [...score.byKind].sort())
    console.log(
      `${kind.padEnd(30)}${String(row.faults).padStart(8)}${percent(row.found, row.faults).padStart(10)}${String(row.clean).padStart(9)}${String(row.falseAlarms).padStart(9)}${percent(row.verified, row.clean).padStart(9)}`,
    );
  if (process.argv.includes("--detalle") && title === "Formas de desarrollo") printDetail(score);
}

for (const [title, forms, faultForms] of [
  ["Faltas de otra clase, formas de desarrollo", developmentForms, developmentFaultForms],
  ["Faltas de otra clase, formas reservadas", heldOutForms, heldOutFaultForms],
] as const) {
  const score = scoreFaults(forms, faultForms, seeds);
  console.log(`\n${title}: ${score.faults} faltas plantadas, ${score.clean} enunciados limpios`);
  console.log(`Encontradas ${percent(score.found, score.faults)} · falsas alarmas ${percent(score.falseAlarms, score.clean)}\n`);
  console.log(`${"regla".padEnd(30)}${"faltas".padStart(8)}${"halladas".padStart(10)}${"limpios".padStart(9)}${"alarmas".padStart(9)}`);
  for (const [kind, row] of [...score.byKind].sort())
    console.log(
      `${kind.padEnd(30)}${String(row.faults).padStart(8)}${percent(row.found, row.faults).padStart(10)}${String(row.clean).padStart(9)}${String(row.falseAlarms).padStart(9)}`,
    );
  if (process.argv.includes("--detalle") && forms === developmentForms) {
    for (const missed of score.missed) console.log(`NO HALLADA ${missed}`);
    for (const alarm of score.alarms) console.log(`FALSA ALARMA ${alarm}`);
  }
}

function printDetail({ missed, alarms }: Score): void {
  for (const [name, list] of [
    ["NO HALLADA", missed],
    ["FALSA ALARMA", alarms],
  ] as const) {
    const byForm = new Map<string, string[]>();
    for (const figure of list)
      byForm.set(`${figure.form} [${figure.name}]`, [...(byForm.get(`${figure.form} [${figure.name}]`) ?? []), figure.text]);
    for (const [form, texts] of [...byForm].sort((a, b) => b[1].length - a[1].length))
      console.log(`${name} ${texts.length}: ${form} · ${texts.slice(0, 4).join(", ")}`);
  }
}
