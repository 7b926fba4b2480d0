/**
 * Writes, into the folder given, the report of the small matrix as a planner would leave it, for other programs to save. Run by `make.sh`.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import { draftOf } from "../../../../engine/document/reportMatrix";
import { EditedReport, paragraph } from "../../editedReport";

const OWN_TABLE =
  `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="dxa"/></w:tblPr><w:tblGrid><w:gridCol w:w="2500"/><w:gridCol ` +
  `w:w="2500"/></w:tblGrid><w:tr><w:tc><w:tcPr/>${paragraph("Región propia")}</w:tc><w:tc>` +
  `<w:tcPr/>${paragraph("Puno")}</w:tc></w:tr></w:tbl>`;

async function write(folder: string): Promise<void> {
  const edited = (await EditedReport.of(draftOf()))
    .write("explicacion:IOP.01.01", paragraph("Se contrató personal en Puno."))
    .write("general.resumen", "<w:r><w:t>Año de avances moderados.</w:t></w:r>")
    .write("mejora:IOP.02.01", "<w:r><w:t>Agregar un turno de tarde.</w:t></w:r>")
    .type("IOP.01.01:vo:2023:detalle", "17")
    .insertBefore("Tabla 2.", paragraph("Nota de la directora."))
    .insertBefore("II. Servicios", OWN_TABLE);
  writeFileSync(path.join(folder, "editado.docx"), edited.bytes);
}

void write(process.argv[2] ?? ".");
