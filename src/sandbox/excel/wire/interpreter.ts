import { HostError, itemNotFound, notImplemented } from "./hostError";
import { ActionType, PathType, type Action, type ArgumentInfo, type ObjectPath, type RequestBody, type ResponseBody } from "./message";
import { identityOf } from "./identity";
import { project } from "./projection";
import { apiName, callMember, lowerFirst, readMember, WireObject, writeMember } from "./wireObject";

export interface InterpreterOptions {
  /** What object paths start from: the workbook. */
  readonly root: () => WireObject;
  /** Services outside the workbook, by the name they have on the wire. */
  readonly service: (name: string) => WireObject | undefined;
  /** Awaited before results are read, so that pending calculations are in them. */
  readonly beforeRead?: () => Promise<void>;
  /** Whether what a method does or gives depends on those results; all do where it is not said. */
  readonly readsResults?: (method: string) => boolean;
  /** Told before each member that is called or set, by its name in the API; it may refuse. */
  readonly onUse?: (member: string) => void;
  /** Told of errors that are our own bugs rather than Excel's refusals. */
  readonly onBug?: (error: unknown) => void;
}

export interface ExecuteOptions {
  /** Fails on purpose before an action. */
  readonly failAt?: { readonly action: number; readonly error: HostError };
  /** Wraps each action. */
  readonly around?: (act: () => unknown) => unknown;
}

type Found = WireObject | null;

/** Methods by which the library keeps its objects. */
const OF_THE_WIRE: ReadonlySet<string> = new Set(["_KeepReference", "_RemoveReference"]);

/**
 * Reads the wire: resolves object paths and does the actions in order. It knows nothing of Excel; what came before a failing action stays
 * done.
 */
export class Interpreter {
  readonly #options: InterpreterOptions;
  readonly #references = new Map<string, WireObject>();
  #lastReference = 0;

  constructor(options: InterpreterOptions) {
    this.#options = options;
  }

  /** Objects that the add-in tracks now: none may be left when its batches are over. */
  get referenceCount(): number {
    return this.#references.size;
  }

  reference(id: string): WireObject | undefined {
    return this.#references.get(id);
  }

  keepReference(object: WireObject): string {
    if (object.referenceId === undefined) {
      object.referenceId = `ref-${++this.#lastReference}`;
      this.#references.set(object.referenceId, object);
    }
    return object.referenceId;
  }

  async execute(body: RequestBody, { failAt, around = (act) => act() }: ExecuteOptions = {}): Promise<ResponseBody> {
    const found = new Map<number, Found>();
    const Results: { ActionId: number; Value: unknown }[] = [];
    const TraceIds: number[] = [];
    for (const [index, action] of body.Actions.entries()) {
      try {
        if (failAt?.action === index) throw failAt.error;
        if (this.#isRead(action)) await this.#options.beforeRead?.();
        if (action.ActionType === ActionType.trace) TraceIds.push(action.Id);
        Results.push({ ActionId: action.Id, Value: around(() => this.#act(action, body.ObjectPaths, found)) ?? null });
      } catch (error) {
        const { code, message, httpStatus } = this.#asHostError(error);
        return {
          Results,
          TraceIds,
          Error: {
            Code: code,
            Message: message,
            HttpStatusCode: httpStatus,
            ActionIndex: index,
            Location: location(action, body.ObjectPaths),
          },
        };
      }
    }
    return { Results, TraceIds };
  }

  #isRead({ ActionType: type, Name = "" }: Action): boolean {
    if (type === ActionType.method) return !OF_THE_WIRE.has(Name) && (this.#options.readsResults?.(Name) ?? true);
    return type === ActionType.query || type === ActionType.queryAsJson;
  }

  #act(action: Action, paths: RequestBody["ObjectPaths"], found: Map<number, Found>): unknown {
    if (action.ActionType === ActionType.trace) return null;
    const target = this.#resolve(action.ObjectPathId, paths, found);
    const args = () => this.#arguments(action.ArgumentInfo, paths, found);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return target && identityOf(target);
      case ActionType.query:
        return target && project(target, action.QueryInfo ?? {}, "wire");
      case ActionType.queryAsJson:
        return target ? project(target, action.QueryInfo ?? {}, "json") : { _IsNull: true };
      case ActionType.method:
        return this.#method(target, action.Name ?? "", args());
      case ActionType.setProperty:
        return this.#write(present(target), action.Name ?? "", args()[0]);
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) this.#write(present(target), name, value);
        return null;
      case ActionType.ensureUnchanged:
        return null;
      default:
        throw notImplemented(`action type ${action.ActionType}`);
    }
  }

  #method(target: Found, name: string, args: readonly unknown[]): unknown {
    if (name === "_KeepReference") return target && void this.keepReference(target);
    if (name === "_RemoveReference") return this.#removeReference(String(args[0]));
    const result = this.#call(present(target), name, args);
    return result instanceof WireObject ? identityOf(result) : result;
  }

  #write(target: WireObject, name: string, value: unknown): void {
    this.#options.onUse?.(apiName(target, name));
    writeMember(target, name, value);
  }

  #call(target: WireObject, name: string, args: readonly unknown[]): unknown {
    this.#options.onUse?.(apiName(target, name));
    return callMember(target, name, args);
  }

  #removeReference(id: string): void {
    const object = this.#references.get(id);
    if (object) object.referenceId = undefined;
    this.#references.delete(id);
  }

  #resolve(id: number, paths: RequestBody["ObjectPaths"], found: Map<number, Found>): Found {
    const known = found.get(id);
    if (known !== undefined) return known;
    const path = paths[id];
    if (!path) throw new HostError("InvalidObjectPath", `The object path ${id} isn't working for what you're trying to do.`);
    const parent = path.ParentObjectPathId ? this.#resolve(path.ParentObjectPathId, paths, found) : undefined;
    // What hangs from a null object is null too.
    const object = parent === null ? null : this.#step(path, parent, paths, found);
    found.set(id, object);
    return object;
  }

  #step(path: ObjectPath, parent: WireObject | undefined, paths: RequestBody["ObjectPaths"], found: Map<number, Found>): Found {
    const name = path.Name ?? "";
    const args = () => this.#arguments(path.ArgumentInfo, paths, found);
    switch (path.ObjectPathType) {
      case PathType.global:
        return this.#options.root();
      case PathType.newObject: {
        const service = this.#options.service(name);
        if (!service) throw notImplemented(name);
        return service;
      }
      case PathType.property:
        return asObject(readMember(parentOf(parent, path), name), name);
      case PathType.method:
        return asObject(this.#call(parentOf(parent, path), name, args()), name);
      case PathType.indexer:
        return asObject(this.#call(parentOf(parent, path), "getItem", args()), "getItem");
      case PathType.referenceId: {
        const object = this.#references.get(name);
        if (!object) throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
        return object;
      }
      case PathType.nullObject:
        return null;
      default:
        throw notImplemented(`object path type ${path.ObjectPathType}`);
    }
  }

  #arguments(info: ArgumentInfo | undefined, paths: RequestBody["ObjectPaths"], found: Map<number, Found>): readonly unknown[] {
    const convert = (value: unknown, reference: unknown): unknown => {
      if (typeof reference === "number" && reference > 0) return this.#resolve(reference, paths, found);
      if (Array.isArray(value)) return value.map((item: unknown, i) => convert(item, Array.isArray(reference) ? reference[i] : 0));
      if (typeof value === "object" && value !== null) {
        const path: unknown = "_ObjectPathId" in value ? value._ObjectPathId : undefined;
        if (typeof path === "number") return this.#resolve(path, paths, found);
        return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, convert(item, 0)]));
      }
      return value;
    };
    return (info?.Arguments ?? []).map((value, i) => convert(value, info?.ReferencedObjectPathIds?.[i] ?? 0));
  }

  #asHostError(error: unknown): HostError {
    if (error instanceof HostError) return error;
    this.#options.onBug?.(error);
    return new HostError("GeneralException", `sandbox: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function present(target: Found): WireObject {
  if (target === null) throw itemNotFound();
  return target;
}

function parentOf(parent: WireObject | undefined, path: ObjectPath): WireObject {
  if (!parent) throw new HostError("InvalidObjectPath", `The object path ${path.Id} has no parent.`);
  return parent;
}

function asObject(value: unknown, name: string): Found {
  if (value === null || value === undefined) return null;
  if (value instanceof WireObject) return value;
  throw new Error(`${name} is not an object of the API`);
}

/** «Worksheets.getItem»: where Excel says the request failed. */
function location(action: Action, paths: RequestBody["ObjectPaths"]): string {
  const path = paths[action.ObjectPathId];
  const parent = path?.ParentObjectPathId ? paths[path.ParentObjectPathId] : undefined;
  const owner = parent?.Name ?? (parent?.ObjectPathType === PathType.global ? "Workbook" : "Object");
  if (action.Name && action.ActionType !== ActionType.instantiate) return `${path?.Name ?? "Object"}.${lowerFirst(action.Name)}`;
  return `${owner}.${path?.Name ? lowerFirst(path.Name) : "getItem"}`;
}
