import { notImplemented } from "./hostError";
import { identityOf } from "./identity";
import type { QueryInfo } from "./message";
import { apiName, classOf, isCollection, isNavigation, lowerFirst, membersOf, WireObject, type WireCollection } from "./wireObject";

/** «wire» answers `load` (PascalCase names), «json» answers `retrieve` (camelCase names). */
type Spelling = "wire" | "json";

/** What was asked for of an object: names, each with what was asked for below it. */
class Wanted {
  readonly names = new Map<string, Wanted>();

  below(name: string): Wanted {
    const found = this.names.get(name) ?? new Wanted();
    this.names.set(name, found);
    return found;
  }
}

/** The loaded properties of an object, as a query names them: «values,format/fill/color», «items/name», «*». */
export function project(object: WireObject, query: QueryInfo, spelling: Spelling): Record<string, unknown> {
  return projectObject(object, wantedFrom(query), spelling, query);
}

function wantedFrom({ Select = [], Expand = [] }: QueryInfo): Wanted {
  const root = new Wanted();
  for (const path of [...Select, ...Expand.map((name) => `${name}/*`)]) {
    // Asked for in many samples; the library knows it by itself.
    if (/^isNullObject$/i.test(path)) root.below(NOTHING);
    else
      path
        .split(/[/.]/)
        .filter(Boolean)
        .reduce((level, name) => level.below(name), root);
  }
  return root;
}

/** A name that no property has: something was asked for, so that not everything is. */
const NOTHING = "";

function everything(): Wanted {
  const wanted = new Wanted();
  wanted.below("*");
  return wanted;
}

function projectObject(object: WireObject, wanted: Wanted, spelling: Spelling, query: QueryInfo = {}): Record<string, unknown> {
  if (isCollection(object)) return projectCollection(object, wanted, spelling, query);
  const answer = identityOf(object);
  for (const [name, below] of namesIn(object, wanted)) answer[spell(name, spelling)] = valueOf(object, name, below, spelling);
  return answer;
}

/** In a query on a collection, names are those of its items unless they are properties of the collection itself. */
function projectCollection(
  object: WireCollection,
  wanted: Wanted,
  spelling: Spelling,
  { Skip = 0, Top }: QueryInfo,
): Record<string, unknown> {
  const { properties } = membersOf(classOf(object));
  const answer = identityOf(object);
  const ofItems = new Wanted();
  for (const [name, below] of wanted.names) {
    if (name.toLowerCase() === "items") for (const [deeper, rest] of below.names) ofItems.names.set(deeper, rest);
    else if (properties.has(name.toLowerCase()))
      answer[spell(ownName(object, name), spelling)] = valueOf(object, ownName(object, name), below, spelling);
    else ofItems.names.set(name, below);
  }
  const items = object.items.slice(Skip, Top === undefined ? undefined : Skip + Top);
  answer[spelling === "wire" ? "_Items" : "items"] = items.map((item) =>
    projectObject(item, ofItems.names.size ? ofItems : everything(), spelling),
  );
  return answer;
}

function namesIn(object: WireObject, wanted: Wanted): Map<string, Wanted> {
  const names = new Map<string, Wanted>();
  for (const [asked, below] of (wanted.names.size ? wanted : everything()).names) {
    if (asked === NOTHING) continue;
    if (asked !== "*") names.set(ownName(object, asked), below);
    else
      for (const { name } of membersOf(classOf(object)).properties.values())
        if (!isNavigation(object, name) && !names.has(name)) names.set(name, new Wanted());
  }
  return names;
}

function ownName(object: WireObject, asked: string): string {
  const property = membersOf(classOf(object)).properties.get(asked.toLowerCase());
  if (!property) throw notImplemented(apiName(object, asked));
  return property.name;
}

function valueOf(object: WireObject, name: string, below: Wanted, spelling: Spelling): unknown {
  const value = (object as unknown as Record<string, unknown>)[name];
  if (value === null || value === undefined) return null;
  return value instanceof WireObject ? projectObject(value, below, spelling) : value;
}

function spell(name: string, spelling: Spelling): string {
  return spelling === "json" ? lowerFirst(name) : name.startsWith("_") ? name : name.charAt(0).toUpperCase() + name.slice(1);
}
