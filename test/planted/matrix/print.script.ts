import { plantedSheet, scorePlanted } from "./score";

/** What the audit finds of faults planted in random matrices, per rule. */
const matrices = Number(process.argv[2] ?? 260);
const score = scorePlanted(Array.from({ length: matrices }, (_, index) => plantedSheet(index + 1)));
const percent = (part: number, whole: number): string => `${(whole === 0 ? 100 : (part / whole) * 100).toFixed(1)} %`;

console.log(`${matrices} matrices al azar, ${score.planted} faltas plantadas, ${score.cleanFigures} cifras limpias`);
console.log(`Encontradas: ${score.found} (${percent(score.found, score.planted)}). Falsas alarmas: ${score.alarms} (${percent(score.alarms, score.cleanFigures)} de las cifras limpias)\n`);
console.log(`${"regla".padEnd(38)}${"plantadas".padStart(10)}${"halladas".padStart(10)}${"alarmas".padStart(10)}`);
for (const [rule, { planted, found, alarms }] of [...score.byRule].sort()) console.log(`${rule.padEnd(38)}${String(planted).padStart(10)}${percent(found, planted).padStart(10)}${String(alarms).padStart(10)}`);
if (process.argv.includes("--detalle")) for (const [title, lines] of [["No halladas", score.missed], ["Falsas alarmas", score.falseAlarms]] as const) console.log(`\n${title}\n${lines.slice(0, 40).join("\n")}`);
