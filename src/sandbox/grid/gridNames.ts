/** Names, in Spanish, of the controls that the grid draws as pictures alone: by the command each gives. */
const COMMANDS: Readonly<Record<string, string>> = {
  "univer.command.undo": "Deshacer en la hoja",
  "univer.command.redo": "Rehacer en la hoja",
  "sheet.command.set-once-format-painter": "Copiar formato",
  "sheet.command.clear-selection-all": "Borrar",
  "sheet.command.set-range-font-family": "Fuente",
  "sheet.command.set-range-fontsize": "Tamaño de fuente",
  "sheet.command.set-range-font-increase": "Aumentar tamaño de fuente",
  "sheet.command.set-range-font-decrease": "Reducir tamaño de fuente",
  "sheet.command.set-range-bold": "Negrita",
  "sheet.command.set-range-italic": "Cursiva",
  "sheet.command.set-range-underline": "Subrayado",
  "sheet.command.set-range-stroke": "Tachado",
  "sheet.command.set-range-text-color": "Color de fuente",
  "sheet.command.set-background-color": "Color de relleno",
  "sheet.command.set-border-basic": "Bordes",
  "sheet.command.set-horizontal-text-align": "Alineación horizontal",
  "sheet.command.set-vertical-text-align": "Alineación vertical",
  "sheet.command.set-text-wrap": "Ajuste de texto",
  "sheet.command.set-text-rotation": "Orientación del texto",
  "sheet.command.add-worksheet-merge": "Combinar celdas",
  "sheet.command.numfmt.set.percent": "Porcentaje",
  "sheet.command.numfmt.set.currency": "Moneda",
  "sheet.command.numfmt.add.decimal.command": "Más decimales",
  "sheet.command.numfmt.subtract.decimal.command": "Menos decimales",
  "sheet.command.add-range-protection-from-toolbar": "Proteger rango",
  "base-ui.operation.toggle-shortcut-panel": "Atajos de teclado",
  "sheet.operation.open.conditional.formatting.panel": "Formato condicional",
  "sheet.command.toggle-gridlines": "Líneas de cuadrícula",
};

const REST = "Más opciones";

/** Gives the grid's unnamed controls a name and a role that screen readers know, now and whenever it draws more. */
export function nameGridControls(): void {
  let isWaiting = false;
  const soon = () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      nameControls();
    });
  };
  new MutationObserver(soon).observe(document.body, { childList: true, subtree: true });
  soon();
}

function nameControls(): void {
  for (const control of document.querySelectorAll(".grid button, .grid a, .grid [aria-expanded]")) nameControl(control);
  for (const input of document.querySelectorAll(".grid input")) {
    if (!input.hasAttribute("aria-label"))
      input.setAttribute("aria-label", commandName(input) ?? (input.closest("[data-u-comp=defined-name]") ? "Cuadro de nombres" : "Valor"));
  }
  zoomSlider();
  // In the order of the page: a number above 0 would put the sheet before everything else.
  for (const canvas of document.querySelectorAll("canvas[tabindex]"))
    if (canvas.getAttribute("tabindex") !== "-1") canvas.setAttribute("tabindex", "-1");
  document.querySelectorAll("section[data-react-aria-top-layer]").forEach((section, at) => {
    const name = `Avisos de la hoja ${at + 1}`;
    if (section.getAttribute("aria-label") !== name) section.setAttribute("aria-label", name);
  });
}

function nameControl(control: Element): void {
  const hasRole = control instanceof HTMLButtonElement || control.hasAttribute("role");
  if (!hasRole && control.hasAttribute("aria-expanded")) {
    // A box around other controls is none itself.
    if (control.querySelector("button, input, [tabindex]"))
      return ["aria-expanded", "aria-haspopup"].forEach((name) => control.removeAttribute(name));
    control.setAttribute("role", "button");
  }
  if ((control.textContent ?? "").trim() === "" && !control.hasAttribute("aria-label"))
    control.setAttribute("aria-label", commandName(control) ?? placeName(control));
}

/** The command of the control itself, or of the one it belongs to. */
function commandName(control: Element): string | undefined {
  const whole = control.closest("[data-u-command]");
  return COMMANDS[whole?.getAttribute("data-u-command") ?? ""];
}

function placeName(control: Element): string {
  if (control.matches("[data-u-comp=sheet-bar-append-button]")) return "Hojas";
  if (control.closest("[data-u-comp=defined-name]")) return "Nombres definidos";
  const command = control.parentElement?.querySelector("[data-u-command]")?.getAttribute("data-u-command");
  return COMMANDS[command ?? ""] ?? REST;
}

/** Its parts carry roles that do not exist, and a mark that goes nowhere. */
function zoomSlider(): void {
  for (const track of document.querySelectorAll("[role=track]")) {
    track.removeAttribute("role");
    for (const mark of track.querySelectorAll("a")) mark.setAttribute("aria-label", "Zoom al 100 %");
    for (const handle of track.querySelectorAll("[role=handle]")) {
      handle.removeAttribute("role");
      handle.setAttribute("aria-label", "Zoom");
    }
  }
}
