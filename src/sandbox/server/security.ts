/** Besides what each page forbids itself: no other site frames it, nothing is guessed of a file, and what was built anew is asked for anew. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": "frame-ancestors 'self'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cache-control": "no-store",
};
