import { patchLine, type Dash, type LinePatch } from '../model/chart/chart-shape';
import { ensureLine, setLineTransparency, shapeLine } from '../model/drawing/shape-paint';
import { ObjectType } from '../protocol/object-type';
import { changedShape, colorsOf, shapeOf, type ShapeTarget } from './shape-target';
import { aChoice, aColor, aFlag, aNumber, wordFor } from './style-property';

/** Excel.ShapeLineDashStyle in the file's words; round dots have round ends besides. */
const DASHES: Readonly<Record<string, Dash>> = {
  Solid: 'solid',
  Dash: 'dash',
  DashDot: 'dashDot',
  DashDotDot: 'sysDashDotDot',
  LongDash: 'lgDash',
  LongDashDot: 'lgDashDot',
  LongDashDotDot: 'lgDashDotDot',
  SquareDot: 'sysDash',
  RoundDot: 'sysDot',
  SystemDot: 'dot',
  SystemDashDot: 'sysDashDot',
};

const COMPOUNDS: Readonly<Record<string, string>> = {
  Single: 'sng',
  ThickBetweenThin: 'tri',
  ThickThin: 'thickThin',
  ThinThick: 'thinThick',
  ThinThin: 'dbl',
};

const line = (target: ShapeTarget) => shapeLine(shapeOf(target), colorsOf(target));

/** A line that was none is drawn as soon as it is given a look. */
function patch(target: ShapeTarget, change: LinePatch): void {
  const shape = changedShape(target);
  const { kind, color } = shapeLine(shape, colorsOf(target));
  patchLine(shape.content, {
    ...(kind === 'none' ? { color: color ?? '#000000' } : {}),
    ...change,
  });
  shape.touch();
}

export const shapeLineFormatType = new ObjectType<ShapeTarget>('ShapeLineFormat', {
  scalars: {
    Color: {
      get: (target) => line(target).color ?? '',
      set: (target, value) => {
        patch(target, { color: aColor(value) });
      },
    },
    DashStyle: {
      get: (target) => wordFor(DASHES, line(target).dash),
      set: (target, value) => {
        const dash = aChoice(value, DASHES);
        patch(target, { dash });
        const element = ensureLine(changedShape(target));
        if (dash === 'sysDot') element?.setAttribute('cap', 'rnd');
        else element?.removeAttribute('cap');
      },
    },
    Style: {
      get: (target) => wordFor(COMPOUNDS, line(target).compound),
      set: (target, value) => {
        const compound = aChoice(value, COMPOUNDS);
        patch(target, {});
        ensureLine(changedShape(target))?.setAttribute('cmpd', compound);
      },
    },
    Transparency: {
      get: (target) => line(target).transparency,
      set: (target, value) => {
        setLineTransparency(changedShape(target), aNumber(value, 0, 1), colorsOf(target));
      },
    },
    Visible: {
      get: (target) => line(target).kind !== 'none',
      set: (target, value) => {
        if (aFlag(value)) patch(target, {});
        else patch(target, { color: null });
      },
    },
    Weight: {
      get: (target) => line(target).weight ?? 0.75,
      set: (target, value) => {
        patch(target, { weight: aNumber(value, 0, 1584) });
      },
    },
  },
});
