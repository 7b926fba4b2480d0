import type { DependencyIdentifier, Injector } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/lib/facade";

const services = new WeakMap<FUniver, Injector>();

export function keepServices(api: FUniver, injector: Injector): void {
  services.set(api, injector);
}

/** A service of the grid's own that its interface for programs does not give. */
export function serviceOf<Service>(api: FUniver, name: DependencyIdentifier<Service>): Service {
  const injector = services.get(api);
  if (!injector) throw new Error("not a grid of this page");
  return injector.get(name);
}
