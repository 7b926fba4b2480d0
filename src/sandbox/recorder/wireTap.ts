/** One request of office.js and its answer, as JSON. */
export interface WireExchange {
  readonly request: unknown;
  readonly response: unknown;
}

export interface WireTap {
  /** What went over the wire since it was last taken. */
  take(): readonly WireExchange[];
  remove(): void;
}

type Reply = (result: { value?: { data?: readonly unknown[] } }) => void;
type Execute = (message: readonly unknown[], callback: Reply) => void;

interface Dda {
  RichApi?: { readonly executeRichApiRequestAsync: Execute };
}

/** Listens to what office.js sends to Excel and what Excel answers. Internal to the library: undefined where it is not to be found. */
export function tapWire(): WireTap | undefined {
  const dda = (globalThis as { OSF?: { DDA?: Dda } }).OSF?.DDA;
  const original = dda?.RichApi;
  if (!dda || typeof original?.executeRichApiRequestAsync !== "function") return undefined;
  let exchanges: WireExchange[] = [];
  const execute: Execute = (message, callback) => {
    original.executeRichApiRequestAsync(message, (result) => {
      exchanges.push({ request: parsed(message[4]), response: parsed(result.value?.data?.[2]) });
      callback(result);
    });
  };
  // The function itself is read-only: an object that inherits everything else takes its place.
  dda.RichApi = Object.create(original, { executeRichApiRequestAsync: { value: execute } }) as typeof original;
  return {
    take() {
      const taken = exchanges;
      exchanges = [];
      return taken;
    },
    remove() {
      dda.RichApi = original;
    },
  };
}

function parsed(text: unknown): unknown {
  if (typeof text !== "string") return text;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}
