/** A turn of the page, so that it is painted and «Cancelar» is heard in the middle of a long work. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** What a long work of the round throws when she calls it off: nothing of it is kept. */
export function calledOff(message: string): Error {
  return refusal("cancelled", message);
}

/** What it throws when it cannot be done; the message is the sentence for the planner. */
export function refusal(code: string, message: string): Error {
  return Object.assign(new Error(message), { problem: { code, message } });
}
