/** What ISO/IEC 29500-4 (sml.xsd) allows in the parts of a workbook that we write in; `schemaTable.ts` says how to read it. */
export const WORKBOOK_SCHEMA = `
<x:workbook> x:Workbook
<x:worksheet> x:Worksheet
<x:styleSheet> x:Stylesheet
<x:table> x:Table
<x:metadata> x:Metadata
x:Metadata: metadataTypes=MetadataTypes? metadataStrings? mdxMetadata? futureMetadata=FutureMetadata* cellMetadata=MetadataBlocks?
  valueMetadata=MetadataBlocks? extLst=ExtensionList?
x:MetadataTypes: metadataType=MetadataType+ @ count
x:MetadataType: @ name! minSupportedVersion! ghostRow ghostCol edit delete copy pasteAll pasteFormulas pasteValues pasteFormats
  pasteComments pasteDataValidation pasteBorders pasteColWidths pasteNumberFormats merge splitFirst splitAll rowColShift clearAll
  clearFormats clearContents clearComments assign coerce adjust cellMeta
x:FutureMetadata: bk=FutureMetadataBlock* extLst=ExtensionList? @ name! count
x:FutureMetadataBlock: extLst=ExtensionList?
x:MetadataBlocks: bk=MetadataBlock+ @ count
x:MetadataBlock: rc=MetadataRecord+
x:MetadataRecord: @ t! v!
x:Workbook: fileVersion? fileSharing? workbookPr? workbookProtection? bookViews=BookViews? sheets=Sheets functionGroups?
  externalReferences? definedNames=DefinedNames? calcPr=CalcPr? oleSize? customWorkbookViews? pivotCaches? smartTagPr? smartTagTypes?
  webPublishing? fileRecoveryPr* webPublishObjects? extLst=ExtensionList? @ conformance
x:BookViews: workbookView=BookView+
x:BookView: extLst=ExtensionList? @ visibility minimized showHorizontalScroll showVerticalScroll showSheetTabs xWindow yWindow
  windowWidth windowHeight tabRatio firstSheet activeTab autoFilterDateGrouping
x:Sheets: sheet=Sheet+
x:Sheet: @ name! sheetId! state r:id!
x:DefinedNames: definedName=DefinedName*
x:DefinedName: @ name! comment customMenu description help statusBar localSheetId hidden function vbProcedure xlm functionGroupId
  shortcutKey publishToServer workbookParameter
x:CalcPr: @ calcId calcMode fullCalcOnLoad refMode iterate iterateCount iterateDelta fullPrecision calcCompleted calcOnSave
  concurrentCalc concurrentManualCount forceFullCalc
x:Worksheet: sheetPr=SheetPr? dimension=SheetDimension? sheetViews=SheetViews? sheetFormatPr=SheetFormatPr? cols=Cols*
  sheetData=SheetData sheetCalcPr? sheetProtection=SheetProtection? protectedRanges? scenarios? autoFilter=AutoFilter? sortState?
  dataConsolidate? customSheetViews? mergeCells=MergeCells? phoneticPr? conditionalFormatting=ConditionalFormatting*
  dataValidations=DataValidations? hyperlinks=Hyperlinks? printOptions? pageMargins=PageMargins? pageSetup=PageSetup? headerFooter=HeaderFooter? rowBreaks? colBreaks?
  customProperties? cellWatches? ignoredErrors? smartTags? drawing=Drawing? legacyDrawing=LegacyDrawing? legacyDrawingHF=LegacyDrawing?
  drawingHF? picture? oleObjects? controls? webPublishItems? tableParts=TableParts? extLst=ExtensionList?
x:SheetPr: tabColor=Color? outlinePr? pageSetUpPr=PageSetUpPr? @ syncHorizontal syncVertical syncRef transitionEvaluation
  transitionEntry published codeName filterMode enableFormatConditionsCalculation
x:PageSetUpPr: @ autoPageBreaks fitToPage
x:SheetDimension: @ ref!
x:SheetViews: sheetView=SheetView+ extLst=ExtensionList?
x:SheetView: pane=Pane? selection=Selection* pivotSelection* extLst=ExtensionList? @ windowProtection showFormulas showGridLines
  showRowColHeaders showZeros rightToLeft tabSelected showRuler showOutlineSymbols defaultGridColor showWhiteSpace view topLeftCell
  colorId zoomScale zoomScaleNormal zoomScaleSheetLayoutView zoomScalePageLayoutView workbookViewId!
x:Pane: @ xSplit ySplit topLeftCell activePane state
x:Selection: @ pane activeCell activeCellId sqref
x:SheetFormatPr: @ baseColWidth defaultColWidth defaultRowHeight! customHeight zeroHeight thickTop thickBottom outlineLevelRow
  outlineLevelCol
x:Cols: col=Col+
x:Col: @ min! max! width style hidden bestFit customWidth phonetic outlineLevel collapsed
x:SheetData: row=Row*
x:Row: c=Cell* extLst=ExtensionList? @ r spans s customFormat ht hidden customHeight outlineLevel collapsed thickTop thickBot ph
x:Cell: f=CellFormula? v? is? extLst=ExtensionList? @ r s t cm vm ph
x:CellFormula: @ t aca ref dt2D dtr del1 del2 r1 r2 ca si bx
x:AutoFilter: filterColumn* sortState? extLst=ExtensionList? @ ref
x:MergeCells: mergeCell=MergeCell+ @ count
x:MergeCell: @ ref!
x:ConditionalFormatting: cfRule=CfRule+ extLst=ExtensionList? @ pivot sqref
x:CfRule: formula* colorScale? dataBar? iconSet? extLst=ExtensionList? @ type dxfId priority! stopIfTrue aboveAverage percent bottom
  operator text timePeriod rank stdDev equalAverage
x:SheetProtection: @ password algorithmName hashValue saltValue spinCount sheet objects scenarios formatCells formatColumns formatRows
  insertColumns insertRows insertHyperlinks deleteColumns deleteRows selectLockedCells sort autoFilter pivotTables
  selectUnlockedCells
x:DataValidations: dataValidation=DataValidation+ @ disablePrompts xWindow yWindow count
x:DataValidation: formula1? formula2? @ type errorStyle imeMode operator allowBlank showDropDown showInputMessage showErrorMessage
  errorTitle error promptTitle prompt sqref!
x:Hyperlinks: hyperlink=Hyperlink+
x:Hyperlink: @ ref! r:id location tooltip display
x:PageMargins: @ left! right! top! bottom! header! footer!
x:PageSetup: @ paperSize paperHeight paperWidth scale firstPageNumber fitToWidth fitToHeight pageOrder orientation usePrinterDefaults
  blackAndWhite draft cellComments useFirstPageNumber errors horizontalDpi verticalDpi copies r:id
x:HeaderFooter: oddHeader? oddFooter? evenHeader? evenFooter? firstHeader? firstFooter? @ differentOddEven differentFirst scaleWithDoc
  alignWithMargins
x:Drawing: @ r:id!
x:LegacyDrawing: @ r:id!
x:TableParts: tablePart=TablePart* @ count
x:TablePart: @ r:id!
x:ExtensionList: ext=Extension*
x:Extension: any* @ uri
x:Stylesheet: numFmts=NumFmts? fonts=Fonts? fills=Fills? borders=Borders? cellStyleXfs=CellStyleXfs? cellXfs=CellXfs?
  cellStyles=CellStyles? dxfs=Dxfs? tableStyles? colors? extLst=ExtensionList?
x:NumFmts: numFmt=NumFmt* @ count
x:NumFmt: @ numFmtId! formatCode!
x:Fonts: font=Font* @ count
x:Font: (name charset family b i strike outline shadow condense extend color=Color sz u vertAlign scheme)*
x:Fills: fill=Fill* @ count
x:Fill: (patternFill=PatternFill gradientFill)?
x:PatternFill: fgColor=Color? bgColor=Color? @ patternType
x:Color: @ auto indexed rgb theme tint
x:Borders: border=Border* @ count
x:Border: start=BorderPr? end=BorderPr? left=BorderPr? right=BorderPr? top=BorderPr? bottom=BorderPr? diagonal=BorderPr?
  vertical=BorderPr? horizontal=BorderPr? @ diagonalUp diagonalDown outline
x:BorderPr: color=Color? @ style
x:CellStyleXfs: xf=Xf+ @ count
x:CellXfs: xf=Xf+ @ count
x:Xf: alignment=CellAlignment? protection=CellProtection? extLst=ExtensionList? @ numFmtId fontId fillId borderId xfId quotePrefix
  pivotButton applyNumberFormat applyFont applyFill applyBorder applyAlignment applyProtection
x:CellAlignment: @ horizontal vertical textRotation wrapText indent relativeIndent justifyLastLine shrinkToFit readingOrder
x:CellProtection: @ locked hidden
x:CellStyles: cellStyle=CellStyle+ @ count
x:CellStyle: extLst=ExtensionList? @ name xfId! builtinId iLevel hidden customBuiltin
x:Dxfs: dxf=Dxf* @ count
x:Dxf: font=Font? numFmt=NumFmt? fill=Fill? alignment=CellAlignment? border=Border? protection=CellProtection? extLst=ExtensionList?
x:Table: autoFilter=AutoFilter? sortState? tableColumns=TableColumns tableStyleInfo=TableStyleInfo? extLst=ExtensionList? @ id! name displayName!
  comment ref! tableType headerRowCount insertRow insertRowShift totalsRowCount totalsRowShown published headerRowDxfId dataDxfId
  totalsRowDxfId headerRowBorderDxfId tableBorderDxfId totalsRowBorderDxfId headerRowCellStyle dataCellStyle totalsRowCellStyle
  connectionId
x:TableStyleInfo: @ name showFirstColumn showLastColumn showRowStripes showColumnStripes
x:TableColumns: tableColumn=TableColumn+ @ count
x:TableColumn: calculatedColumnFormula? totalsRowFormula? xmlColumnPr? extLst=ExtensionList? @ id! uniqueName name! totalsRowFunction
  totalsRowLabel queryTableFieldId headerRowDxfId dataDxfId totalsRowDxfId headerRowCellStyle dataCellStyle totalsRowCellStyle
`;
