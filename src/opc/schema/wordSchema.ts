/** What ISO/IEC 29500-4 (wml.xsd) allows where a report stands in a Word document; `schemaTable.ts` says how to read it. */
export const WORD_SCHEMA = `
<w:document> w:Document
<w:styles> w:Styles
<w:hdr> w:HeaderFooter
<w:ftr> w:HeaderFooter
w:Document: background? body=Body? @ w:conformance
w:Body: (p=P tbl=Tbl sdt=Sdt bookmarkStart=Bookmark bookmarkEnd=Markup any)* sectPr=SectPr?
w:HeaderFooter: (p=P tbl=Tbl sdt=Sdt bookmarkStart=Bookmark bookmarkEnd=Markup any)*
w:Bookmark: @ w:id! w:name! w:colFirst w:colLast w:displacedByCustomXml
w:Markup: @ w:id! w:displacedByCustomXml
w:P: pPr=PPr? (r=R sdt=Sdt hyperlink=Hyperlink bookmarkStart=Bookmark bookmarkEnd=Markup any)*
w:Hyperlink: (r=R sdt=Sdt any)*
w:R: rPr=RPr? (t any)*
w:RPr: any*
w:PPr: pStyle? keepNext? keepLines? pageBreakBefore? framePr? widowControl? numPr? suppressLineNumbers? pBdr=PBdr? shd? tabs?
  suppressAutoHyphens? kinsoku? wordWrap? overflowPunct? topLinePunct? autoSpaceDE? autoSpaceDN? bidi? adjustRightInd? snapToGrid? spacing?
  ind? contextualSpacing? mirrorIndents? suppressOverlap? jc? textDirection? textAlignment? textboxTightWrap? outlineLvl? divId? cnfStyle?
  rPr=RPr? sectPr=SectPr? pPrChange?
w:PBdr: top? left? bottom? right? between? bar?
w:SectPr: (headerReference=Reference footerReference=Reference)* footnotePr? endnotePr? type? pgSz? pgMar? paperSrc? pgBorders? lnNumType?
  pgNumType? cols? formProt? vAlign? noEndnote? titlePg? textDirection? bidi? rtlGutter? docGrid? printerSettings? sectPrChange?
w:Reference: @ w:type! r:id!
w:Sdt: sdtPr=SdtPr? sdtEndPr? sdtContent=SdtContent?
w:SdtPr: rPr? alias? tag? id? lock? placeholder? temporary? showingPlcHdr? dataBinding? label? tabIndex? (equation comboBox date docPartObj
  docPartList dropDownList picture richText text citation group bibliography)?
w:SdtContent: (p=P r=R tbl=Tbl sdt=Sdt any)*
w:Tbl: (bookmarkStart bookmarkEnd moveFromRangeStart moveFromRangeEnd moveToRangeStart moveToRangeEnd commentRangeStart commentRangeEnd)*
  tblPr=TblPr tblGrid (tr=Tr any)*
w:TblPr: tblStyle? tblpPr? tblOverlap? bidiVisual? tblStyleRowBandSize? tblStyleColBandSize? tblW? jc? tblCellSpacing? tblInd?
  tblBorders=Borders? shd? tblLayout? tblCellMar=Sides? tblLook? tblCaption? tblDescription? tblPrChange?
w:Borders: top? (start left)? bottom? (end right)? insideH? insideV? tl2br? tr2bl?
w:Sides: top? (start left)? bottom? (end right)?
w:Tr: tblPrEx? trPr? (tc=Tc any)*
w:Tc: tcPr=TcPr? (p=P tbl=Tbl sdt=Sdt any)*
w:TcPr: cnfStyle? tcW? gridSpan? hMerge? vMerge? tcBorders=Borders? shd? noWrap? tcMar=Sides? textDirection? tcFitText? vAlign? hideMark?
  headers? cellIns? cellDel? cellMerge? tcPrChange?
w:Styles: docDefaults? latentStyles? style=Style*
w:Style: name? aliases? basedOn? next? link? autoRedefine? hidden? uiPriority? semiHidden? unhideWhenUsed? qFormat? locked? personal?
  personalCompose? personalReply? rsid? pPr=PPr? rPr=RPr? tblPr=TblPr? trPr? tcPr=TcPr? tblStylePr*
  @ w:type w:styleId w:default w:customStyle
`;
