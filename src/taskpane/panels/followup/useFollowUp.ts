import { useEffect, useState, useSyncExternalStore } from "react";
import type { FollowUp } from "../../state/followup/followUp";
import type { FollowUpState } from "../../state/followup/followUpState";
import { usePane } from "../../state/PaneContext";
import type { PaneModel } from "../../state/paneModel";

const never = () => () => undefined;

/** The round of the matrix in front, once its part of the pane has come; it is read anew whenever the matrix is. */
export function useFollowUp(model: PaneModel): { readonly followUp: FollowUp; readonly round: FollowUpState } | undefined {
  const { session } = usePane();
  const [followUp, setFollowUp] = useState<FollowUp>();
  useEffect(() => {
    let isWanted = true;
    void session.followUp().then((come) => isWanted && setFollowUp(come));
    return () => {
      isWanted = false;
    };
  }, [session]);
  useEffect(() => void followUp?.follow(model), [followUp, model]);
  const round = useSyncExternalStore(followUp?.store.subscribe ?? never, () => followUp?.store.current());
  return followUp && round && { followUp, round };
}
