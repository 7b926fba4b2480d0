/* Book of libxlsxwriter, the one of C. Arguments: the .tsv with one heading, the book. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

int main(int argc, char *argv[]) {
    char line[4096];
    FILE *in = fopen(argv[1], "r");
    lxw_workbook *book = workbook_new(argv[2]);
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Matriz");
    lxw_format *head = workbook_add_format(book);
    format_set_bold(head);
    for (int r = 0; fgets(line, sizeof line, in) != NULL; r++) {
        line[strcspn(line, "\n")] = 0;
        char *rest = line, *field;
        for (int c = 0; (field = strsep(&rest, "\t")) != NULL; c++) {
            if (*field == 0) continue;
            if (strspn(field, "0123456789.") == strlen(field)) worksheet_write_number(sheet, r, c, atof(field), NULL);
            else worksheet_write_string(sheet, r, c, field, r == 0 ? head : NULL);
        }
    }
    worksheet_freeze_panes(sheet, 1, 2);
    worksheet_write_comment(sheet, 2, 1, "Verificar");
    workbook_define_name(book, "Indicadores", "=Matriz!$A$2:$A$16");
    return workbook_close(book);
}
