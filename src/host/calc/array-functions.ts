const words = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Functions of single values: given an array, they answer with an array, value by value. */
const OF_SINGLE_VALUES = words(
  'ISNUMBER ISTEXT ISBLANK ISLOGICAL ISERROR ISERR ISNA ISNONTEXT ISEVEN ISODD N T ERROR.TYPE NOT ' +
    'LEFT LEFTB RIGHT RIGHTB MID MIDB LEN LENB TRIM LOWER UPPER PROPER SUBSTITUTE REPLACE REPLACEB ' +
    'FIND FINDB SEARCH SEARCHB REPT VALUE EXACT CODE CHAR CLEAN UNICHAR UNICODE DOLLAR FIXED ASC ' +
    'DBCS JIS NUMBERVALUE CONCATENATE TEXTBEFORE TEXTAFTER ENCODEURL HYPERLINK ' +
    'YEAR MONTH DAY DATE TIME HOUR MINUTE SECOND WEEKDAY EOMONTH EDATE DATEDIF DAYS DAYS360 ' +
    'ISOWEEKNUM WEEKNUM YEARFRAC DATEVALUE TIMEVALUE ' +
    'BIN2DEC DEC2BIN HEX2DEC DEC2HEX OCT2DEC DEC2OCT DELTA GESTEP BITAND BITOR BITXOR ' +
    'ABS CEILING CEILING.MATH CEILING.PRECISE ISO.CEILING FLOOR FLOOR.MATH FLOOR.PRECISE INT MOD ' +
    'POWER ROUND ROUNDDOWN ROUNDUP SQRT SQRTPI LN LOG LOG10 EXP RANDBETWEEN SIGN TRUNC EVEN ODD ' +
    'MROUND QUOTIENT BASE DECIMAL ROMAN ARABIC DEGREES RADIANS FACT FACTDOUBLE COMBIN COMBINA ' +
    'PERMUT SIN COS TAN ASIN ACOS ATAN ATAN2 SINH COSH TANH ASINH ACOSH ATANH SEC CSC COT ADDRESS',
);

/** Of other functions the arguments (from 0) that are single values; `first`: all, if that one is. */
const SINGLE_ARGUMENTS: Readonly<Record<string, readonly number[]>> = {
  MATCH: [0],
  XMATCH: [0],
  VLOOKUP: [0, 2],
  HLOOKUP: [0, 2],
  XLOOKUP: [0],
  LOOKUP: [0],
  INDEX: [1, 2],
  RANK: [0],
  'RANK.EQ': [0],
  'RANK.AVG': [0],
  NETWORKDAYS: [0, 1],
  'NETWORKDAYS.INTL': [0, 1],
  WORKDAY: [0, 1],
  'WORKDAY.INTL': [0, 1],
  PERCENTILE: [1],
  'PERCENTILE.INC': [1],
  QUARTILE: [1],
  'QUARTILE.INC': [1],
};

/** The engine takes only the first condition of these; with arrays, each place has its own. */
const CHOOSING = words('CHOOSE IFS SWITCH');

/** Answers one value whatever it is given. */
const FOLDING = words(
  'SUM PRODUCT SUMPRODUCT SUMSQ COUNT COUNTA COUNTBLANK MAX MIN MAXA MINA AVERAGE AVERAGEA MEDIAN ' +
    'AND OR XOR TEXTJOIN CONCAT ROWS COLUMNS SUBTOTAL STDEV STDEV.S STDEV.P STDEVP VAR VAR.S VAR.P ' +
    'VARP NPV IRR MODE MODE.SNGL GCD LCM AREAS SHEET SHEETS ISREF ISFORMULA TYPE GEOMEAN HARMEAN ' +
    'CORREL SLOPE INTERCEPT RSQ SUMX2MY2 SUMX2PY2 SUMXMY2 MULTINOMIAL DEVSQ AVEDEV',
);

export function isFolding(name: string): boolean {
  return FOLDING.has(name);
}

/** One value, or one for each criterion: the arguments that make it several. */
const COUNTING: Readonly<Record<string, (argument: number) => boolean>> = {
  COUNTIF: (argument) => argument === 1,
  SUMIF: (argument) => argument === 1,
  AVERAGEIF: (argument) => argument === 1,
  COUNTIFS: (argument) => argument % 2 === 1,
  SUMIFS: (argument) => argument > 0 && argument % 2 === 0,
  AVERAGEIFS: (argument) => argument > 0 && argument % 2 === 0,
  MAXIFS: (argument) => argument > 0 && argument % 2 === 0,
  MINIFS: (argument) => argument > 0 && argument % 2 === 0,
  LARGE: (argument) => argument === 1,
  SMALL: (argument) => argument === 1,
};

/** Their arguments have always been worked out as arrays, in ordinary formulas too. */
export const TAKES_ARRAYS = words('SUMPRODUCT LOOKUP MMULT INDEX AGGREGATE FREQUENCY');

/** Once part of the Analysis ToolPak: with a range instead of a value they answer #VALUE!. */
export const REFUSES_RANGES = words(
  'ISEVEN ISODD EOMONTH EDATE WEEKNUM YEARFRAC MROUND QUOTIENT NETWORKDAYS WORKDAY BIN2DEC ' +
    'DEC2BIN HEX2DEC DEC2HEX OCT2DEC DEC2OCT DELTA GESTEP SQRTPI FACTDOUBLE RANDBETWEEN',
);

/** Does the function want a single value there? */
export function wantsSingle(name: string, argument: number): boolean {
  return OF_SINGLE_VALUES.has(name) || (SINGLE_ARGUMENTS[name]?.includes(argument) ?? false);
}

/** The arguments over which the call is repeated, when those marked may be arrays. */
export function repeatedOver(name: string, mayBeArrays: readonly boolean[]): readonly number[] {
  const all = mayBeArrays.map((_may, index) => index);
  if (CHOOSING.has(name)) {
    const decides = (index: number) =>
      name === 'IFS' ? index % 2 === 0 : name === 'CHOOSE' ? index === 0 : true;
    return mayBeArrays.some((may, index) => may && decides(index)) ? all : [];
  }
  const single = all.filter((index) => wantsSingle(name, index));
  return single.some((index) => mayBeArrays[index]) ? single : [];
}

/** May the call answer with an array? */
export function mayAnswerArray(name: string, mayBeArrays: readonly boolean[]): boolean {
  if (name === 'OFFSET' || name === 'INDIRECT' || name === 'SEQUENCE' || name === 'RANDARRAY') {
    return true;
  }
  if (FOLDING.has(name)) return false;
  const counts = COUNTING[name];
  if (counts) return mayBeArrays.some((may, index) => may && counts(index));
  const single = SINGLE_ARGUMENTS[name];
  if (single) return single.some((index) => mayBeArrays[index] === true);
  return mayBeArrays.includes(true);
}
