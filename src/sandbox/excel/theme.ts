/** Office themes as the host gives them to the add-in; contrast is Windows' high-contrast black. */
export type ThemeName = "light" | "dark" | "contrast";

/** Colours as the numbers office.js turns into #RRGGBB. */
export interface OfficeTheme {
  readonly bodyBackgroundColor: number;
  readonly bodyForegroundColor: number;
  readonly controlBackgroundColor: number;
  readonly controlForegroundColor: number;
}

export const THEMES: Readonly<Record<ThemeName, OfficeTheme>> = {
  light: {
    bodyBackgroundColor: 0xffffff,
    bodyForegroundColor: 0x242424,
    controlBackgroundColor: 0xf5f5f5,
    controlForegroundColor: 0x242424,
  },
  dark: {
    bodyBackgroundColor: 0x292929,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x1f1f1f,
    controlForegroundColor: 0xffffff,
  },
  contrast: {
    bodyBackgroundColor: 0x000000,
    bodyForegroundColor: 0xffffff,
    controlBackgroundColor: 0x000000,
    controlForegroundColor: 0xffffff,
  },
};
