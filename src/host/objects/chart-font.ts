import { fontOf, patchFont, type ChartFont } from '../model/chart/chart-font';
import { ObjectType } from '../protocol/object-type';
import { changePart, chartOf, type ChartPart } from './chart-target';
import { aChoice, aColor, aFlag, aNumber, aText, wordFor } from './style-property';

const UNDERLINES: Readonly<Record<string, ChartFont['underline']>> = {
  None: 'none',
  Single: 'single',
};

function font(part: ChartPart): ChartFont {
  const chart = chartOf(part.target);
  return fontOf(part.find(chart), chart.space, part.target.session.model.styles.colors);
}

function patch(part: ChartPart, change: Partial<ChartFont>): void {
  changePart(part, (element) => {
    patchFont(element, change);
  });
}

export const chartFontType = new ObjectType<ChartPart>('ChartFont', {
  scalars: {
    Bold: {
      get: (part) => font(part).bold,
      set: (part, value) => patch(part, { bold: aFlag(value) }),
    },
    Color: {
      get: (part) => font(part).color,
      set: (part, value) => patch(part, { color: aColor(value) }),
    },
    Italic: {
      get: (part) => font(part).italic,
      set: (part, value) => patch(part, { italic: aFlag(value) }),
    },
    Name: {
      get: (part) => font(part).name ?? part.target.session.model.defaultFont.name,
      set: (part, value) => patch(part, { name: aText(value) }),
    },
    Size: {
      get: (part) => font(part).size,
      set: (part, value) => patch(part, { size: aNumber(value, 1, 409) }),
    },
    Underline: {
      get: (part) => wordFor(UNDERLINES, font(part).underline),
      set: (part, value) => patch(part, { underline: aChoice(value, UNDERLINES) }),
    },
  },
});
