import { ObjectType } from '../protocol/object-type';
import { checkAreas, type Areas } from './range-target';
import { aChoice, aColor, patchCells, styleProperty, wordFor } from './style-property';

/** Excel.FillPattern; gradients are read only. */
const PATTERNS = {
  None: 'none',
  Solid: 'solid',
  Gray50: 'mediumGray',
  Gray75: 'darkGray',
  Gray25: 'lightGray',
  Horizontal: 'darkHorizontal',
  Vertical: 'darkVertical',
  Down: 'darkDown',
  Up: 'darkUp',
  Checker: 'darkGrid',
  SemiGray75: 'darkTrellis',
  LightHorizontal: 'lightHorizontal',
  LightVertical: 'lightVertical',
  LightDown: 'lightDown',
  LightUp: 'lightUp',
  Grid: 'lightGrid',
  CrissCross: 'lightTrellis',
  Gray16: 'gray125',
  Gray8: 'gray0625',
  LinearGradient: 'gradient',
} as const;

export const rangeFillType = new ObjectType<Areas>('RangeFill', {
  check: checkAreas,
  scalars: {
    // Excel answers white for cells without fill, and '' is set to take the fill away.
    Color: styleProperty(
      ({ fill }) => fill.color ?? '#FFFFFF',
      (value) => ({ fill: { color: value === '' ? null : aColor(value) } }),
    ),
    Pattern: styleProperty(
      ({ fill }) => wordFor(PATTERNS, fill.pattern as (typeof PATTERNS)[keyof typeof PATTERNS]),
      (value) => ({ fill: { pattern: aChoice(value, PATTERNS) } }),
    ),
    PatternColor: styleProperty(
      ({ fill }) => fill.patternColor ?? '#000000',
      (value) => ({ fill: { patternColor: aColor(value) } }),
    ),
  },
  methods: {
    Clear: (areas) => {
      patchCells(areas, { fill: { color: null } });
      return null;
    },
  },
});
