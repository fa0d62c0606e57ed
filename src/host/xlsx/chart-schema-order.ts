// What a series may hold, whatever its kind: the kinds' own sequences agree with this one.
const SERIES =
  'idx order tx spPr invertIfNegative pictureOptions marker explosion dPt dLbls trendline errBars ' +
  'cat val xVal yVal smooth bubbleSize bubble3D shape extLst';

const AXIS =
  'axId scaling delete axPos majorGridlines minorGridlines title numFmt majorTickMark ' +
  'minorTickMark tickLblPos spPr txPr crossAx crosses crossesAt auto lblAlgn lblOffset ' +
  'crossBetween tickLblSkip tickMarkSkip noMultiLvlLbl baseTimeUnit majorUnit majorTimeUnit ' +
  'minorUnit minorTimeUnit dispUnits extLst';

const LABEL =
  'idx delete layout tx numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName ' +
  'showPercent showBubbleSize separator showLeaderLines leaderLines extLst';

const GROUP =
  'barDir wireframe scatterStyle radarStyle ofPieType grouping varyColors ser dLbls gapWidth ' +
  'overlap splitType splitPos custSplit secondPieSize serLines dropLines hiLowLines upDownBars ' +
  'marker smooth bubble3D bubbleScale showNegBubbles sizeRepresents firstSliceAng holeSize ' +
  'bandFmts gapDepth shape axId extLst';

/** Child order by the parent's local name (ECMA-376 part 1, dml-chart.xsd and dml-main.xsd). */
const ORDERS: Readonly<Record<string, string>> = {
  chartSpace:
    'date1904 lang roundedCorners AlternateContent style clrMapOvr pivotSource protection chart ' +
    'spPr txPr externalData printSettings userShapes extLst',
  chart:
    'title autoTitleDeleted pivotFmts view3D floor sideWall backWall plotArea legend plotVisOnly ' +
    'dispBlanksAs showDLblsOverMax extLst',
  plotArea:
    'layout areaChart area3DChart surfaceChart surface3DChart barChart bar3DChart lineChart ' +
    'line3DChart stockChart scatterChart bubbleChart radarChart pieChart pie3DChart ' +
    'doughnutChart ofPieChart axes dTable spPr extLst',
  title: 'tx layout overlay spPr txPr extLst',
  legend: 'legendPos legendEntry layout overlay spPr txPr extLst',
  ser: SERIES,
  dPt: 'idx invertIfNegative marker bubble3D explosion spPr pictureOptions extLst',
  marker: 'symbol size spPr extLst',
  dLbls: `dLbl ${LABEL}`,
  dLbl: LABEL,
  catAx: AXIS,
  dateAx: AXIS,
  valAx: AXIS,
  serAx: AXIS,
  trendline:
    'name spPr trendlineType order period forward backward intercept dispRSqr dispEq trendlineLbl extLst',
  dTable: 'showHorzBorder showVertBorder showOutline showKeys spPr txPr extLst',
  dispUnits: 'custUnit builtInUnit dispUnitsLbl extLst',
  scaling: 'logBase orientation max min extLst',
  majorGridlines: 'spPr',
  minorGridlines: 'spPr',
  cNvCxnSpPr: 'cxnSpLocks stCxn endCxn extLst',
  grpSpPr:
    'xfrm noFill solidFill gradFill blipFill pattFill grpFill effectLst effectDag scene3d extLst',
  spPr:
    'xfrm custGeom prstGeom noFill solidFill gradFill blipFill pattFill grpFill ln effectLst ' +
    'effectDag scene3d sp3d extLst',
  ln: 'noFill solidFill gradFill pattFill prstDash custDash round bevel miter headEnd tailEnd extLst',
  txPr: 'bodyPr lstStyle p',
  rich: 'bodyPr lstStyle p',
  txBody: 'bodyPr lstStyle p',
  bodyPr: 'prstTxWarp noAutofit normAutofit spAutoFit scene3d sp3d flatTx extLst',
  p: 'pPr r br fld endParaRPr',
};

const TEXT_PROPERTIES =
  'ln noFill solidFill gradFill blipFill pattFill grpFill effectLst effectDag highlight ' +
  'uLnTx uLn uFillTx uFill latin ea cs sym hlinkClick hlinkMouseOver rtl extLst';

const AXES = ['catAx', 'dateAx', 'serAx', 'valAx'];

const known = new Map<string, readonly string[]>();

/** The sequence of children of this chart element; empty for one that is not known. */
export function chartOrder(parent: string): readonly string[] {
  const present = known.get(parent);
  if (present) return present;
  const text = /^(?:defRPr|rPr|endParaRPr)$/.test(parent)
    ? TEXT_PROPERTIES
    : (ORDERS[parent] ?? (parent.endsWith('Chart') ? GROUP : ''));
  const order = text.split(' ').flatMap((name) => (name === 'axes' ? AXES : [name]));
  known.set(parent, order);
  return order;
}
