import { displayText, isNumberFormat, OVERFLOW } from '../display/display-text';
import type { EngineFunction } from './engine-function';
import {
  BLANK,
  broadcast,
  fromEngine,
  toEngine,
  type EngineScalar,
  type EngineValue,
} from './engine-value';
import { DOUBTFUL } from './taken-outcome';
import { DOUBT, numberOfText, type TextReading } from './text-number';

/** The engine's own does not know the ROC calendar. */
export function textFunction(reading: TextReading, mayBeOtherwise: () => void): EngineFunction {
  return {
    minArity: 2,
    maxArity: 2,
    invoke: (args) =>
      broadcast(args as EngineValue[], ([value, format]) =>
        text(value, format, reading, mayBeOtherwise),
      ),
  };
}

/** `[DBNum1]`: 一百二十三, which the display here does not write. */
const CHINESE_DIGITS = /\[DBNum\d/i;
/** What is written as it stands, and what is in brackets. */
const LITERAL = /"[^"]*"|\\.|\[[^[\]]*\]/g;
/** The year or name of an era without a language: that of the machine. */
const MACHINE_ERA = /e(?![-+])|g/i;
const VALUE = toEngine({ error: '#VALUE!' });

function text(
  value: EngineScalar = BLANK,
  format: EngineScalar = BLANK,
  reading: TextReading,
  mayBeOtherwise: () => void,
): EngineScalar {
  if (value.kind === 4) return value;
  if (format.kind === 4) return format;
  const code = inTaiwan(String(fromEngine(format) ?? ''));
  if (code === '') return toEngine('');
  if (!isNumberFormat(code)) return VALUE;
  if (CHINESE_DIGITS.test(code)) return toEngine({ error: DOUBTFUL });
  // A text that is a number is shown as the number; any other stays a text.
  const read = value.kind === 2 ? numberOfText(value.value, reading) : undefined;
  if (read === DOUBT) return toEngine({ error: DOUBTFUL });
  const given = read ?? fromEngine(value) ?? 0;
  const show = (by: string) =>
    displayText(given, by, { locale: 'zh-TW', date1904: reading.date1904 });
  const shown = show(code);
  // A cell shows signs of a number too long for it, and TEXT an error of a day that is none.
  if (typeof given !== 'number') return toEngine(shown);
  if (shown === OVERFLOW) return VALUE;
  if (isOfMachine(code)) {
    mayBeOtherwise();
    return toEngine(show(`[$-404]${code}`));
  }
  return toEngine(shown);
}

/** Is an era asked for that the machine calls by its own name? */
function isOfMachine(code: string): boolean {
  if (code.includes('[$-')) return false;
  return MACHINE_ERA.test(code.replaceAll(/General/gi, '').replaceAll(LITERAL, ''));
}

/** Excel in Taiwan takes its currency as it stands, and General by its own name. */
function inTaiwan(code: string): string {
  return code
    .split(/("[^"]*")/)
    .map((part) =>
      part.startsWith('"')
        ? part
        : part.replaceAll('G/通用格式', 'General').replaceAll('NT$', '"NT$"'),
    )
    .join('');
}
