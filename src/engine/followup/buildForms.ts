import type { Policy } from "../domain/policy";
import { defaultProfile, type Profile } from "../domain/profile";
import type { Matrix } from "../reader/matrix";
import { fold } from "../reader/text/fold";
import type { RoundCut } from "./cut";
import { readEntities, type RoundEntity } from "./entities";
import type { Form, FormParagraph, FormRow } from "./form";
import { formRowOf, targetPeriod } from "./formRow";
import type { FormsProblem, FormsTold } from "./formsTold";
import type { Sha256 } from "./ledger";
import { policyMark } from "./policyMark";

export interface FormsRequest {
  readonly matrix: Matrix;
  readonly cut: RoundCut;
  readonly sha256: Sha256;
  readonly profile?: Profile;
  /** Name of the policy; default: the title over the matrix, else the name of its sheet. */
  readonly policy?: string;
  /** Only these, as somebody typed them; default: all. */
  readonly entities?: readonly string[];
  readonly contact?: string;
  /** AAAA-MM-DD. */
  readonly until?: string;
}

export type FormsOutcome =
  { readonly ok: true; readonly forms: readonly Form[]; readonly told: FormsTold } | { readonly ok: false; readonly problem: FormsProblem };

/** One form for each entity of the matrix, in alphabetical order: only its rows, as they stand in the matrix now. */
export function buildForms({ matrix, cut, sha256, profile = defaultProfile, ...asked }: FormsRequest): FormsOutcome {
  const { policy } = matrix;
  if (policy.indicators.length === 0) return { ok: false, problem: { code: "noIndicators" } };
  const rows = new Map(policy.indicators.map((indicator) => [indicator, formRowOf(indicator, policy, cut, profile)]));
  const isAsked = (row: FormRow | undefined): row is FormRow => row !== undefined && row.target.kind !== "notApplicable";
  const { entities, ...reading } = readEntities(policy.indicators);
  if (entities.length === 0) return { ok: false, problem: { code: "noEntities" } };

  const chosen = chooseEntities(entities, asked.entities);
  if ("code" in chosen) return { ok: false, problem: chosen };
  const common = {
    policy: asked.policy ?? policy.title ?? matrix.sheet,
    policyMark: policyMark(policy, sha256),
    cut,
    ...(asked.contact !== undefined && { contact: asked.contact }),
    ...(asked.until !== undefined && { until: asked.until }),
  };
  const forms = chosen.flatMap(({ name, indicators }): readonly Form[] => {
    const applying = indicators.filter((indicator) => isAsked(rows.get(indicator)));
    if (applying.length === 0) return [];
    const own = applying.flatMap((indicator) => rows.get(indicator) ?? []);
    return [{ ...common, entity: name, rows: own, paragraphs: paragraphsOf(policy, applying) }];
  });
  if (forms.length === 0) return { ok: false, problem: { code: "noForms" } };
  const all = [...rows.values()];
  const told: FormsTold = {
    ...reading,
    notApplicable: all.filter((row) => !isAsked(row)).map(({ code }) => code),
    target: targetPeriod(policy, cut),
    withoutTarget: all.filter((row) => isAsked(row) && row.target.value === "ND").map(({ code }) => code),
  };
  return { ok: true, forms, told };
}

function chooseEntities(entities: readonly RoundEntity[], typed: readonly string[] = []): readonly RoundEntity[] | FormsProblem {
  const unknown = typed.find((name) => !entities.some(({ key }) => key === fold(name)));
  if (unknown !== undefined) return { code: "unknownEntity", typed: unknown, known: entities.map(({ name }) => name) };
  return typed.length === 0 ? entities : entities.filter(({ key }) => typed.some((name) => fold(name) === key));
}

/** The services that the rows stand under, or the objectives of those that stand under none; in sheet order. */
function paragraphsOf({ nodes }: Policy, indicators: RoundEntity["indicators"]): readonly FormParagraph[] {
  const keys = new Set(indicators.map(({ service, objective }) => service ?? objective));
  return nodes.flatMap(({ key, code, name }) => (keys.delete(key) ? [{ node: key, code, name }] : []));
}
