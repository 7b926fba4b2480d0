// Book of github.com/tealeg/xlsx. Arguments: the .tsv with one heading, the book.
package main

import (
	"bufio"
	"os"
	"strconv"
	"strings"

	"github.com/tealeg/xlsx"
)

func main() {
	in, err := os.Open(os.Args[1])
	if err != nil {
		panic(err)
	}
	book := xlsx.NewFile()
	sheet, err := book.AddSheet("Matriz")
	if err != nil {
		panic(err)
	}
	for lines := bufio.NewScanner(in); lines.Scan(); {
		row := sheet.AddRow()
		for _, field := range strings.Split(lines.Text(), "\t") {
			cell := row.AddCell()
			if number, err := strconv.ParseFloat(field, 64); err == nil {
				cell.SetFloat(number)
			} else if field != "" {
				cell.SetString(field)
			}
		}
	}
	if err := book.Save(os.Args[2]); err != nil {
		panic(err)
	}
}
