/** What a person must know of a report written over an earlier one. */
export type ReportChange =
  | { readonly change: "marks-lost"; readonly texts: number }
  | { readonly change: "figure-differs"; readonly under: string; readonly before: string; readonly now: string }
  | { readonly change: "texts-kept"; readonly count: number }
  | { readonly change: "text-moved"; readonly from: string; readonly to: string; readonly about: string }
  | {
      readonly change: "text-without-place";
      readonly about: string;
      readonly start: string;
      /** It stood there already. */ readonly isStill: boolean;
    }
  | { readonly change: "text-outside"; readonly under: string; readonly start: string }
  | {
      readonly change: "figure-typed";
      readonly about: string;
      readonly typed: string;
      readonly before: string;
      readonly now: string;
      readonly kept: boolean;
    }
  | { readonly change: "typed-figure-gone"; readonly about: string; readonly typed: string; readonly before: string }
  | { readonly change: "figure-updated"; readonly about: string; readonly before: string; readonly now: string }
  | { readonly change: "row-new"; readonly code: string; readonly name: string }
  | { readonly change: "row-gone"; readonly code: string; readonly name: string };
