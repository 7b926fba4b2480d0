import { FluentProvider } from "@fluentui/react-components";
import { Pane } from "./Pane";
import { PaneContext } from "./state/PaneContext";
import type { PaneSession } from "./state/paneSession";
import { NotInExcel, type MissingFile } from "./states/NotInExcel";
import { useAppearance, type OfficeTheme } from "./theme/appearance";
import { paneThemes, schemes } from "./theme/paneTheme";

interface PaneAppProps {
  /** Undefined outside Excel. */
  readonly session: PaneSession | undefined;
  readonly officeTheme?: OfficeTheme | undefined;
  /** Address of the sandbox, where it runs. */
  readonly sandbox?: string | undefined;
  /** Excel opened the page, and its library or a part of ours did not load. */
  readonly missing?: MissingFile | undefined;
}

/** The pane in Office's theme. */
export function PaneApp({ session, officeTheme, sandbox, missing }: PaneAppProps) {
  const appearance = useAppearance(officeTheme);
  return (
    <FluentProvider theme={paneThemes[appearance]} style={schemes[appearance]}>
      {session ? (
        <PaneContext.Provider value={session}>
          <Pane />
        </PaneContext.Provider>
      ) : (
        <NotInExcel sandbox={sandbox} missing={missing} />
      )}
    </FluentProvider>
  );
}
