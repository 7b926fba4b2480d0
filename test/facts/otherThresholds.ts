import type * as ProfileModule from "../../src/engine/domain/profile";

/** Imported before anything else: the profile as if its default limits were 70 and 90. What still says 75 or 95 has a source of its own. */
jest.mock("../../src/engine/domain/profile", () => {
  const actual = jest.requireActual<typeof ProfileModule>("../../src/engine/domain/profile");
  return { ...actual, defaultProfile: { ...actual.defaultProfile, thresholds: { medium: 70, high: 90 } } };
});
