/** How the sandbox was asked to start: `npm start -- --puerto 3000 --sin-abrir`. */
export interface StartOptions {
  readonly port: number;
  readonly opensBrowser: boolean;
}

export type OptionsOutcome = { readonly ok: true; readonly options: StartOptions } | { readonly ok: false; readonly message: string };

export const FIRST_PORT = 3010;

/** Reads what follows `npm start --`; a word it does not know is said, not ignored. */
export function readOptions(words: readonly string[]): OptionsOutcome {
  let port = FIRST_PORT;
  let opensBrowser = true;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    if (word === "--sin-abrir") opensBrowser = false;
    else if (word === "--puerto" || word.startsWith("--puerto=")) {
      const given = word === "--puerto" ? (words[++at] ?? "") : word.slice("--puerto=".length);
      port = Number(given);
      if (!/^\d+$/.test(given) || port < 1 || port > 65_535)
        return { ok: false, message: `«${given}» no es un puerto: escribe un número entre 1 y 65535, por ejemplo --puerto ${FIRST_PORT}.` };
    } else return { ok: false, message: `No conozco la opción «${word}». Las opciones son --puerto N y --sin-abrir.` };
  }
  return { ok: true, options: { port, opensBrowser } };
}
