import type { Fault } from "./diskRuns";

export function begin(folder: string, fault?: Fault): void;
export function end(): { readonly calls: readonly string[]; readonly hasFailed: boolean };
