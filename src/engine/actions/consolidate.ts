import type { Plan } from "../plan";
import type { FileLine } from "../portfolio/fileLine";
import { buildPortfolio, type Portfolio } from "../portfolio/portfolio";
import type { PolicySummary } from "../portfolio/policySummary";
import { buildEntitiesSheet } from "../sheets/portfolio/entitiesSheet";
import { buildFilesSheet } from "../sheets/portfolio/filesSheet";
import { buildIndicatorsSheet } from "../sheets/portfolio/indicatorsSheet";
import { buildObjectivesSheet } from "../sheets/portfolio/objectivesSheet";
import { buildPoliciesSheet } from "../sheets/portfolio/policiesSheet";
import { portfolioTexts } from "../words/portfolio/portfolioTexts";
import { ourSheets } from "../words/sheets/ourSheets";

export interface Consolidated {
  readonly portfolio: Portfolio;
  /** Of a workbook of its own. */
  readonly plan: Plan;
}

/**
 * Comparisons that Excel makes at each recalculation up to which counts are live: some seconds. Above it they are figures, which are right as
 * long as nobody edits the table.
 */
const MOST_COMPARISONS = 300_000_000;
const COUNTS = { policy: 9, entity: 6 } as const;

/**
 * Several matrices as one workbook: policies, objectives, entities, the table of indicators, and what became of each file. `takesLong`: who
 * applies the plan takes the table of indicators row by row.
 */
export function consolidate(summaries: readonly PolicySummary[], files: readonly FileLine[], takesLong = false): Consolidated {
  const portfolio = buildPortfolio(summaries);
  const { policies, entities, indicators } = portfolio;
  const counts = policies.length * COUNTS.policy + entities.length * COUNTS.entity;
  const isLive = counts * indicators.length <= MOST_COMPARISONS;
  const left = files.filter(({ state }) => state === "left").length;
  const after = (sheet: { readonly title: string }): string => sheet.title;
  return {
    portfolio,
    plan: {
      title: portfolioTexts.planTitle,
      sources: [],
      steps: [
        buildPoliciesSheet(portfolio, isLive, left),
        buildObjectivesSheet(portfolio, after(ourSheets.portfolio)),
        buildEntitiesSheet(portfolio, isLive, after(ourSheets.portfolioObjectives)),
        buildIndicatorsSheet(portfolio, after(ourSheets.portfolioEntities), takesLong && indicators.length > 0),
        buildFilesSheet(files, policies.length, after(ourSheets.portfolioIndicators)),
      ],
    },
  };
}
