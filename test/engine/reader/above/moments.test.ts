import { momentsIn } from "../../../../src/engine/reader/above/moments";
import { fold } from "../../../../src/engine/reader/text/fold";

/** As offices write them: reports of CEPLAN, MEF, Contraloría and of neighbouring countries. */
const MOMENTS: readonly (readonly [text: string, read: string])[] = [
  ["31/12/2025", "2025-12-31"],
  ["31-12-2025", "2025-12-31"],
  ["31.12.2025", "2025-12-31"],
  ["31/12/25", "2025-12-31"],
  ["2026-06-04", "2026-06-04"],
  ["1/3/2024", "2024-03-01"],
  ["31 de diciembre de 2025", "2025-12-31"],
  ["31 de diciembre del 2025", "2025-12-31"],
  ["AL 31 DE DICIEMBRE DE 2024", "2024-12-31"],
  ["31 dic. 2025", "2025-12-31"],
  ["31-dic-25", "2025-12-31"],
  ["30 de setiembre 2025", "2025-09-30"],
  ["1° de marzo de 2025", "2025-03-01"],
  ["Diciembre 2025", "2025-12-31"],
  ["a junio de 2025", "2025-06-30"],
  ["febrero 2024", "2024-02-29"],
  ["dic-25", "2025-12-31"],
  ["Enero - Junio 2014", "2014-06-30"],
  ["enero a diciembre de 2025", "2025-12-31"],
  ["II semestre 2025", "2025-12-31"],
  ["I Semestre de 2025", "2025-06-30"],
  ["2025-I", "2025-06-30"],
  ["2025 – II", "2025-12-31"],
  ["Primer semestre del año 2025", "2025-06-30"],
  ["1er. semestre 2025", "2025-06-30"],
  ["Semestre II - 2025", "2025-12-31"],
  ["al segundo trimestre 2013", "2013-06-30"],
  ["III Trimestre de 2025", "2025-09-30"],
  ["T3 2025", "2025-09-30"],
  ["IV trim. 2025", "2025-12-31"],
  ["Trimestre 4 del 2025", "2025-12-31"],
  ["01/01/2025 al 31/12/2025", "2025-01-01 2025-12-31"],
  ["del 1 de enero al 31 de diciembre de 2025", "2025-12-31"],
  ["Enero Junio 2013", "2013-06-30"],
  ["al mes de Febrero del 2023", "2023-02-28"],
  ["30/09/2026 14:05", "2026-09-30"],
  ["AL SEGUNDO TRIMESTRE 2013 EJERCICIO FISCAL 2013", "2013-06-30 2013"],
  ["AL 1 TRIMESTRE DEL EJERCICIO FISCAL 2011", "2011-03-31"],
  ["Monitoreo al IV Trimestre del Plan Operativo Institucional 2015", "2015-12-31"],
  ["POI 2025 primer semestre", "2025-06-30"],
  ["2020 VERSIÓN 3 – I SEMESTRE", "2020-06-30"],
  ["2025", "2025"],
  ["Año 2025", "2025"],
  ["Ejercicio 2025", "2025"],
  ["2023 - 2026", "span 2023-2026"],
  ["2024 al 2030", "span 2024-2030"],
  ["2019–2023", "span 2019-2023"],
  ["del 2025 a 2027", "span 2025-2027"],
  ["D.S. 009-2023-MIMP", ""],
  ["R.M. N° 123-2024/PCM", ""],
  ["Ley 31250 de 2021", "2021"],
  ["32/13/2025", ""],
  ["31/02/2025", ""],
  ["0085-2025", ""],
  ["S/ 2,025.50", ""],
  ["999 - ENTIDAD", ""],
];

describe("moments that a text names", () => {
  test.each(MOMENTS)("«%s» → %s", (text, read) => {
    const { moments, spans } = momentsIn(fold(text));
    const said = [...moments.map(({ year, day }) => day ?? String(year)), ...spans.map(({ from, to }) => `span ${from}-${to}`)];
    expect(said.join(" ")).toBe(read);
  });
});
