import { findingsOf, type OpenPane } from "./twoPanes";

/** What a button does in two parts: what the planner sees first, and what happens when she says yes. */
export type Action = (pane: OpenPane) => Promise<() => Promise<void>>;

const CARD_CODE = "IOP.02.01";

async function preview(prepare: () => Promise<void>, { session }: OpenPane): Promise<() => Promise<void>> {
  await prepare();
  const { task } = session.store.current();
  if (task.kind !== "preview") throw new Error(`there is no preview: ${JSON.stringify(task)}`);
  return () => session.writer.apply();
}

/** The buttons of the pane that write. */
export const ACTIONS: Readonly<Record<string, Action>> = {
  "calcular avances": (pane) => preview(() => pane.session.writer.calculate(), pane),
  resumen: (pane) => preview(() => pane.session.writer.calculateSummary(), pane),
  tablero: async (pane) => {
    const draft = await pane.session.drafter.dashboard();
    if (!draft) throw new Error("no dashboard was drafted");
    return () => pane.session.writer.makeSheet(draft);
  },
  ficha: async (pane) => {
    const draft = await pane.session.drafter.card(CARD_CODE);
    if (!draft) throw new Error("no card was drafted");
    return () => pane.session.writer.makeSheet(draft);
  },
  hallazgos: async (pane) => {
    const findings = findingsOf(pane);
    return () => pane.session.decider().then((decider) => decider.writeFindings(findings));
  },
  "no aplica": async (pane) => {
    const findings = findingsOf(pane);
    const [first] = findings;
    if (!first) throw new Error("the example has no finding");
    return () => pane.session.decider().then((decider) => decider.decide(findings, [first], "se verificó"));
  },
  reglas: async (pane) => {
    const { settings } = pane.session.store.current();
    return () => pane.session.writer.saveSettings({ ...settings, profile: { ...settings.profile, thresholds: { medium: 60, high: 90 } } });
  },
};
