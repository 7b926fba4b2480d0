import { useSyncExternalStore } from "react";
import type { Appearance } from "./paneTheme";

const CONTRAST = "(forced-colors: active)";
const DARK = "(prefers-color-scheme: dark)";

/** What Office says of its theme; undefined where it does not say (the system's preference decides then). */
export interface OfficeTheme {
  isDark(): boolean | undefined;
  /** Tells when the theme changes; gives back the function that stops it. */
  watch(onChange: () => void): () => void;
}

/** The appearance to draw in: the system's contrast first, then Office's theme, then the system's preference. */
export function useAppearance(officeTheme: OfficeTheme | undefined): Appearance {
  return useSyncExternalStore(
    (onChange) => watchAppearance(officeTheme, onChange),
    () => currentAppearance(officeTheme),
  );
}

function currentAppearance(officeTheme: OfficeTheme | undefined): Appearance {
  if (matchMedia(CONTRAST).matches) return "contrast";
  return (officeTheme?.isDark() ?? matchMedia(DARK).matches) ? "dark" : "light";
}

function watchAppearance(officeTheme: OfficeTheme | undefined, onChange: () => void): () => void {
  const queries = [matchMedia(CONTRAST), matchMedia(DARK)];
  for (const query of queries) query.addEventListener("change", onChange);
  const stop = officeTheme?.watch(onChange);
  return () => {
    for (const query of queries) query.removeEventListener("change", onChange);
    stop?.();
  };
}
