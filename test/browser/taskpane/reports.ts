import { strToU8, zipSync } from "fflate";

/**
 * A report on the 50-indicator sample as planners write them: most figures tie; some do not, one changes a band, one is malformed, and a
 * total is not the sum of its parts.
 */
export const reportText = `# Reporte de cumplimiento 2023

La política cuenta con 44 indicadores de servicio: 9 indicadores de nivel bajo, 2 de nivel medio y 33 de nivel alto.

## OP.01 Prevención

El OP.01 alcanzó un cumplimiento de 77.5 % en el año 2023, frente a 100 % obtenido en el año 2022.

El indicador IOP.01.01 registró un valor obtenido de 6.9 % frente al 8.9 % esperado, con lo que su avance fue de 78 %.

## OP.02 Atención

El OP.02 tiene un avance de 97.8 % en el año 2023.

El indicador IOP.02.01 obtuvo un avance de 45.5 %, del 9.5.5% esperado.

Participaron 16 + 9 + 12 = 38 instituciones, según la Ley 28950 y el D.S. 009-2021-IN.

El avance del servicio 99 fue de 12.3 %.
`;

/** The same paragraphs as Word keeps them. */
export function docxOf(text: string): Buffer {
  const paragraphs = text.split("\n").filter((line) => line !== "");
  const body = paragraphs.map((line) => `<w:p><w:r><w:t xml:space="preserve">${line.replace(/^#+ /, "")}</w:t></w:r></w:p>`).join("");
  const document =
    `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">` +
    `<w:body>${body}</w:body></w:document>`;
  return Buffer.from(zipSync({ "word/document.xml": strToU8(document) }));
}
