/** Colours Office is drawn in, or undefined where it does not say (older versions, the web). */
export interface OfficeColours {
  readonly background: string;
  readonly foreground: string;
  readonly isDark: boolean;
}

/** Reads the Office theme; the host gives «#rrggbb» or bare «rrggbb». */
export function readOfficeTheme(): OfficeColours | undefined {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  if (!theme?.bodyBackgroundColor) return undefined;

  const background = hex(theme.bodyBackgroundColor);
  return { background, foreground: hex(theme.bodyForegroundColor), isDark: luminance(background) < 0.4 };
}

function hex(color: string): string {
  return color.startsWith("#") ? color : `#${color}`;
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
