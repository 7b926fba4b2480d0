import { developmentFaultForms, heldOutFaultForms } from "./faultForms";
import { developmentForms } from "./developmentForms";
import { heldOutForms } from "./heldOutForms";
import { scoreForms, share } from "./score";
import { scoreFaults } from "./scoreFaults";

/** The seeds that `npm run plantados` prints the table of. */
const seeds = Array.from({ length: 30 }, (_, index) => index + 1);

/**
 * The mould gives many sentences whose row stands in a code alone and whose figure no word of its name explains: there the checker by evidence
 * keeps silent rather than guess. What decides are the reports of other hands (test/informes); these floors keep the volume from falling.
 */
describe.each([
  ["forms the checker was developed on", developmentForms, developmentFaultForms, { figures: 0.85, others: 0.95 }],
  ["forms held out from its development", heldOutForms, heldOutFaultForms, { figures: 0.8, others: 0.95 }],
])("reports written in %s", (_, forms, faultForms, fewest) => {
  test("wrong figures are found, and figures that tie are left in peace", () => {
    const score = scoreForms(forms, seeds);
    expect(score.faults).toBeGreaterThan(250);
    expect(share(score.found, score.faults)).toBeGreaterThanOrEqual(fewest.figures);
    expect(share(score.falseAlarms, score.clean)).toBeLessThanOrEqual(0.02);
    expect(share(score.verified, score.clean)).toBeGreaterThanOrEqual(0.8);
  });

  test("every contradiction, ND against a number and wrong cells of tables are found, and their clean twins are left in peace", () => {
    const score = scoreFaults(forms, faultForms, seeds);
    expect(score.faults).toBeGreaterThan(250);
    expect([...score.byKind.keys()].filter((kind) => kind.startsWith("narrativa."))).toHaveLength(8);
    expect(share(score.found, score.faults)).toBeGreaterThanOrEqual(fewest.others);
    expect(share(score.falseAlarms, score.clean)).toBeLessThanOrEqual(0.02);
  });
});

test("the same seed plants the same faults", () => {
  expect(scoreForms(developmentForms, [3])).toEqual(scoreForms(developmentForms, [3]));
});
