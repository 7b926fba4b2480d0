import type * as ProfileModule from "../../src/engine/domain/profile";

type Module = typeof ProfileModule;

/** The profile as if its default limits were 70 and 90, for `jest.mock`: what still says 75 or 95 has a source of its own. */
export function withOtherThresholds(): Module {
  const actual = jest.requireActual<Module>("../../src/engine/domain/profile");
  return { ...actual, defaultProfile: { ...actual.defaultProfile, thresholds: { medium: 70, high: 90 } } };
}
