import { notImplemented } from "./hostError";

/**
 * An object of the Office.js API as the host serves it. In a subclass every accessor and method of the prototype is a member of the
 * API, named as the API names it; state lives in fields, and help lives in functions outside the class, so that neither can be reached
 * over the wire. A property that is an object is a navigation; a null navigation is Office.js' null object.
 */
export abstract class WireObject {
  /** Class name in the API, as errors and the conformance test name it. */
  static readonly className: string = "Object";
  /** The key by which the library finds the object again in a later request. */
  static readonly identity: "Id" | "_Id" | undefined = undefined;
  /** Properties that are objects: they are loaded only when asked for by name. */
  static readonly navigation: readonly string[] = [];

  /** Set while the add-in tracks the object across requests. */
  referenceId: string | undefined = undefined;
}

/** What a host may say of an object's class. */
export type WireClass = typeof WireObject;

/** A collection serves its members through `items`. */
export interface WireCollection extends WireObject {
  readonly items: readonly WireObject[];
}

export interface Members {
  /** By lower-case name: the wire writes the same member in two letter cases. */
  readonly properties: ReadonlyMap<string, { readonly name: string; readonly settable: boolean }>;
  readonly methods: ReadonlyMap<string, string>;
}

const known = new WeakMap<object, Members>();

export function classOf(object: WireObject): WireClass {
  return object.constructor as WireClass;
}

/** Every member that a class answers to. */
export function membersOf(wireClass: { readonly prototype: object }): Members {
  const { prototype } = wireClass;
  const found = known.get(prototype);
  if (found) return found;
  const properties = new Map<string, { name: string; settable: boolean }>();
  const methods = new Map<string, string>();
  for (let level: object = prototype; level !== WireObject.prototype; level = Object.getPrototypeOf(level) as object) {
    for (const [name, descriptor] of Object.entries(Object.getOwnPropertyDescriptors(level))) {
      const key = name.toLowerCase();
      if (name === "constructor" || properties.has(key) || methods.has(key)) continue;
      if (typeof descriptor.value === "function") methods.set(key, name);
      else properties.set(key, { name, settable: descriptor.set !== undefined });
    }
  }
  const members = { properties, methods };
  known.set(prototype, members);
  return members;
}

export function isCollection(object: WireObject): object is WireCollection {
  return membersOf(classOf(object)).properties.has("items");
}

export function isNavigation(object: WireObject, name: string): boolean {
  return classOf(object).navigation.includes(name);
}

export function readMember(object: WireObject, name: string): unknown {
  const member = membersOf(classOf(object)).properties.get(name.toLowerCase());
  if (!member) throw notImplemented(apiName(object, name));
  return (object as unknown as Record<string, unknown>)[member.name];
}

export function writeMember(object: WireObject, name: string, value: unknown): void {
  const member = membersOf(classOf(object)).properties.get(name.toLowerCase());
  if (!member?.settable) throw notImplemented(`${apiName(object, name)} = …`);
  (object as unknown as Record<string, unknown>)[member.name] = value;
}

export function callMember(object: WireObject, name: string, args: readonly unknown[]): unknown {
  const method = membersOf(classOf(object)).methods.get(name.toLowerCase());
  if (!method) throw notImplemented(apiName(object, name));
  return (object as unknown as Record<string, (...args: readonly unknown[]) => unknown>)[method]?.(...args);
}

/** «Range.group», as the documentation writes it. */
export function apiName(object: WireObject, member: string): string {
  return `${classOf(object).className}.${lowerFirst(member)}`;
}

export function lowerFirst(name: string): string {
  return name.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (letters) => letters.toLowerCase());
}
