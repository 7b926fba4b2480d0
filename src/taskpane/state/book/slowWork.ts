/** Calls `then` after the delay; the function it gives back calls it off. Given from outside so that tests need no clock. */
export type Later = (milliseconds: number, then: () => void) => () => void;

export const browserLater: Later = (milliseconds, then) => {
  const timer = setTimeout(then, milliseconds);
  return () => clearTimeout(timer);
};

/** Runs work, and tells when it has taken more than a second. */
export async function tellIfSlow<Result>(work: Promise<Result>, later: Later, onSlow: () => void): Promise<Result> {
  const callOff = later(1000, onSlow);
  try {
    return await work;
  } finally {
    callOff();
  }
}
