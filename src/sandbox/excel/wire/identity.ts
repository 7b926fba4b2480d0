import { classOf, readMember, type WireObject } from "./wireObject";

/** The keys by which the library will name an object in later requests. */
export function identityOf(object: WireObject): Record<string, unknown> {
  const { identity } = classOf(object);
  return {
    ...(identity && { [identity]: readMember(object, identity) }),
    ...(object.referenceId !== undefined && { _ReferenceId: object.referenceId }),
  };
}
