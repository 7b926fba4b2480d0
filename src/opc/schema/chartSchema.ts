/** What ISO/IEC 29500-4 (dml-spreadsheetDrawing.xsd, dml-chart.xsd) allows in drawings and charts; `schemaTable.ts` says how to read it. */
export const CHART_SCHEMA = `
<xdr:wsDr> xdr:Drawing
<c:chartSpace> c:ChartSpace
xdr:Drawing: (twoCellAnchor=TwoCellAnchor oneCellAnchor=OneCellAnchor absoluteAnchor=AbsoluteAnchor)*
xdr:TwoCellAnchor: from=Marker to=Marker (sp grpSp graphicFrame=GraphicalObjectFrame cxnSp pic contentPart)? clientData @ editAs
xdr:OneCellAnchor: from=Marker ext (sp grpSp graphicFrame=GraphicalObjectFrame cxnSp pic contentPart)? clientData
xdr:AbsoluteAnchor: pos ext (sp grpSp graphicFrame=GraphicalObjectFrame cxnSp pic contentPart)? clientData
xdr:Marker: col colOff row rowOff
xdr:GraphicalObjectFrame: nvGraphicFramePr=GraphicalObjectFrameNonVisual xfrm a:graphic=a:GraphicalObject @ macro fPublished
xdr:GraphicalObjectFrameNonVisual: cNvPr=a:NonVisualDrawingProps cNvGraphicFramePr
a:NonVisualDrawingProps: hlinkClick? hlinkHover? extLst? @ id! name! descr hidden title
a:GraphicalObject: graphicData=GraphicalObjectData
a:GraphicalObjectData: any* @ uri!
c:ChartSpace: date1904? lang? roundedCorners? style? clrMapOvr? pivotSource? protection? chart=Chart spPr? txPr? externalData?
  printSettings? userShapes? extLst?
c:Chart: title=Title? autoTitleDeleted? pivotFmts? view3D? floor? sideWall? backWall? plotArea=PlotArea legend=Legend? plotVisOnly?
  dispBlanksAs? showDLblsOverMax? extLst?
c:PlotArea: layout? (areaChart area3DChart lineChart=LineChart line3DChart stockChart radarChart scatterChart=ScatterChart pieChart
  pie3DChart doughnutChart=DoughnutChart barChart=BarChart bar3DChart ofPieChart surfaceChart surface3DChart bubbleChart)* (valAx=ValAx
  catAx=CatAx dateAx serAx)* dTable? spPr? extLst?
c:BarChart: barDir grouping? varyColors? ser=BarSer* dLbls=DLbls? gapWidth? overlap? serLines=ChartLines* axId+ extLst?
c:LineChart: grouping varyColors? ser=LineSer* dLbls=DLbls? dropLines=ChartLines? hiLowLines=ChartLines? upDownBars? marker? smooth?
  axId+ extLst?
c:ScatterChart: scatterStyle varyColors? ser=ScatterSer* dLbls=DLbls? axId+ extLst?
c:DoughnutChart: varyColors? ser=PieSer* dLbls=DLbls? firstSliceAng? holeSize? extLst?
c:BarSer: idx order tx=SerTx? spPr? invertIfNegative? pictureOptions? dPt=DPt* dLbls=DLbls? trendline* errBars? cat=AxDataSource?
  val=NumDataSource? shape? extLst?
c:LineSer: idx order tx=SerTx? spPr? marker=Marker? dPt=DPt* dLbls=DLbls? trendline* errBars? cat=AxDataSource? val=NumDataSource?
  smooth? extLst?
c:ScatterSer: idx order tx=SerTx? spPr? marker=Marker? dPt=DPt* dLbls=DLbls? trendline* errBars* xVal=AxDataSource? yVal=NumDataSource?
  smooth? extLst?
c:PieSer: idx order tx=SerTx? spPr? explosion? dPt=DPt* dLbls=DLbls? cat=AxDataSource? val=NumDataSource? extLst?
c:SerTx: (strRef=StrRef v)?
c:DPt: idx invertIfNegative? marker=Marker? bubble3D? explosion? spPr? pictureOptions? extLst?
c:Marker: symbol? size? spPr? extLst?
c:DLbls: dLbl* delete? numFmt=NumFmt? spPr? txPr? dLblPos? showLegendKey? showVal? showCatName? showSerName? showPercent?
  showBubbleSize? separator? showLeaderLines? leaderLines=ChartLines? extLst?
c:AxDataSource: (multiLvlStrRef numRef=NumRef numLit=NumData strRef=StrRef strLit=StrData)?
c:NumDataSource: (numRef=NumRef numLit=NumData)?
c:NumRef: f numCache=NumData? extLst?
c:StrRef: f strCache=StrData? extLst?
c:NumData: formatCode? ptCount? pt=NumVal* extLst?
c:StrData: ptCount? pt=StrVal* extLst?
c:NumVal: v @ idx! formatCode
c:StrVal: v @ idx!
c:CatAx: axId scaling=Scaling delete? axPos majorGridlines=ChartLines? minorGridlines=ChartLines? title=Title? numFmt=NumFmt?
  majorTickMark? minorTickMark? tickLblPos? spPr? txPr? crossAx (crosses crossesAt)? auto? lblAlgn? lblOffset? tickLblSkip?
  tickMarkSkip? noMultiLvlLbl? extLst?
c:ValAx: axId scaling=Scaling delete? axPos majorGridlines=ChartLines? minorGridlines=ChartLines? title=Title? numFmt=NumFmt?
  majorTickMark? minorTickMark? tickLblPos? spPr? txPr? crossAx (crosses crossesAt)? crossBetween? majorUnit? minorUnit? dispUnits?
  extLst?
c:Scaling: logBase? orientation? max? min? extLst?
c:ChartLines: spPr?
c:NumFmt: @ formatCode! sourceLinked
c:Legend: legendPos? legendEntry=LegendEntry* layout? overlay? spPr? txPr? extLst?
c:LegendEntry: idx (delete txPr)? extLst?
c:Title: tx=Tx? layout? overlay? spPr? txPr? extLst?
c:Tx: (strRef=StrRef rich)?
`;
