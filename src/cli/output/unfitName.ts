/** Names that Windows keeps for devices, with whatever ending: what is written there is gone. */
const DEVICES = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])\s*(?:\.|$)/i;

/**
 * Why a file cannot have that name; undefined where it can. A device's name is refused on every system, since books go from one to another; the
 * other rules are those of Windows («a:b.xlsx» hides the book behind a file «a»), asked about where it runs.
 */
export function unfitName(name: string, isWindows = process.platform === "win32"): string | undefined {
  if (DEVICES.test(name)) return "lleva un nombre que Windows reserva para un dispositivo";
  if (!isWindows) return undefined;
  if (/[<>:"|?*]/.test(name)) return 'tiene en su nombre un signo que Windows no admite (< > : " | ? *)';
  return /[. ]$/.test(name) ? "termina en un punto o en un espacio, y Windows se lo quita" : undefined;
}
