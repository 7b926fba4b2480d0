import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { membersOf, WireObject, type WireClass } from "../../../src/sandbox/excel/wire/wireObject";
import { loadOffice } from "./loadOffice";

/** What the library says of a class of the API. */
interface LibraryClass {
  readonly prototype: {
    readonly _className: string;
    readonly _scalarPropertyNames?: readonly string[];
    readonly _scalarPropertyUpdateable?: readonly boolean[];
    readonly _navigationPropertyNames?: readonly string[];
    readonly _isCollection?: boolean;
    readonly _handleIdResult?: (value: object) => void;
  };
}

declare const OfficeCore: Record<string, LibraryClass>;

const OBJECTS = join(__dirname, "../../../src/sandbox/excel/objects");
const SOURCES = [
  ...readdirSync(OBJECTS, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => join(OBJECTS, file)),
  join(OBJECTS, "../pane.ts"),
  join(OBJECTS, "../ribbon.ts"),
];
/** Setters under another name than the property: the library itself writes showGridlines and showHeadings so. */
const WIRE_ONLY = ["Worksheet.gridlines", "Worksheet.headings", "RangeBorder.sideIndex"];
/** Made in a series, one for each side of the page. */
const PAGE_SIDE = /Margin$/;

/** Every class of ours that has a name in the API. */
async function findClasses(): Promise<WireClass[]> {
  const modules = await Promise.all(SOURCES.map((source) => import(source) as Promise<Record<string, unknown>>));
  return modules
    .flatMap((module) => Object.values(module))
    .filter(
      (value): value is WireClass =>
        typeof value === "function" && value.prototype instanceof WireObject && (value as WireClass).className !== "Object",
    );
}

function libraryClass(name: string): LibraryClass | undefined {
  return (Excel as unknown as Record<string, LibraryClass>)[name] ?? OfficeCore[name];
}

/** The library builds the class of this service at run time, without a prototype to look at. */
function isKeptInside({ className }: WireClass): boolean {
  return className === "AddinInternalService";
}

/** All code in a folder but the objects' own, where every member is named. */
function sourcesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && !join(folder, file).startsWith(OBJECTS) && !join(folder, file).includes("conformance"))
    .map((file) => readFileSync(join(folder, file), "utf8"));
}

let classes: readonly WireClass[];

beforeAll(async () => {
  await loadOffice();
  classes = await findClasses();
});

describe("Every object of the sandbox's Excel", () => {
  it("is a class that the library knows", () => {
    expect(classes.length).toBeGreaterThan(50);
    expect(classes.filter((ours) => !libraryClass(ours.className)).map(({ className }) => className)).toEqual([]);
  });

  it("has only members that the library knows, settable only where the library sets them", () => {
    const strangers = classes.flatMap((ours) => {
      const theirs = libraryClass(ours.className);
      if (!theirs || isKeptInside(ours)) return [];
      const {
        _scalarPropertyNames: scalars = [],
        _scalarPropertyUpdateable: updateable = [],
        _navigationPropertyNames: navigation = [],
        _isCollection: isCollection,
      } = theirs.prototype;
      const { properties, methods } = membersOf(ours);
      const strange = (name: string, settable: boolean) => {
        if (WIRE_ONLY.includes(`${ours.className}.${name}`) || navigation.includes(name) || (isCollection && name === "items"))
          return false;
        const at = scalars.indexOf(name);
        return at < 0 || (settable && updateable[at] !== true);
      };
      return [
        ...[...properties.values()]
          .filter(({ name, settable }) => strange(name, settable))
          .map(({ name, settable }) => `${ours.className}.${name}${settable ? " =" : ""}`),
        ...[...methods.values()].filter((name) => !(name in theirs.prototype)).map((name) => `${ours.className}.${name}()`),
      ];
    });
    expect(strangers).toEqual([]);
  });

  it("has no member that neither the add-in, the recorder nor a test asks for", () => {
    // The looks of a file are what the sandbox's cells are made of.
    const users = ["src/hosts/excel", "src/hosts/xlsx/looks", "src/taskpane", "src/commands", "src/functions", "src/sandbox", "test"].map(
      (folder) => join(__dirname, "../../..", folder),
    );
    const words = new Set(users.flatMap(sourcesIn).flatMap((text) => text.match(/(?<=[.?{,\s[("'/])[A-Za-z]\w*/g) ?? []));
    const unused = classes.flatMap((ours) => {
      const { properties, methods } = membersOf(ours);
      return [...[...properties.values()].map(({ name }) => name), ...methods.values()]
        .filter((name) => ![name, name.replace(/OrNullObject$/, ""), `${name}OrNullObject`].some((word) => words.has(word)))
        .filter((name) => !name.startsWith("_") && !PAGE_SIDE.test(name) && !WIRE_ONLY.includes(`${ours.className}.${name}`))
        .map((name) => `${ours.className}.${name}`);
    });
    expect(words.size).toBeGreaterThan(1000);
    expect(unused).toEqual([]);
  });

  it("names as navigation exactly those of its properties that are objects in the library", () => {
    for (const ours of classes) {
      const theirs = libraryClass(ours.className)?.prototype._navigationPropertyNames ?? [];
      const implemented = [...membersOf(ours).properties.values()].map(({ name }) => name).filter((name) => theirs.includes(name));
      expect({ class: ours.className, navigation: [...ours.navigation].sort() }).toEqual({
        class: ours.className,
        navigation: implemented.sort(),
      });
    }
  });

  it("answers with the identity that the library looks for", () => {
    for (const ours of classes.filter((one) => !isKeptInside(one))) {
      const handler = String(libraryClass(ours.className)?.prototype._handleIdResult ?? "");
      const wanted = /\b_?Id\b/.exec(handler)?.slice(0, 1) ?? [];
      expect({ class: ours.className, identity: ours.identity === undefined ? [] : [ours.identity] }).toEqual({
        class: ours.className,
        identity: wanted,
      });
    }
  });
});
