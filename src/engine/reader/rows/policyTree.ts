import type { Indicator, IndicatorLevel, PolicyNode } from "../../domain/policy";
import { codePrefixes } from "../../words/glossary";
import { readCode, type Code } from "../text/code";
import { fold } from "../text/fold";

/** Where in the tree the rows read so far stand, for what codes alone do not tell. */
interface Position {
  objective?: string;
  guideline?: string;
  service?: string;
}

export type Parents = Pick<Indicator, "objective" | "guideline" | "service">;

/** Builds the tree of objectives, guidelines and services while the rows are read from top to bottom. */
export class PolicyTree {
  readonly nodes: PolicyNode[] = [];
  private readonly names = new Map<string, string>();
  private readonly position: Position = {};
  private readonly guidelineOf = new Map<string, string>();
  private readonly lastTexts = new Map<PolicyNode["kind"], string>();
  private readonly nextIndex = new Map<string, number>();

  /** A row (or a cell at the left of the indicators) that opens an objective, guideline or service; `isKnown` only goes back to it. */
  open(code: Code & { readonly kind: PolicyNode["kind"] }, written: string, name: string, row: number, isKnown = false): void {
    const { kind, key } = code;
    const parent =
      kind === "objective"
        ? undefined
        : kind === "guideline"
          ? (code.objective ?? this.position.objective)
          : (code.guideline ?? this.guidelineByPlace(code) ?? code.objective ?? this.position.objective);
    if (kind === "objective") {
      delete this.position.guideline;
      delete this.position.service;
    } else if (kind === "guideline") delete this.position.service;
    this.position[kind] = key;
    if (isKnown) return;
    if (kind === "service" && parent !== undefined && isGuideline(parent)) this.guidelineOf.set(key, parent);
    if (!this.names.has(key)) this.names.set(key, name);
    this.nodes.push({ kind, code: written, key, name, ...(parent === undefined ? {} : { parent }), row });
  }

  /**
   * Text of an objective, guideline or service column at the left of the indicators; a new text opens a node. true when its code had to be
   * made up.
   */
  openFromCell(kind: PolicyNode["kind"], text: string, indicator: Code | undefined, row: number): boolean {
    if (text === "" || this.lastTexts.get(kind) === text) return false;
    this.lastTexts.set(kind, text);
    if (kind !== "service") this.lastTexts.delete("service");
    if (kind === "objective") this.lastTexts.delete("guideline");
    const read = readCode(text);
    if (read !== undefined && read.kind === kind) {
      this.open({ ...read, kind }, read.written, read.rest === "" ? read.written : read.rest, row, this.hasNode(read.key));
      return false;
    }
    const key = indicator?.[kind] ?? this.madeUpKey(kind, text);
    const isKnown = this.hasNode(key);
    this.open({ kind, key, written: key, rest: "", ...parentsIn(indicator, kind) }, key, text, row, isKnown);
    return indicator?.[kind] === undefined && !isKnown;
  }

  /** Keys above an indicator: from its code, and from where it stands. */
  parentsOf(code: Code | undefined, level: IndicatorLevel): Parents {
    const { position } = this;
    const objective = code?.objective ?? position.objective;
    if (code?.objective !== undefined && code.guideline !== undefined && code.service !== undefined) return code;
    if (level === "objective") return objective === undefined ? {} : { objective };
    const service = code?.service ?? position.service;
    const guideline =
      code?.guideline ??
      (service === undefined
        ? position.guideline
        : (this.guidelineOf.get(service) ?? (service === position.service ? position.guideline : undefined)));
    return {
      ...(objective === undefined ? {} : { objective }),
      ...(guideline === undefined ? {} : { guideline }),
      ...(service === undefined ? {} : { service }),
    };
  }

  /** Level of an indicator without a code: that of what stands above it. */
  levelHere(): IndicatorLevel {
    return this.position.service === undefined && this.position.guideline === undefined ? "objective" : "service";
  }

  hasNode(key: string): boolean {
    return this.names.has(key);
  }

  /** Name of the first node with this key. */
  nameOf(key: string): string | undefined {
    return this.names.get(key);
  }

  /** Key of the lowest node that the rows below belong to. */
  nodeHere(): string | undefined {
    return this.position.service ?? this.position.guideline ?? this.position.objective;
  }

  /** Key of the next indicator of a node whose indicators have no code of their own: AEI.01.02 → IAEI.01.02.01. */
  nextIndicatorKey(nodeKey: string): string {
    return `I${nodeKey}.${String(this.next(nodeKey)).padStart(2, "0")}`;
  }

  /** Key of an indicator without a code where others have theirs: one that no code can have, IOP.01.SC1. */
  nextUncodedKey(nodeKey: string | undefined): string {
    const family = nodeKey === undefined ? "" : `I${nodeKey}.`;
    return `${family}SC${this.next(`${family}SC`)}`;
  }

  private next(family: string): number {
    const index = (this.nextIndex.get(family) ?? 0) + 1;
    this.nextIndex.set(family, index);
    return index;
  }

  private guidelineByPlace(code: Code): string | undefined {
    const { guideline, objective } = this.position;
    return code.objective === undefined || code.objective === objective ? guideline : undefined;
  }

  private madeUpKey(kind: PolicyNode["kind"], text: string): string {
    const family = codePrefixes.get("OP");
    const prefix =
      kind === "objective" ? (family?.objective ?? "") : kind === "guideline" ? (family?.guideline ?? "") : (family?.service ?? "");
    const known = this.nodes.find((node) => node.kind === kind && fold(node.name) === fold(text));
    if (known !== undefined) return known.key;
    const above =
      kind === "objective"
        ? ""
        : (this.position.guideline ?? this.position.objective ?? "")
            .split(".")
            .slice(1)
            .map((number) => `.${number}`)
            .join("");
    const index = this.nodes.filter((node) => node.kind === kind && node.key.startsWith(`${prefix}${above}.`)).length + 1;
    return `${prefix}${above}.${String(index).padStart(2, "0")}`;
  }
}

function isGuideline(key: string): boolean {
  return codePrefixes.get(key.split(".")[0] ?? "")?.kind === "guideline";
}

function parentsIn(indicator: Code | undefined, kind: PolicyNode["kind"]): Parents {
  const objective = kind === "objective" ? undefined : indicator?.objective;
  const guideline = kind === "service" ? indicator?.guideline : undefined;
  return { ...(objective === undefined ? {} : { objective }), ...(guideline === undefined ? {} : { guideline }) };
}
