/** The script at `out` for the TypeScript file `entry` (both from `root`, by default the project's), built only where it is not what its sources give. */
export declare function builtScript(entry: string, out: string, root?: string): string;
