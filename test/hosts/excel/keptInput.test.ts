import { ColumnCopies, isKept, isKeptByValue } from "../../../src/hosts/excel/read/keptInput";

describe("A formula that Excel spells its own way", () => {
  // Left: as we write it. Right: spellings that Excel's own documentation, LibreOffice and openpyxl give the same formula.
  it.each([
    ["=IF(A1>0.50,1,2)", "=IF(A1>0.5,1,2)"],
    ["=A1+1E-9", "=A1+0.000000001"],
    ["=A1<1E+300", "=A1<1e300"],
    ["=A1<1E+300", `=A1<1${"0".repeat(300)}`],
    ["=ROUND(2.3333333333333335,9)", "=ROUND(2.33333333333333,9)"],
    ["=ROUND(1.6666666666666667,9)", "=ROUND(1.66666666666667,9)"],
    ["=ROUND(1.6666666666666667,9)", "=ROUND(1.66666666666666,9)"],
    ["=A1*.5", "=A1*0.5"],
    ["=A1*100.", "=A1*100"],
    ["=IF(A1,TRUE,FALSE)", "=IF(A1,TRUE(),FALSE())"],
    ["=if(a1,true,false)", "=IF(A1,TRUE,FALSE)"],
    ["=SUM( A1:B2 ,\n 3 )", "=SUM(A1:B2,3)"],
    ["='Matriz'!A1", "=Matriz!A1"],
    ["='Hoja 2'!A1*2", "='hoja 2'!A1*2"],
    ["=NUMBERVALUE(A1)", "=_xlfn.NUMBERVALUE(A1)"],
    ["=SORT(A1:A3)", "=_xlfn._xlws.SORT(A1:A3)"],
    ["=PNTP.AVANCE1(A1,B1)", "=@PNTP.AVANCE1(A1,B1)"],
    ["=PNTP.AVANCE1(A1,B1)", "=_xlfn.SINGLE(PNTP.AVANCE1(A1,B1))"],
    ["=PNTP.AVANCE1(A1,B1)", "=_xldudf_PNTP_AVANCE1(A1,B1)"],
    ["=SUM(A:A)", "=SUM(A1:A1048576)"],
    ["=SUM(3:4)", "=SUM(A3:XFD4)"],
    ["=SUM(B2:A1)", "=SUM(A1:B2)"],
    ["=+A1", "=A1"],
    ["=Tabla1[[#This Row],[Valor]]", "=Tabla1[@Valor]"],
    ["=Tabla1[[#This Row],[Valor 1]]", "=Tabla1[@[Valor 1]]"],
  ])("%s is kept as %s", (ours, excels) => {
    expect(isKept(ours, excels)).toBe(true);
    expect(isKept(excels, ours)).toBe(true);
  });

  it.each([
    ["=B4/C4*100", "=C4/B4*100"],
    ["=A1+0.5", "=A1+0.05"],
    ["=A1+1", "=A1+11"],
    [`=IF(A1,"a b","c")`, `=IF(A1,"ab","c")`],
    [`="TRUE()"`, `="TRUE"`],
    [`="0.50"`, `="0.5"`],
    ["='Hoja 1'!A1", "='Hoja 2'!A1"],
    ["=SUM(A1:A3)", "=SUM(A1:A4)"],
    ["=A1-B1", "=A1+B1"],
    ["=$A$1", "=$A$2"],
    ["=Tabla1[@Valor]", "=Tabla1[Valor]"],
    ["=SUM(A1,B1)", "=SUM(A1+B1)"],
    ["=A1", 7],
    ["=A1", ""],
    ["=A1", "=#REF!"],
    ["=A1+B1", "=A1 B1"],
  ])("%s is not kept as %s", (ours, excels) => {
    expect(isKept(ours, excels)).toBe(false);
  });
});

describe("A formula whose spelling nobody here knows", () => {
  const at = { row: 1, column: 3 };
  const cell = (input: string, result: string | number | boolean | { error: string } | undefined) => ({
    ...at,
    input,
    ...(result !== undefined && { result }),
  });

  it.each([
    [50, 50 + 1e-11],
    ["ND", "ND"],
    [true, true],
    [{ error: "#DIV/0!" }, "#DIV/0!"],
    [{ error: "#DIV/0!" }, "#¡DIV/0!"],
  ])("is kept where the result %p that was computed shows as %p", (result, shown) => {
    expect(isKeptByValue(cell("=C2/B2*100", result), "=LET(x,C2/B2,x*100)", shown, new ColumnCopies([]))).toBe(true);
  });

  it.each([
    [50, 50.1],
    [50, "50"],
    ["ND", 0],
    [{ error: "#DIV/0!" }, "#N/A"],
    [undefined, 50],
  ])("is not kept where %p was computed and %p shows", (result, shown) => {
    expect(isKeptByValue(cell("=C2/B2*100", result), "=LET(x,C2/B2,x*100)", shown, new ColumnCopies([]))).toBe(false);
  });

  it("is not kept as a constant, though it shows the same figure", () => {
    expect(isKeptByValue(cell("=C2/B2*100", 50), 50, 50, new ColumnCopies([]))).toBe(false);
  });

  it("is not kept where Excel filled it with the formula of a neighbour, though both show «ND»", () => {
    const neighbour = { row: 4, column: 3, input: "=B5/C5*100", result: "ND" };
    const copies = new ColumnCopies([neighbour]);
    expect(isKeptByValue(cell("=C2/B2*100", "ND"), "=B2/C2*100", "ND", copies)).toBe(false);
    expect(isKeptByValue(cell("=C2/B2*100", "ND"), "=B2/C2*100.00", "ND", copies)).toBe(false);
  });
});
