/** The check of what was written, once more and by itself: its share of the stage before. */
export const CHECK_ALONE = "comprobar otra vez, solo";

/** The text of 60 pages against a matrix, in a process that has done it before; and what it is held against. */
export const TEXT_AGAIN = "texto de 60 páginas, repetido";
export const READ_BOOK = "abrir y leer 100 indicadores";
