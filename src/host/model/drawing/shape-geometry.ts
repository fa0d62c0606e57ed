// Excel.GeometricShapeType, which are those of ECMA-376 part 1, 20.1.10.56 under longer names.
const TYPES = `
  LineInverse Triangle RightTriangle Rectangle Diamond Parallelogram Trapezoid
  NonIsoscelesTrapezoid Pentagon Hexagon Heptagon Octagon Decagon Dodecagon Star4 Star5 Star6
  Star7 Star8 Star10 Star12 Star16 Star24 Star32 RoundRectangle Round1Rectangle
  Round2SameRectangle Round2DiagonalRectangle SnipRoundRectangle Snip1Rectangle
  Snip2SameRectangle Snip2DiagonalRectangle Plaque Ellipse Teardrop HomePlate Chevron PieWedge
  Pie BlockArc Donut NoSmoking RightArrow LeftArrow UpArrow DownArrow StripedRightArrow
  NotchedRightArrow BentUpArrow LeftRightArrow UpDownArrow LeftUpArrow LeftRightUpArrow QuadArrow
  LeftArrowCallout RightArrowCallout UpArrowCallout DownArrowCallout LeftRightArrowCallout
  UpDownArrowCallout QuadArrowCallout BentArrow UturnArrow CircularArrow LeftCircularArrow
  LeftRightCircularArrow CurvedRightArrow CurvedLeftArrow CurvedUpArrow CurvedDownArrow
  SwooshArrow Cube Can LightningBolt Heart Sun Moon SmileyFace IrregularSeal1 IrregularSeal2
  FoldedCorner Bevel Frame HalfFrame Corner DiagonalStripe Chord Arc LeftBracket RightBracket
  LeftBrace RightBrace BracketPair BracePair Callout1 Callout2 Callout3 AccentCallout1
  AccentCallout2 AccentCallout3 BorderCallout1 BorderCallout2 BorderCallout3 AccentBorderCallout1
  AccentBorderCallout2 AccentBorderCallout3 WedgeRectCallout WedgeRRectCallout
  WedgeEllipseCallout CloudCallout Cloud Ribbon Ribbon2 EllipseRibbon EllipseRibbon2
  LeftRightRibbon VerticalScroll HorizontalScroll Wave DoubleWave Plus FlowChartProcess
  FlowChartDecision FlowChartInputOutput FlowChartPredefinedProcess FlowChartInternalStorage
  FlowChartDocument FlowChartMultidocument FlowChartTerminator FlowChartPreparation
  FlowChartManualInput FlowChartManualOperation FlowChartConnector FlowChartPunchedCard
  FlowChartPunchedTape FlowChartSummingJunction FlowChartOr FlowChartCollate FlowChartSort
  FlowChartExtract FlowChartMerge FlowChartOfflineStorage FlowChartOnlineStorage
  FlowChartMagneticTape FlowChartMagneticDisk FlowChartMagneticDrum FlowChartDisplay
  FlowChartDelay FlowChartAlternateProcess FlowChartOffpageConnector ActionButtonBlank
  ActionButtonHome ActionButtonHelp ActionButtonInformation ActionButtonForwardNext
  ActionButtonBackPrevious ActionButtonEnd ActionButtonBeginning ActionButtonReturn
  ActionButtonDocument ActionButtonSound ActionButtonMovie Gear6 Gear9 Funnel MathPlus MathMinus
  MathMultiply MathDivide MathEqual MathNotEqual CornerTabs SquareTabs PlaqueTabs ChartX ChartStar
  ChartPlus`;

const ODD: Readonly<Record<string, string>> = {
  LineInverse: 'lineInv',
  RightTriangle: 'rtTriangle',
  DiagonalStripe: 'diagStripe',
  WedgeRRectCallout: 'wedgeRoundRectCallout',
};

function presetFor(type: string): string {
  const short = type.replace(/Rectangle$/, 'Rect').replace('Diagonal', 'Diag');
  return ODD[type] ?? short.charAt(0).toLowerCase() + short.slice(1);
}

const PRESETS = new Map(
  TYPES.trim()
    .split(/\s+/)
    .map((type) => [type, presetFor(type)] as const),
);
const TYPE_OF = new Map([...PRESETS].map(([type, preset]) => [preset, type]));

/** `<a:prstGeom prst>` for an Excel.GeometricShapeType; undefined for any other word. */
export function presetOfType(type: string): string | undefined {
  return PRESETS.get(type);
}

export function typeOfPreset(preset: string): string | null {
  return TYPE_OF.get(preset) ?? null;
}
