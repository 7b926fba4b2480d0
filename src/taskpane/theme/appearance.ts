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

/** Whether a background such as «#1f1f1f» is dark (relative luminance below one half in sRGB steps). */
export function isDarkColour(colour: string): boolean | undefined {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (!match) return undefined;
  const [red = 255, green = 255, blue = 255] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
}
