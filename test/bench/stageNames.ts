/** The check of what was written, once more and by itself: its share of the stage before. */
export const CHECK_ALONE = "comprobar otra vez, solo";
