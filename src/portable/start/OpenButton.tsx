import { Button } from "@fluentui/react-components";
import { useRef, type ReactNode } from "react";
import type { Desk } from "../desk/desk";
import { ACCEPTED, candidateOf } from "./files";

interface OpenButtonProps {
  readonly desk: Desk;
  readonly children: ReactNode;
  /** The one button of the page. */
  readonly isMain?: boolean;
  readonly isDisabled?: boolean;
}

/** A button that lets her choose a workbook of her computer. */
export function OpenButton({ desk, children, isMain = false, isDisabled = false }: OpenButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={ACCEPTED}
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void desk.want(candidateOf(file));
          // The same file can be chosen again.
          currentTarget.value = "";
        }}
      />
      <Button
        appearance={isMain ? "primary" : "secondary"}
        size={isMain ? "large" : "small"}
        disabled={isDisabled}
        onClick={() => input.current?.click()}
      >
        {children}
      </Button>
    </>
  );
}
