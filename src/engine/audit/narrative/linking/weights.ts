/**
 * What each kind of evidence counts for, in one place. The scale: a rare word of an indicator's name right beside the figure is about 1 to 2;
 * its code is `code`. They were set on the reports of development (test/planted/informes) and measured on others.
 */
export const WEIGHTS = {
  /** Share of the words of a service's or an entity's name in that of its indicators. */
  serviceName: 0.55,
  entityName: 0.45,
  /** Bounds of the sum of rarities that a name's words are divided by (its root). */
  shortestName: 2,
  longestName: 9,

  /** A word of the sentence counts `inSentence`, and up to `near` more beside the figure, a third of it at `reach` words. */
  near: 1,
  reach: 9,
  inSentence: 0.35,
  /** Words beyond the figure before or after. */
  beyondBefore: 0.55,
  beyondBehind: 0.3,
  beyondStop: 0.5,
  /** Words of the list item above, of the heading above. */
  parent: 0.8,
  heading: 0.3,
  /** Words of the clause before, joined by a semicolon; of an earlier sentence of the same list item, of the same paragraph. */
  joined: 0.6,
  sameItem: 0.5,
  sameParagraph: 0.2,
  /** A sentence of no more words of the matrix than these hears the earlier ones as a clause of theirs. */
  fragment: 1,

  /** The row's own code, its service's code or number, its objective's (or a heading of it). */
  code: 4.5,
  service: 3.2,
  underObjective: 0.6,
  headingObjective: 1.2,
  theObjective: 2.4,
  /** A code said of another figure: an earlier one, one behind. */
  codeBefore: 0.45,
  codeBehind: 0.6,
  /** An objective is meant only where the words say so. */
  objectiveUnsaid: -2.2,

  /** What the words around a figure say it to be (meta, obtuvo, avance …), and against it. */
  cue: 0.8,
  otherCue: -1.2,
  /** Share left to a word of measure that the row's own name has. */
  wordOfName: 0.2,
  year: 0.9,
  otherUnit: -2.6,
  /** A baseline or an Avance Tipo 2 that nothing names. */
  unsaidMeasure: -1.6,
  unlicensed: -2.5,

  /** The figure equals the cell: times how telling the number is. It links; it never acquits. */
  tie: 0.8,
  mostTie: 2.2,
  /** Share of it where the cell is one that the words do not license: last year's, the target. */
  unlicensedTie: 0.5,

  /** Going on with the row of the figure before, in the same sentence and from one sentence to the next; the row that is dropped. */
  sameRow: 1.5,
  sameRowNextSentence: 0.9,
  sameCell: -0.3,
  /** «Este servicio», «dicho indicador». */
  anaphora: 1.6,
  /** Nothing of the matrix. */
  none: 1.7,

  /** A figure that agrees is told as such from here on; one that does not, only from here on and with this margin to the next row. */
  verified: 1.7,
  alarm: 2.6,
  margin: 0.9,
  /** A row that is beyond doubt. */
  surely: 3.2,
  surelyBy: 1.2,
  /** The least that the words of its name must say for a count to be its value. */
  fewestOfName: 0.6,
  /** The least that words must say for a row whose other year's figure it is. */
  fewestWords: 1,
  /** The same where another figure of the paragraph verifies the row, and no other row. */
  marginBesideVerified: 0.25,
  /** How far from what the words say best a cell may be and still be what is stated. */
  nearlySaid: 0.4,
  nearlySaidOpen: 0.8,
} as const;
