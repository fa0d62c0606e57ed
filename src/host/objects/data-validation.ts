import { firstCell } from '../model/conditional/rule';
import { subtract, type Rect } from '../model/rect';
import { seenFrom } from '../model/validation/seen-from';
import type { Validation } from '../model/validations';
import { isRecord } from '../protocol/arguments';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import { HostObject } from '../protocol/host-object';
import { NullObject } from '../protocol/null-object';
import { ObjectType } from '../protocol/object-type';
import type { Wire } from '../protocol/wire';
import { assertFormatWritable } from './protected-sheet';
import type { RangeTarget } from './range-target';
import { aChoice, aFlag, wordFor } from './style-property';
import { invalidCells, validity } from './validity';
import { absoluteAddress, quotedSheetName } from './a1';

const TYPES = {
  None: 'none',
  WholeNumber: 'whole',
  Decimal: 'decimal',
  List: 'list',
  Date: 'date',
  Time: 'time',
  TextLength: 'textLength',
  Custom: 'custom',
} as const;

// The member of DataValidationRule that holds each type's criteria.
const MEMBERS = {
  wholeNumber: 'whole',
  decimal: 'decimal',
  list: 'list',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
  custom: 'custom',
} as const;

const OPERATORS = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqualTo: 'greaterThanOrEqual',
  LessThanOrEqualTo: 'lessThanOrEqual',
} as const;

const ALERT_STYLES = { Stop: 'stop', Warning: 'warning', Information: 'information' } as const;

const NOTHING: Validation = {
  type: 'none',
  operator: 'between',
  formula1: '',
  formula2: '',
  allowBlank: true,
  dropDown: true,
  prompt: { show: true, title: '', text: '' },
  alert: { show: true, style: 'stop', title: '', text: '' },
};

/** The rule all cells share, as the first sees it, null for none; 'mixed' when they differ. */
function ruleOf({ sheet, rect }: RangeTarget): Validation | null | 'mixed' {
  const first = sheet.validations.at(rect.row, rect.column);
  if (rect.rows * rect.columns === 1) return first;
  const same = JSON.stringify(first);
  let rest: Rect[] = [rect];
  for (const { validation, ranges } of sheet.validations.all()) {
    for (const range of ranges) {
      const cut = rest.flatMap((part) => subtract(part, range));
      const isTouched = cut.length !== rest.length || cut.some((part, i) => part !== rest[i]);
      const own = isTouched && seenFrom(validation, firstCell(ranges), rect);
      if (own && JSON.stringify(own) !== same) return 'mixed';
      rest = cut;
    }
  }
  return first !== null && rest.length > 0 ? 'mixed' : first;
}

/** A new rule takes the place of whatever rules there are. */
function replaceRule(target: RangeTarget, patch: Partial<Validation>): void {
  assertFormatWritable(target.sheet, 'formatCells');
  const rule = ruleOf(target);
  const old = rule === 'mixed' ? null : rule;
  target.sheet.validations.set(target.rect, { ...NOTHING, ...old, ...patch });
}

/** Some cells have a rule and some have none, or their rules differ. */
function mixedType({ sheet, rect }: RangeTarget): 'MixedCriteria' | 'Inconsistent' {
  let bare: Rect[] = [rect];
  for (const { ranges } of sheet.validations.all()) {
    for (const range of ranges) bare = bare.flatMap((part) => subtract(part, range));
  }
  return bare.length > 0 ? 'MixedCriteria' : 'Inconsistent';
}

function change(target: RangeTarget, patch: Partial<Validation>): void {
  assertFormatWritable(target.sheet, 'formatCells');
  const rule = ruleOf(target);
  if (rule === 'mixed') throw invalidArgument('The cells of the range have different rules.');
  target.sheet.validations.set(target.rect, { ...NOTHING, ...rule, ...patch });
}

function readRule(target: RangeTarget): Wire {
  const rule = ruleOf(target);
  if (rule === 'mixed') return null;
  if (!rule || rule.type === 'none') return {};
  if (rule.type === 'list') {
    const literal = /^"(.*)"$/s.exec(rule.formula1);
    const source = literal ? (literal[1] ?? '').replaceAll('""', '"') : `=${rule.formula1}`;
    return { list: { inCellDropDown: rule.dropDown, source } };
  }
  if (rule.type === 'custom') return { custom: { formula: `=${rule.formula1}` } };
  return {
    [wordFor(MEMBERS, rule.type)]: {
      formula1: `=${rule.formula1}`,
      ...(rule.formula2 === '' ? {} : { formula2: `=${rule.formula2}` }),
      operator: wordFor(OPERATORS, rule.operator),
    },
  };
}

function parseRule(target: RangeTarget, value: unknown): Partial<Validation> {
  if (!isRecord(value)) throw invalidArgument('A rule is an object.');
  const given = Object.entries(value).filter(([, criteria]) => criteria !== null);
  const [entry, ...more] = given;
  if (!entry || more.length > 0) throw invalidArgument('A rule has exactly one kind of criteria.');
  const [member, criteria] = entry;
  const type = aChoice(member, MEMBERS);
  if (!isRecord(criteria)) throw invalidArgument('The criteria are an object.');
  if (type === 'list') {
    return {
      type,
      formula1: listSource(target, criteria['source']),
      formula2: '',
      dropDown: criteria['inCellDropDown'] === undefined || aFlag(criteria['inCellDropDown']),
    };
  }
  if (type === 'custom') {
    const formula = criteria['formula'];
    if (typeof formula !== 'string' || formula === '') {
      throw invalidArgument('A custom rule has a formula.');
    }
    return { type, formula1: formula.replace(/^=/, ''), formula2: '' };
  }
  const operator = aChoice(criteria['operator'], OPERATORS);
  const needsTwo = operator === 'between' || operator === 'notBetween';
  const isMoment = type === 'date' || type === 'time';
  return {
    type,
    operator,
    formula1: operand(target, criteria['formula1'], isMoment),
    formula2: needsTwo ? operand(target, criteria['formula2'], isMoment) : '',
  };
}

function referenceTo(target: RangeTarget, object: HostObject): string {
  const range = target.session.types.range.unwrap(object);
  if (!range) throw invalidArgument('Only a range can be given here.');
  const address = absoluteAddress(range.rect);
  return range.sheet === target.sheet ? address : `${quotedSheetName(range.sheet.name)}!${address}`;
}

function listSource(target: RangeTarget, source: unknown): string {
  if (source instanceof HostObject) return referenceTo(target, source);
  if (typeof source !== 'string' || source === '') {
    throw invalidArgument('A list has a source: a range, a formula or values with commas.');
  }
  if (source.startsWith('=')) return source.slice(1);
  // The file holds at most 255 characters between the quotes.
  if (source.length > 255) throw invalidArgument('A literal list has at most 255 characters.');
  return `"${source.replaceAll('"', '""')}"`;
}

function operand(target: RangeTarget, value: unknown, isMoment: boolean): string {
  if (value instanceof HostObject) return referenceTo(target, value);
  if (typeof value === 'number' && !isMoment) return String(value);
  if (typeof value !== 'string' || value === '') throw invalidArgument('An operand is missing.');
  if (value.startsWith('=')) return value.slice(1);
  if (!isMoment) {
    if (Number.isNaN(Number(value))) throw invalidArgument(`${value} is no number.`);
    return value;
  }
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(?:\.\d+)?Z?)?$/.exec(
    value,
  );
  if (!parts) throw invalidArgument(`${value} is no date in ISO 8601.`);
  const [, year, month, date, hour = 0, minute = 0, second = 0] = parts;
  const days = Date.UTC(Number(year), Number(month) - 1, Number(date)) - Date.UTC(1899, 11, 30);
  const seconds = Number(hour) * 3600 + Number(minute) * 60 + Number(second);
  return String(days / 86_400_000 + seconds / 86_400);
}

function text(value: Record<string, unknown>, key: string, most: number): string {
  const part = value[key] ?? '';
  if (typeof part !== 'string') throw invalidArgument(`${key} is a text.`);
  if (part.length > most) throw invalidArgument(`${key} has at most ${most} characters.`);
  return part;
}

export const dataValidationType = new ObjectType<RangeTarget>('DataValidation', {
  check: (range) => range.check(),
  scalars: {
    ErrorAlert: {
      get: (target) => {
        const rule = ruleOf(target);
        if (rule === 'mixed') return null;
        const { show, style, title, text: message } = (rule ?? NOTHING).alert;
        return { message, showAlert: show, style: wordFor(ALERT_STYLES, style), title };
      },
      set: (target, value) => {
        if (!isRecord(value)) throw invalidArgument('An error alert is an object.');
        change(target, {
          alert: {
            show: value['showAlert'] === undefined || aFlag(value['showAlert']),
            style: value['style'] === undefined ? 'stop' : aChoice(value['style'], ALERT_STYLES),
            title: text(value, 'title', 32),
            text: text(value, 'message', 255),
          },
        });
      },
    },
    IgnoreBlanks: {
      get: (target) => {
        const rule = ruleOf(target);
        return rule === 'mixed' ? null : (rule ?? NOTHING).allowBlank;
      },
      set: (target, value) => change(target, { allowBlank: aFlag(value) }),
    },
    Prompt: {
      get: (target) => {
        const rule = ruleOf(target);
        if (rule === 'mixed') return null;
        const { show, title, text: message } = (rule ?? NOTHING).prompt;
        return { message, showPrompt: show, title };
      },
      set: (target, value) => {
        if (!isRecord(value)) throw invalidArgument('A prompt is an object.');
        change(target, {
          prompt: {
            show: value['showPrompt'] === undefined || aFlag(value['showPrompt']),
            title: text(value, 'title', 32),
            text: text(value, 'message', 255),
          },
        });
      },
    },
    Rule: {
      get: readRule,
      set: (target, value) => replaceRule(target, parseRule(target, value)),
    },
    Type: {
      get: (target) => {
        const rule = ruleOf(target);
        return rule === 'mixed' ? mixedType(target) : wordFor(TYPES, (rule ?? NOTHING).type);
      },
    },
    Valid: { get: validity },
  },
  methods: {
    Clear: ({ sheet, rect }) => {
      assertFormatWritable(sheet, 'formatCells');
      sheet.validations.clear(rect);
      return null;
    },
    GetInvalidCells: (target) => {
      const cells = invalidCells(target);
      if (!cells) throw itemNotFound('All cells obey their rules.');
      return cells;
    },
    GetInvalidCellsOrNullObject: (target) => invalidCells(target) ?? new NullObject('RangeAreas'),
  },
});
