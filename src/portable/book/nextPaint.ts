/** A page that nobody sees is not painted: it is not waited for longer than this. */
const PATIENCE_MS = 100;

/** Lets the page be painted, and what she pressed be heard, before work that keeps it busy. */
export function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, PATIENCE_MS);
    requestAnimationFrame(() => setTimeout(resolve, 0));
  });
}
