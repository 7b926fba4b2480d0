import { WireObject } from "../wire/wireObject";
import { booleanArgument } from "./arguments";
import type { HostObjects } from "./hostObjects";

/** Excel.Runtime: whether events are sent to this add-in. */
export class Runtime extends WireObject {
  static override readonly className = "Runtime";
  readonly host: HostObjects;

  constructor(host: HostObjects) {
    super();
    this.host = host;
  }

  get enableEvents() {
    return this.host.eventsEnabled;
  }

  set enableEvents(enabled: unknown) {
    this.host.eventsEnabled = booleanArgument(enabled);
  }
}
