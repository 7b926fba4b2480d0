import type { Band } from "../../engine/domain/results";
import { bandLabel } from "../../engine/words/labels";
import { ToneTag } from "./ToneTag";

interface BandTagProps {
  readonly band: Band;
  /** Beside the word: «Bajo 6». */
  readonly count?: number;
}

/** The band in words on its colour. */
export function BandTag({ band, count }: BandTagProps) {
  return (
    <ToneTag tone={band}>
      {bandLabel[band]}
      {count !== undefined && ` ${count}`}
    </ToneTag>
  );
}
