import { isKnown } from "./figure";
import type { Delivery } from "./policy";
import { defaultProfile, type Profile, type RatingLevel } from "./profile";
import type { BandCounts, IndicatorResult, ObjectiveResult, Rating, RatingCriterion, RatingEvidence } from "./results";
import { bandOf, countBands } from "./band";
import { reaches } from "./rounding";

/** Levels of objectives, services and follow-up that somebody decided for a year. */
export interface ConfirmedRating {
  readonly year: number;
  readonly levels: readonly [RatingLevel, RatingLevel, RatingLevel];
}

/** A confirmation holds for its year, and while the levels are the ones it names. */
export function isConfirmed({ criteria }: Rating, year: number, confirmed: ConfirmedRating | undefined): boolean {
  return confirmed?.year === year && criteria.every(({ level }, index) => level === confirmed.levels[index]);
}

type RatingRules = Pick<Profile, "ratingWeights" | "ratingCuts" | "ratingLevels" | "thresholds" | "bandOn">;
type Criterion = RatingCriterion["criterion"];

const CRITERIA: readonly Criterion[] = ["objectives", "services", "followUp"];

/** What the proposal of levels looks at. */
export interface RatingInput {
  readonly objectives: readonly ObjectiveResult[];
  readonly indicators: readonly IndicatorResult[];
  /** Service-level indicators by band, ND apart. */
  readonly services: BandCounts;
  /** How complete the year's round with the entities is, where there was one. */
  readonly delivery?: Delivery;
}

/**
 * Valoración of the policy: level of each criterion (the planner's, or the tool's proposal with its evidence), points and overall level
 * (V1–V7).
 */
export function rate(input: RatingInput, profile: RatingRules): Rating {
  const proposals = {
    objectives: objectivesProposal(input, profile),
    services: servicesProposal(input),
    followUp: followUpProposal(input),
  };
  const weights = effectiveWeights(profile);
  const criteria = CRITERIA.map((criterion): RatingCriterion => {
    const chosen = profile.ratingLevels[criterion];
    const level = chosen ?? proposals[criterion].level;
    const weight = weights[criterion];
    return { criterion, level, chosen: chosen !== null, weight, points: level * weight, evidence: proposals[criterion].evidence };
  });
  return { criteria, ...scoreOf(criteria, profile) };
}

/** Puntaje and level of three levels already decided: 1, 2 and 3 with weights 4, 4 and 2 give 18 points, 1.8, intermedio (V1, V2). */
export function rateLevels(
  levels: Readonly<Record<Criterion, RatingLevel>>,
  profile: RatingRules,
): Pick<Rating, "points" | "score" | "level"> {
  const weights = effectiveWeights(profile);
  return scoreOf(
    CRITERIA.map((criterion) => ({ weight: weights[criterion], points: levels[criterion] * weights[criterion] })),
    profile,
  );
}

/** Weights as used: negative ones count as 0, and where none is left all three weigh the same (V1). */
function effectiveWeights(profile: Pick<Profile, "ratingWeights">): Readonly<Record<Criterion, number>> {
  const usable = (weight: number): number => (weight > 0 && Number.isFinite(weight) ? weight : 0);
  const { objectives, services, followUp } = profile.ratingWeights;
  const weights = { objectives: usable(objectives), services: usable(services), followUp: usable(followUp) };
  return weights.objectives + weights.services + weights.followUp > 0 ? weights : { objectives: 1, services: 1, followUp: 1 };
}

function scoreOf(
  criteria: readonly Pick<RatingCriterion, "weight" | "points">[],
  profile: Pick<Profile, "ratingCuts">,
): Pick<Rating, "points" | "score" | "level"> {
  let points = 0;
  let weight = 0;
  for (const criterion of criteria) {
    points += criterion.points;
    weight += criterion.weight;
  }
  const score = points / weight;
  return { points, score, level: levelOfScore(score, profile.ratingCuts) };
}

/** Nivel of a score between 1 and 3: inicial, intermedio or avanzado by its cut points (V2). */
export function levelOfScore(score: number, { intermediate, advanced }: Profile["ratingCuts"]): RatingLevel {
  return reaches(score, advanced) ? 3 : reaches(score, intermediate) ? 2 : 1;
}

interface Proposal {
  readonly level: RatingLevel;
  readonly evidence: RatingEvidence;
}

/** Share of the objectives with Avance Tipo 1 at least «medio»; an objective without a figure counts as not reaching it (V3). */
function objectivesProposal({ objectives }: RatingInput, profile: RatingRules): Proposal {
  const counts = countBands(objectives.map(({ progress1 }) => bandOf(progress1.progress.value, profile)));
  return shareProposal(counts.medium + counts.high, counts.total, SHARE_CUTS);
}

/** Share of the service-level indicators with Avance Tipo 1 at least «medio», out of all of them: ND counts as not reaching it (V4). */
function servicesProposal({ services }: RatingInput): Proposal {
  return shareProposal(services.medium + services.high, services.total, SHARE_CUTS);
}

/** Share of the answers that the entities owed (V7); where no round was held, of the indicators with their data (V5). */
function followUpProposal({ indicators, delivery }: RatingInput): Proposal {
  if (delivery !== undefined && delivery.total > 0) {
    const { level, evidence } = shareProposal(delivery.answered, delivery.total, COMPLETENESS_CUTS);
    return { level, evidence: { ...evidence, of: "answers" } };
  }
  const { complete, total } = withTheirData(indicators);
  return shareProposal(complete, total, COMPLETENESS_CUTS);
}

/** Indicators that apply, and those of them with both logro esperado and valor obtenido for the year (V5). */
export function withTheirData(indicators: readonly IndicatorResult[]): { readonly complete: number; readonly total: number } {
  let complete = 0;
  let total = 0;
  for (const { reading, progress1 } of indicators) {
    if ("reason" in progress1 && progress1.reason === "not-applicable") continue;
    total++;
    if (isKnown(reading.target) && isKnown(reading.actual)) complete++;
  }
  return { complete, total };
}

/** In percent, from which share a criterion is proposed as intermedio and as avanzado: the default limits of the levels (V3–V5, V7). */
const SHARE_CUTS = { intermediate: defaultProfile.thresholds.medium, advanced: defaultProfile.thresholds.high };
const COMPLETENESS_CUTS = { intermediate: defaultProfile.thresholds.medium, advanced: 90 };

function shareProposal(reached: number, total: number, cuts: typeof SHARE_CUTS): Proposal {
  const share = total === 0 ? 0 : (reached / total) * 100;
  const level = reaches(share, cuts.advanced) ? 3 : reaches(share, cuts.intermediate) ? 2 : 1;
  return { level, evidence: { proposed: level, reached, total, share, intermediateFrom: cuts.intermediate, advancedFrom: cuts.advanced } };
}
