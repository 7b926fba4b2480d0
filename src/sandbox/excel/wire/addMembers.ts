import type { WireObject } from "./wireObject";

/** Adds a property to a class of the API, for those that come in series and only differ in name. */
export function addProperty<Self extends WireObject>(
  wireClass: { readonly prototype: Self },
  name: string,
  get: (self: Self) => unknown,
  set?: (self: Self, value: unknown) => void,
): void {
  Object.defineProperty(wireClass.prototype, name, {
    configurable: true,
    get(this: Self) {
      return get(this);
    },
    ...(set && {
      set(this: Self, value: unknown) {
        set(this, value);
      },
    }),
  });
}

/** Adds a method to a class of the API. */
export function addMethod<Self extends WireObject>(
  wireClass: { readonly prototype: Self },
  name: string,
  call: (self: Self, ...args: readonly unknown[]) => unknown,
): void {
  Object.defineProperty(wireClass.prototype, name, {
    configurable: true,
    value(this: Self, ...args: readonly unknown[]) {
      return call(this, ...args);
    },
  });
}
