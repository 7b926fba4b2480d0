import { FluentProvider } from "@fluentui/react-components";
import { useEffect, useSyncExternalStore } from "react";
import { useAppearance } from "../taskpane/theme/appearance";
import { paneThemes, schemes } from "../taskpane/theme/paneTheme";
import type { Candidate, Desk } from "./desk/desk";
import { DropVeil } from "./start/DropVeil";
import { StartPage } from "./start/StartPage";
import { DeskPage } from "./desk/DeskPage";
import { UnsavedDialog } from "./desk/UnsavedDialog";

interface PortableAppProps {
  readonly desk: Desk;
  readonly example: Candidate;
}

/** The portable edition: the start, and then a workbook with the pane beside it. */
export function PortableApp({ desk, example }: PortableAppProps) {
  const appearance = useAppearance(undefined);
  const state = useSyncExternalStore(desk.subscribe, desk.state, desk.state);
  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent): void => {
      if (desk.hasUnsaved) event.preventDefault();
    };
    window.addEventListener("beforeunload", onLeave);
    return () => window.removeEventListener("beforeunload", onLeave);
  }, [desk]);
  useEffect(() => {
    document.title = state.open ? `${state.open.name} · PNTP` : "PNTP";
  }, [state.open]);
  return (
    <FluentProvider theme={paneThemes[appearance]} style={{ ...schemes[appearance], height: "100%" }}>
      {state.open ? (
        <DeskPage desk={desk} state={state} open={state.open} example={example} />
      ) : (
        <StartPage desk={desk} state={state} example={example} />
      )}
      <DropVeil desk={desk} />
      {state.waiting && state.open && <UnsavedDialog desk={desk} name={state.open.name} next={state.waiting.name} />}
    </FluentProvider>
  );
}
