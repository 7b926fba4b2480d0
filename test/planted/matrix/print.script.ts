import { heldOutFaults } from "./heldOutFaults";
import { developmentFaults, plantedSheet, scorePlanted } from "./score";

/** What the audit finds of faults planted in random matrices, per rule: those it was developed with, and those held out. */
const matrices = Number(process.argv[2] ?? 260);
const percent = (part: number, whole: number): string => `${(whole === 0 ? 100 : (part / whole) * 100).toFixed(1)} %`;

for (const [title, faults] of [
  ["Faltas de desarrollo", developmentFaults],
  ["Faltas reservadas", heldOutFaults],
] as const) {
  const score = scorePlanted(Array.from({ length: matrices }, (_, index) => plantedSheet(index + 1, faults)));
  console.log(`\n${title}: ${matrices} matrices al azar, ${score.planted} faltas plantadas, ${score.cleanFigures} cifras limpias`);
  console.log(
    `Encontradas: ${score.found} (${percent(score.found, score.planted)}). Falsas alarmas: ${score.alarms} ` +
      `(${percent(score.alarms, score.cleanFigures)} de las cifras limpias)\n`,
  );
  console.log(`${"regla".padEnd(38)}${"plantadas".padStart(10)}${"halladas".padStart(10)}${"alarmas".padStart(10)}`);
  for (const [rule, { planted, found, alarms }] of [...score.byRule].sort())
    console.log(`${rule.padEnd(38)}${String(planted).padStart(10)}${percent(found, planted).padStart(10)}${String(alarms).padStart(10)}`);
  if (process.argv.includes("--detalle"))
    for (const [name, lines] of [
      ["No halladas", score.missed],
      ["Falsas alarmas", score.falseAlarms],
    ] as const)
      console.log(`\n${name}\n${lines.slice(0, 40).join("\n")}`);
}
