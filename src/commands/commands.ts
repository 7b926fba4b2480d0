import type { BookWriter } from "../taskpane/state/book/bookWriter";

/**
 * What each button prepares; the pane shows it, and nothing is written until «Aplicar». The names are those of manifest.xml and
 * shortcuts.json.
 */
export const COMMANDS: Readonly<Record<string, (writer: BookWriter) => Promise<void>>> = {
  calculateProgress: (writer) => writer.calculate(),
  buildSummary: (writer) => writer.calculateSummary(),
  colourBands: (writer) => writer.calculateColours(),
  convertToFormulas: (writer) => writer.calculateConversion("formulas"),
  convertToFunctions: (writer) => writer.calculateConversion("functions"),
  convertToValues: (writer) => writer.calculateConversion("values"),
  undoLast: (writer) => writer.seeUndo(),
};

/** Binds the ribbon's buttons and the keyboard shortcut. Pane and ribbon share one page, so this runs once, when it loads. */
export function registerCommands(): void {
  for (const [name, prepare] of Object.entries(COMMANDS))
    Office.actions.associate(name, (event?: Office.AddinCommands.Event) => answerButton(prepare, event));
}

/** Milliseconds a button stays busy at most: while a cell is being edited, Excel lets everything wait until the user is done with it. */
const PATIENCE = 2000;

/** Excel keeps the button busy until completed() is called, so it is called whatever happens; a keyboard shortcut brings no event. */
async function answerButton(prepare: (writer: BookWriter) => Promise<void>, event: Office.AddinCommands.Event | undefined): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise((resolve) => (timer = setTimeout(resolve, PATIENCE)));
  try {
    await Promise.race([Promise.allSettled([Office.addin.showAsTaskpane(), prepareWhenRead(prepare)]), late]);
  } finally {
    clearTimeout(timer);
    event?.completed();
  }
}

/** A button may be the first thing pressed: the pane reads the workbook, with its remembered rules, before anything is prepared. */
async function prepareWhenRead(prepare: (writer: BookWriter) => Promise<void>): Promise<void> {
  const { livePane } = await import("../taskpane/livePane");
  const session = livePane();
  const { store, writer } = session;
  // A pane that nobody has seen yet has read nothing.
  void session.open();
  await new Promise<void>((resolve) => {
    const stop = store.subscribe(() => goOn());
    const goOn = (): void => {
      if (store.current().book.kind === "reading") return;
      stop();
      resolve();
    };
    goOn();
  });
  await prepare(writer);
}
