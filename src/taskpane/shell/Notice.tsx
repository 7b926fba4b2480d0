import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
  type MessageBarIntent,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactNode } from "react";
import { paneTexts } from "../../engine/words/pane/paneTexts";

interface NoticeProps {
  readonly intent: MessageBarIntent;
  readonly title?: string;
  readonly text: string;
  /** Buttons of what to do now. */
  readonly children?: ReactNode;
  readonly onClose?: () => void;
}

/** One message: what happened, and what to do. */
export function Notice({ intent, title, text, children, onClose }: NoticeProps) {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline" politeness="polite" className={styles.notice}>
      <MessageBarBody>
        {title && <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>}
        <span className={styles.text}>{text}</span>
      </MessageBarBody>
      <MessageBarActions
        {...(onClose && {
          containerAction: (
            <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={paneTexts.close} onClick={onClose} />
          ),
        })}
      >
        {children}
      </MessageBarActions>
    </MessageBar>
  );
}

const useStyles = makeStyles({
  notice: { marginTop: tokens.spacingVerticalM },
  title: { display: "block" },
  text: { overflowWrap: "anywhere" },
});
