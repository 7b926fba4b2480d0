import type { Trial } from "../../engine/actions/settings/ruleLaboratory";
import { defaultProfile, type Profile } from "../../engine/domain/profile";
import { fold } from "../../engine/reader/text/fold";
import { Refusal } from "../refusal";

interface RuleName {
  readonly field: keyof Profile;
  readonly values: Readonly<Record<string, Partial<Profile>>>;
}

const RULES = ownKeys<RuleName>({
  nd: { field: "ndInMean", values: { omitir: { ndInMean: "skip" }, cero: { ndInMean: "zero" } } },
  tope: { field: "clamp", values: { si: { clamp: true }, no: { clamp: false } } },
  promedio: { field: "mean", values: { simple: { mean: "simple" }, ponderado: { mean: "weighted" } } },
  banda: { field: "bandOn", values: { completa: { bandOn: "unrounded" }, redondeada: { bandOn: "rounded" } } },
  acumulado: { field: "cumulative", values: { corrido: { cumulative: "runningTotal" }, anual: { cumulative: "yearlyFlows" } } },
  descendente: { field: "descending", values: { cociente: { descending: "targetOverActual" }, complemento: { descending: "complement" } } },
});

/** Only what was put there: «__proto__» and «constructor» are no rules. */
function ownKeys<Value>(entries: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> {
  return Object.assign(Object.create(null) as Record<string, Value>, entries);
}

/** «nd=omitir|cero, tope=si|no …», then the limits with their defaults, for the help. */
export const RULE_CHOICES = [
  ...Object.entries(RULES).map(([name, { values }]) => `${name}=${Object.keys(values).join("|")}`),
  `medio=${defaultProfile.thresholds.medium}`,
  `alto=${defaultProfile.thresholds.high}`,
].join(", ");

/** `--regla nd=cero,alto=90`: one trial with all of them together. */
export function readTrials(typed: string, base: Profile): readonly Trial[] | Refusal {
  let profile = base;
  let field: keyof Profile = "thresholds";
  for (const pair of typed.split(",")) {
    const [name = "", value = ""] = pair.split("=").map((part) => fold(part));
    const changed = name === "medio" || name === "alto" ? withThreshold(profile, name, value) : withChoice(profile, name, value);
    if (changed instanceof Refusal) return changed;
    field = RULES[name]?.field ?? "thresholds";
    profile = changed;
  }
  return [{ field, profile }];
}

function withChoice(profile: Profile, name: string, value: string): Profile | Refusal {
  const rule = RULES[name];
  const change = rule && ownKeys(rule.values)[value];
  if (change) return { ...profile, ...change };
  return new Refusal(
    rule ? `La regla «${name}» no tiene el valor «${value}».` : `No hay una regla «${name}».`,
    `Se puede: ${
      rule
        ? Object.keys(rule.values)
            .map((one) => `${name}=${one}`)
            .join(", ")
        : RULE_CHOICES
    }.`,
  );
}

function withThreshold(profile: Profile, name: "medio" | "alto", value: string): Profile | Refusal {
  const limit = Number(value);
  const thresholds = { ...profile.thresholds, [name === "medio" ? "medium" : "high"]: limit };
  if (value !== "" && Number.isFinite(limit) && thresholds.medium > 0 && thresholds.medium < thresholds.high)
    return { ...profile, thresholds };
  return new Refusal(
    `«${name}=${value}» no sirve como límite de banda.`,
    "Es un número mayor que 0, y medio va por debajo de alto; por ejemplo: medio=70,alto=90",
  );
}
