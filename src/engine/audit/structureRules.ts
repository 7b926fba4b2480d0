import type { Indicator, Policy, PolicyNode } from "../domain/policy";
import { fold, perLongText } from "../reader/text/fold";
import type { ColumnRole } from "../reader/matrix";
import { readNumberText } from "../reader/text/numberText";
import type { AuditContext } from "./context";
import { ruleOfIndicator, type AuditRule, type Sighting } from "./rule";
import { similarSpellings } from "./spellings";

/** Structure: the tree of objectives, guidelines, services and indicators, and the descriptive columns. */
export const structureRules: readonly AuditRule[] = [
  { id: "estructura.padre-ausente", severity: "warning", find: missingParents },
  { id: "estructura.extracto", severity: "note", find: extract },
  { id: "estructura.codigo-duplicado", severity: "error", find: duplicateCodes },
  { id: "estructura.salto-de-codigo", severity: "note", find: codeGaps },
  { id: "estructura.nombre-repetido", severity: "warning", find: repeatedNames },
  { id: "estructura.lineamiento-sin-servicio", severity: "note", find: (context) => childless(context, "guideline") },
  { id: "estructura.servicio-sin-indicador", severity: "warning", find: (context) => childless(context, "service") },
  { id: "estructura.objetivo-sin-indicador", severity: "warning", find: (context) => childless(context, "objective") },
  { id: "estructura.sin-nombre", severity: "warning", find: nameless },
  ruleOfIndicator("estructura.sin-responsable", "warning", (indicator, context) =>
    isBlank(indicator.responsible) && hasRole(context, "responsible")
      ? { cell: context.roleCell(indicator.row, "responsible"), data: {} }
      : undefined,
  ),
  ruleOfIndicator("estructura.tipo-vacio", "note", (indicator, context) =>
    // In the published layout objective indicators carry no «tipo»: only the service level must have it.
    isBlank(indicator.kind) && indicator.level === "service" && hasRole(context, "kind")
      ? { cell: context.roleCell(indicator.row, "kind"), data: {} }
      : undefined,
  ),
  ruleOfIndicator(
    "estructura.sin-sentido",
    "warning",
    // Where there is no such column the reader says it once for the whole matrix.
    (indicator, context) =>
      indicator.direction === undefined && hasRole(context, "direction")
        ? { cell: context.roleCell(indicator.row, "direction"), data: {} }
        : undefined,
    { yieldsTo: ["lectura.sentido-ilegible"] },
  ),
  ruleOfIndicator(
    "estructura.sin-agregacion",
    "note",
    (indicator, context) =>
      indicator.aggregation === undefined && !indicator.asksAggregation && hasRole(context, "aggregation")
        ? { cell: context.roleCell(indicator.row, "aggregation"), data: {} }
        : undefined,
    { yieldsTo: ["lectura.agregacion-ilegible"] },
  ),
  { id: "estructura.entidad-varias-formas", severity: "warning", find: entitySpellings },
];

function hasRole(context: AuditContext, role: ColumnRole): boolean {
  return context.input.matrix.columns.some((column) => column.role === role);
}

/** Nothing, or something that only says so: «-», «…», «ND», «por definir». */
function isBlank(text: string | undefined): boolean {
  if (text === undefined) return true;
  const { kind } = readNumberText(text, ".");
  return kind === "blank" || kind === "nd";
}

interface Row {
  readonly code: string;
  readonly key: string;
  readonly row: number;
  readonly name: string;
}

type OrderedRow = Row & { readonly node?: PolicyNode; readonly indicator?: Indicator };

/** Several checks go through them. */
const ordered = new WeakMap<Policy, readonly OrderedRow[]>();

function rowsInOrder({ input }: AuditContext): readonly OrderedRow[] {
  const { policy } = input.matrix;
  const known = ordered.get(policy);
  if (known) return known;
  const rowOf = ({ code, key, row, name }: Row): Row => ({ code, key, row, name });
  const rows = [
    ...policy.nodes.map((node) => ({ ...rowOf(node), node })),
    ...policy.indicators.map((indicator) => ({ ...rowOf(indicator), indicator })),
  ].sort((a, b) => a.row - b.row);
  ordered.set(policy, rows);
  return rows;
}

/** Keys of the rows that should stand above a row; only levels that the policy uses at all are expected. */
function expectedParent(row: { readonly node?: PolicyNode; readonly indicator?: Indicator }): string | undefined {
  if (row.node) return row.node.parent;
  return row.indicator?.level === "objective" ? row.indicator.objective : (row.indicator?.service ?? row.indicator?.guideline);
}

function firstNodeRow(context: AuditContext): number {
  return Math.min(...context.input.matrix.policy.nodes.filter((node) => node.kind === "objective").map((node) => node.row));
}

/**
 * Rows before the first objective are an extract that starts in the middle, told once; below it, a parent that is not there is a fault,
 * told at the first row that hangs from it.
 */
function* missingParents(context: AuditContext): Iterable<Sighting> {
  const present = new Set(context.input.matrix.policy.nodes.map((node) => node.key));
  const start = firstNodeRow(context);
  const orphans = new Map<string, Row[]>();
  for (const row of rowsInOrder(context)) {
    const parent = expectedParent(row);
    if (parent === undefined || present.has(parent) || row.row < start) continue;
    const held = orphans.get(parent);
    if (held) held.push(row);
    else orphans.set(parent, [row]);
  }
  for (const [parent, [first, ...others]] of orphans) {
    if (first)
      yield { cell: context.roleCell(first.row, "code"), code: first.code, data: { padre: parent, otras: others.map((row) => row.code) } };
  }
}

function* extract(context: AuditContext): Iterable<Sighting> {
  const present = new Set(context.input.matrix.policy.nodes.map((node) => node.key));
  const start = firstNodeRow(context);
  const orphans = rowsInOrder(context).filter(
    (row) => row.row < start && expectedParent(row) !== undefined && !present.has(expectedParent(row) ?? ""),
  );
  const first = orphans[0];
  if (first) yield { cell: context.roleCell(first.row, "code"), code: first.code, data: { filas: orphans.length } };
}

function* duplicateCodes(context: AuditContext): Iterable<Sighting> {
  const first = new Map<string, Row>();
  for (const row of rowsInOrder(context)) {
    if (row.key === "") continue;
    const earlier = first.get(row.key);
    if (earlier) yield { cell: context.roleCell(row.row, "code"), code: row.code, data: { otra: context.roleCell(earlier.row, "code") } };
    else first.set(row.key, row);
  }
}

/** The last number of a code skips: SS.03.02.01, SS.03.02.03. The first of a family may start anywhere (extracts do). */
function* codeGaps(context: AuditContext): Iterable<Sighting> {
  const last = new Map<string, { number: number; code: string }>();
  for (const row of rowsInOrder(context)) {
    const match = /^(.*\.)(\d+)$/.exec(row.key);
    if (!match) continue;
    const [, family = "", digits = ""] = match;
    const number = Number(digits);
    const before = last.get(family);
    if (before && number > before.number + 1)
      yield { cell: context.roleCell(row.row, "code"), code: row.code, data: { anterior: before.code } };
    if (!before || number > before.number) last.set(family, { number, code: row.code });
  }
}

function* repeatedNames(context: AuditContext): Iterable<Sighting> {
  const first = new Map<string, Indicator>();
  for (const indicator of context.indicators) {
    const name = lettersOf(indicator.name);
    if (name.length < 10) continue;
    const earlier = first.get(name);
    if (earlier && earlier.key !== indicator.key)
      yield { cell: context.roleCell(indicator.row, "name"), code: indicator.code, data: { otro: earlier.code } };
    else first.set(name, indicator);
  }
}

const lettersOf = perLongText((name) => fold(name).replace(/[^\p{L}\p{N}]/gu, ""));

function* childless(context: AuditContext, kind: PolicyNode["kind"]): Iterable<Sighting> {
  const { nodes, indicators } = context.input.matrix.policy;
  const used = new Set<string | undefined>();
  if (kind === "guideline") for (const node of nodes) used.add(node.parent);
  for (const indicator of indicators) {
    if (kind === "guideline") used.add(indicator.guideline);
    if (kind === "service") used.add(indicator.service);
    if (kind === "objective" && indicator.level === "objective") used.add(indicator.objective);
  }
  for (const node of nodes) {
    if (node.kind === kind && !used.has(node.key)) yield { cell: context.roleCell(node.row, "code"), code: node.code, data: {} };
  }
}

function* nameless(context: AuditContext): Iterable<Sighting> {
  for (const row of rowsInOrder(context)) {
    if (isBlank(row.name)) yield { cell: context.roleCell(row.row, "name"), code: row.code, data: {} };
  }
}

function* entitySpellings(context: AuditContext): Iterable<Sighting> {
  const uses = new Map<string, Indicator[]>();
  for (const indicator of context.indicators) {
    const name = indicator.responsible?.trim();
    const held = uses.get(name ?? "");
    if (held) held.push(indicator);
    else if (name) uses.set(name, [indicator]);
  }
  for (const { proposed, others } of similarSpellings([...uses].map(([text, rows]) => ({ text, count: rows.length })))) {
    for (const other of others) {
      for (const indicator of uses.get(other) ?? []) {
        yield { cell: context.roleCell(indicator.row, "responsible"), code: indicator.code, data: { escrito: other, propuesto: proposed } };
      }
    }
  }
}
