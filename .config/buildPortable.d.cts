/** Builds the portable edition; where it was put, and its size. */
export function buildPortable(out?: string): Promise<{ readonly out: string; readonly bytes: number }>;
export const LIMIT: number;
