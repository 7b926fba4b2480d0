import fc from "fast-check";
import { readCode } from "../../../src/engine/reader/text/code";

describe("codes of the hierarchy", () => {
  test.each([
    ["OP.01", "OP.01", "objective"],
    ["OP1", "OP.01", "objective"],
    ["OP 01", "OP.01", "objective"],
    ["IOP.1.1", "IOP.01.01", "indicator"],
    ["I.OP.01.01", "IOP.01.01", "indicator"],
    ["iss-2-5-1-1", "ISS.02.05.01.01", "indicator"],
    ["ISS 02 05 01 01", "ISS.02.05.01.01", "indicator"],
    ["LN.02.05.", "LN.02.05", "guideline"],
    ["OEI.01", "OEI.01", "objective"],
    ["AEI.01.02", "AEI.01.02", "service"],
    ["IND.01.AEI.01.02", "IAEI.01.02.01", "indicator"],
    ["IOES.03.01", "IOES.03.01", "indicator"],
    ["S.21", "SS.21", "service"],
    // As ConsultaCEPLAN writes them, with the number of the pliego.
    ["OEI.01-440: GARANTIZAR LA CALIDAD DE LOS SERVICIOS DE SALUD EN EL DEPARTAMENTO", "OEI.01", "objective"],
    ["AEI.01.01-440: ATENCIÓN INTEGRAL Y OPORTUNA PARA REDUCIR LA DESNUTRICIÓN CRÓNICA", "AEI.01.01", "service"],
    ["AEI.01.01-440", "AEI.01.01", "service"],
    ["IND.02.AEI.01.01-440", "IAEI.01.01.02", "indicator"],
    ["OP.1-12", "OP.01.12", "objective"],
    ["Objetivo prioritario 1: Fortalecer", "OP.01", "objective"],
    ["OP.10000", "OP.10000", "objective"],
  ])("«%s» is %s (%s)", (text, key, kind) => {
    expect(readCode(text)).toMatchObject({ key, kind });
  });

  test.each(["Servicio 24 horas", "PNTP 2023", "OP", "S1 de", "Total 5", "85%", "Porcentaje de 3 casos", "ODS 5", ""])(
    "«%s» is no code",
    (text) => {
      expect(readCode(text)?.kind).toBeUndefined();
    },
  );

  test("what follows the code is the name", () => {
    expect(readCode("IOP.01.01 - Porcentaje de casos")).toMatchObject({ written: "IOP.01.01", rest: "Porcentaje de casos" });
    expect(readCode("OP.01 Reducir la trata")).toMatchObject({ written: "OP.01", rest: "Reducir la trata" });
  });

  test("the code tells what stands above it, whether or not those rows are in the sheet", () => {
    expect(readCode("ISS.02.05.01.02")).toMatchObject({
      level: "service",
      objective: "OP.02",
      guideline: "LN.02.05",
      service: "SS.02.05.01",
    });
    expect(readCode("IOP.03.01")).toMatchObject({ level: "objective", objective: "OP.03" });
    expect(readCode("IAEI.01.02.01")).toMatchObject({ objective: "OEI.01", service: "AEI.01.02" });
    expect(readCode("IAEI.01.02.01")).not.toHaveProperty("guideline");
    expect(readCode("S.21")).not.toHaveProperty("objective");
  });

  test("zeros, separators and case make no difference", () => {
    const prefixes = fc.constantFrom("OP", "LN", "SS", "IOP", "ISS", "OEI", "AEI", "IOEI", "IAEI", "OES", "IAES");
    const separators = fc.constantFrom(".", "-", "_");
    fc.assert(
      fc.property(
        prefixes,
        fc.array(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 4 }),
        separators,
        fc.boolean(),
        (prefix, numbers, separator, isLower) => {
          const key = [prefix, ...numbers.map((number) => String(number).padStart(2, "0"))].join(".");
          const loose = [prefix, ...numbers].join(separator);
          expect(readCode(isLower ? loose.toLowerCase() : loose)?.key).toBe(key);
        },
      ),
    );
  });
});
