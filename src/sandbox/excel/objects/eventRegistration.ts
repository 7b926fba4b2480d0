import { addMethod } from "../wire/addMembers";
import type { WireObject } from "../wire/wireObject";
import type { HostObjects } from "./hostObjects";

/** An object whose events the add-in can ask for. */
export interface EventSource extends WireObject {
  readonly host: HostObjects;
}

/**
 * Gives a class the members by which the library asks for events: «DataChangedEvent» → _RegisterDataChangedEvent and
 * _UnregisterDataChangedEvent.
 */
export function addEvents<Source extends EventSource>(
  wireClass: { readonly prototype: Source },
  targetOf: (source: Source) => string,
  events: Readonly<Record<string, number>>,
): void {
  for (const [name, eventType] of Object.entries(events)) {
    addMethod(wireClass, `_Register${name}`, (source) => source.host.register(eventType, targetOf(source)));
    addMethod(wireClass, `_Unregister${name}`, (source) => source.host.unregister(eventType, targetOf(source)));
  }
}
