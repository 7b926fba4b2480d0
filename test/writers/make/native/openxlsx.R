# Book of openxlsx. Arguments: the .tsv with one heading, the book.
library(openxlsx)
arguments <- commandArgs(trailingOnly = TRUE)
rows <- read.delim(arguments[1], header = FALSE, colClasses = "character", encoding = "UTF-8", quote = "", na.strings = "")
book <- createWorkbook(creator = "Planeamiento")
addWorksheet(book, "Matriz")
for (r in seq_len(nrow(rows))) for (c in seq_len(ncol(rows))) {
  value <- rows[r, c]
  if (is.na(value)) next
  writeData(book, "Matriz", if (grepl("^[0-9.]+$", value)) as.numeric(value) else value, startCol = c, startRow = r, colNames = FALSE)
}
addStyle(book, "Matriz", createStyle(textDecoration = "bold", fgFill = "#FFF2CC"), rows = 1, cols = 1:14)
freezePane(book, "Matriz", firstActiveRow = 2, firstActiveCol = 3)
conditionalFormatting(book, "Matriz", cols = 10:12, rows = 2:16, rule = "<20", style = createStyle(fontColour = "#FF0000"))
addWorksheet(book, "Portada")
writeFormula(book, "Portada", "SUM(Matriz!J3:J4)", startCol = 1, startRow = 1)
createNamedRegion(book, "Matriz", cols = 1, rows = 2:16, name = "Indicadores")
saveWorkbook(book, arguments[2], overwrite = TRUE)
