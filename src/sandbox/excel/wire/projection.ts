import type { QueryInfo } from "./message";
import { notImplemented } from "./hostError";
import { apiName, classOf, isCollection, isNavigation, lowerFirst, membersOf, WireObject, type WireCollection } from "./wireObject";
import { identityOf } from "./identity";

/** «wire» answers `load` (PascalCase names), «json» answers `retrieve` (camelCase names). */
type Spelling = "wire" | "json";

/** What was asked for below an object: names, and what was asked for below those. */
interface Wanted extends Map<string, Wanted> {}

/** The loaded properties of an object, as a query names them: «values,format/fill/color», «items/name», «*». */
export function project(object: WireObject, query: QueryInfo, spelling: Spelling): Record<string, unknown> {
  return projectObject(object, wantedFrom(query), spelling, query);
}

function wantedFrom({ Select = [], Expand = [] }: QueryInfo): Wanted {
  const root: Wanted = new Map();
  for (const path of [...Select, ...Expand.map((name) => `${name}/*`)]) {
    let level = root;
    for (const name of path.split(/[/.]/).filter(Boolean)) {
      const next = level.get(name) ?? (new Map() as Wanted);
      level.set(name, next);
      level = next;
    }
  }
  return root;
}

const EVERYTHING: Wanted = new Map([["*", new Map() as Wanted]]);

function projectObject(object: WireObject, wanted: Wanted, spelling: Spelling, query: QueryInfo = {}): Record<string, unknown> {
  if (isCollection(object)) return projectCollection(object, wanted, spelling, query);
  const answer = identityOf(object);
  for (const [name, below] of namesIn(object, wanted)) answer[spell(name, spelling)] = valueOf(object, name, below, spelling);
  return answer;
}

/** In a query on a collection, names are those of its items unless they are properties of the collection itself. */
function projectCollection(object: WireCollection, wanted: Wanted, spelling: Spelling, { Skip = 0, Top }: QueryInfo): Record<string, unknown> {
  const { properties } = membersOf(classOf(object));
  const isOwn = (name: string) => properties.has(name.toLowerCase()) && name.toLowerCase() !== "items";
  const ofItems: Wanted = new Map();
  for (const [name, below] of wanted) {
    if (name.toLowerCase() === "items") for (const [deeper, rest] of below) ofItems.set(deeper, rest);
    else if (!isOwn(name)) ofItems.set(name, below);
  }
  const answer = identityOf(object);
  for (const name of wanted.keys()) if (isOwn(name)) answer[spell(ownName(object, name), spelling)] = valueOf(object, ownName(object, name), new Map(), spelling);
  const items = object.items.slice(Skip, Top === undefined ? undefined : Skip + Top);
  answer[spelling === "wire" ? "_Items" : "items"] = items.map((item) => projectObject(item, ofItems.size ? ofItems : EVERYTHING, spelling));
  return answer;
}

function namesIn(object: WireObject, wanted: Wanted): Map<string, Wanted> {
  const names = new Map<string, Wanted>();
  for (const [asked, below] of wanted.size ? wanted : EVERYTHING) {
    if (asked !== "*") names.set(ownName(object, asked), below);
    else for (const { name } of membersOf(classOf(object)).properties.values()) if (!isNavigation(object, name) && !names.has(name)) names.set(name, new Map());
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
