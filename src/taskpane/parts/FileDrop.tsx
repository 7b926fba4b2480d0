import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ChangeEvent } from "react";
import { droppedFiles, type HandedFile } from "./droppedFiles";
import { useListStyles } from "./plainList.styles";

interface FileDropProps {
  /** Of the button. */
  readonly label: string;
  /** Beside it: that files can be dropped too, and which. */
  readonly hint: string;
  /** Shown while files are dragged over the page. */
  readonly dropHere: string;
  /** As the attribute of the input: «.xlsx,.zip». */
  readonly accept: string;
  readonly disabled?: boolean;
  readonly onFiles: (files: readonly HandedFile[]) => void;
}

/**
 * A place for several files: chosen with its button, or dropped anywhere on the page, folders with what is inside them. While it is there
 * the page takes dropped files for nothing else.
 */
export function FileDrop({ label, hint, dropHere, accept, disabled = false, onFiles }: FileDropProps) {
  const styles = useStyles();
  const lists = useListStyles();
  const input = useRef<HTMLInputElement>(null);
  const isOver = useDrop(disabled, onFiles);
  const onChange = (event: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(event.target.files ?? [])];
    // The same file can be chosen again once it is mended.
    event.target.value = "";
    if (files.length > 0) onFiles(files);
  };
  return (
    <div className={mergeClasses(styles.place, isOver && styles.over)} role="group" aria-label={label} data-takes-files="">
      <Button disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input type="file" hidden multiple ref={input} accept={accept} onChange={onChange} aria-label={label} />
      <span className={lists.note}>{isOver ? dropHere : hint}</span>
    </div>
  );
}

/** Whether files are dragged over the page; what is dropped is handed over, before any other taker of files on the page hears of it. */
function useDrop(disabled: boolean, onFiles: (files: readonly HandedFile[]) => void): boolean {
  const [isOver, setOver] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;
  useEffect(() => {
    const stop = new AbortController();
    const on = (name: "dragenter" | "dragover" | "dragleave" | "drop", work: (event: DragEvent) => void): void =>
      window.addEventListener(
        name,
        (event) => {
          if (![...(event.dataTransfer?.types ?? [])].includes("Files")) return;
          event.preventDefault();
          event.stopImmediatePropagation();
          work(event);
        },
        { capture: true, signal: stop.signal },
      );
    on("dragenter", () => setOver(!disabled));
    on("dragover", ({ dataTransfer }) => {
      if (disabled && dataTransfer) dataTransfer.dropEffect = "none";
    });
    on("dragleave", ({ relatedTarget }) => relatedTarget === null && setOver(false));
    on("drop", ({ dataTransfer }) => {
      setOver(false);
      if (!disabled && dataTransfer) void droppedFiles(dataTransfer).then((files) => take.current(files));
    });
    return () => stop.abort();
  }, [disabled]);
  return isOver;
}

const useStyles = makeStyles({
  place: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    textAlign: "center",
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
  },
  over: {
    border: `1px dashed ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
    "@media (forced-colors: active)": { outline: "2px solid Highlight" },
  },
});
