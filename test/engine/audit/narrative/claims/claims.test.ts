import { contradictionText } from "../../../../../src/engine/words/findings/narrative";
import { CLAIMS } from "./claimForms";
import { toldOf } from "./roadMatrix";

describe.each(Object.entries(CLAIMS))("%s", (rule, { told, silent }) => {
  test.each(told)("is told of: %s", (text) => {
    const found = toldOf(text).filter((contradiction) => contradiction.rule === rule);
    expect(found.length).toBeGreaterThan(0);
    for (const contradiction of found) expect(contradictionText(contradiction)).not.toMatch(/undefined|NaN|\[object|«»/);
  });

  test.each(silent)("is not told of: %s", (text) => {
    expect(toldOf(text).map((contradiction) => contradiction.rule)).not.toContain(rule);
  });
});
