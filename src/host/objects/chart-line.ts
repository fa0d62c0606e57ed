import {
  clearLine,
  lineOf,
  patchLine,
  type Dash,
  type LinePaint,
} from '../model/chart/chart-shape';
import { invalidArgument, notImplemented } from '../protocol/host-error';
import { ObjectType, type Members } from '../protocol/object-type';
import { changePart, findPart, type ChartPart } from './chart-target';
import { aColor, aNumber, aText } from './style-property';

/** Excel.ChartLineStyle in the file's words; Excel's 「Dot」 is the square one. */
const DASHES: Readonly<Record<string, Dash>> = {
  Continuous: 'solid',
  Dash: 'dash',
  DashDot: 'dashDot',
  DashDotDot: 'lgDashDotDot',
  Dot: 'sysDash',
  RoundDot: 'sysDot',
};

const READ: Readonly<Record<Dash, string>> = {
  solid: 'Continuous',
  dash: 'Dash',
  lgDash: 'Dash',
  dashDot: 'DashDot',
  lgDashDot: 'DashDot',
  sysDashDot: 'DashDot',
  lgDashDotDot: 'DashDotDot',
  sysDashDotDot: 'DashDotDot',
  sysDash: 'Dot',
  dot: 'RoundDot',
  sysDot: 'RoundDot',
};

function lineStyle({ kind, dash }: LinePaint): string {
  if (kind === 'none') return 'None';
  return kind === 'automatic' && dash === 'solid' ? 'Automatic' : READ[dash];
}

function setLineStyle(part: ChartPart, value: unknown): void {
  const word = aText(value);
  if (/^Grey(?:25|50|75)$/.test(word)) throw notImplemented(`line style ${word} of a chart`);
  const dash = Object.hasOwn(DASHES, word) ? DASHES[word] : undefined;
  if (dash === undefined && word !== 'None' && word !== 'Automatic') {
    throw invalidArgument(`${word} is no line style.`);
  }
  changePart(part, (element) => {
    if (word === 'Automatic') clearLine(element);
    else patchLine(element, dash === undefined ? { color: null } : { dash });
  });
}

function line(part: ChartPart): LinePaint {
  return lineOf(findPart(part), part.target.session.model.styles.colors);
}

const members: Members<ChartPart> = {
  scalars: {
    Color: {
      get: (part) => line(part).color ?? '',
      set: (part, value) => {
        const color = aColor(value);
        changePart(part, (element) => {
          patchLine(element, { color });
        });
      },
    },
    LineStyle: { get: (part) => lineStyle(line(part)), set: setLineStyle },
    Weight: {
      get: (part) => line(part).weight ?? 0.75,
      set: (part, value) => {
        const weight = aNumber(value, 0, 1584);
        changePart(part, (element) => {
          patchLine(element, { weight });
        });
      },
    },
  },
  methods: {
    Clear: (part) => {
      changePart(part, (element) => {
        patchLine(element, { color: null });
      });
      return null;
    },
  },
};

export const chartLineFormatType = new ObjectType<ChartPart>('ChartLineFormat', members);

/** A border is the same line around a thing. */
export const chartBorderType = new ObjectType<ChartPart>('ChartBorder', members);
