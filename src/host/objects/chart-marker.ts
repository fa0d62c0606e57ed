import type { Element } from '@xmldom/xmldom';
import { fillOf, lineOf, patchLine, setFill } from '../model/chart/chart-shape';
import { numberVal, valOf } from '../model/chart/chart-xml';
import { ensure, setVal } from '../model/chart/chart-xml-edit';
import { invalidArgument, notImplemented } from '../protocol/host-error';
import type { Scalar } from '../protocol/object-type';
import { childOf } from '../xlsx/xml';
import { changePart, findPart, type ChartPart } from './chart-target';
import { aColor, aNumber, aText } from './style-property';

const STYLES: Readonly<Record<string, string>> = {
  Circle: 'circle',
  Dash: 'dash',
  Diamond: 'diamond',
  Dot: 'dot',
  None: 'none',
  Plus: 'plus',
  Square: 'square',
  Star: 'star',
  Triangle: 'triangle',
  X: 'x',
};

function marker(part: ChartPart): Element | null {
  const element = findPart(part);
  return element && childOf(element, 'marker');
}

function change(part: ChartPart, how: (marker: Element) => void): void {
  const element = findPart(part);
  const series = element?.localName === 'dPt' ? (element.parentNode as Element) : element;
  const group = (series?.parentNode as Element | null)?.localName ?? '';
  if (element && !/^(?:line|scatter|radar)Chart$/.test(group)) {
    throw invalidArgument('This kind of chart has no markers.');
  }
  changePart(part, (element) => {
    how(ensure(element, 'marker', '<c:marker/>'));
  });
}

/** The markers of a series or of one point. */
export function markerProperties<T>(partOf: (target: T) => ChartPart): Record<string, Scalar<T>> {
  const colors = (part: ChartPart) => part.target.session.model.styles.colors;
  return {
    MarkerBackgroundColor: {
      get: (target) => fillOf(marker(partOf(target)), colors(partOf(target))).color ?? '',
      set: (target, value) => {
        const color = aColor(value);
        change(partOf(target), (element) => {
          setFill(element, color);
        });
      },
    },
    MarkerForegroundColor: {
      get: (target) => lineOf(marker(partOf(target)), colors(partOf(target))).color ?? '',
      set: (target, value) => {
        const color = aColor(value);
        change(partOf(target), (element) => {
          patchLine(element, { color });
        });
      },
    },
    MarkerSize: {
      get: (target) => numberVal(marker(partOf(target)), 'size') ?? 5,
      set: (target, value) => {
        const size = Math.round(aNumber(value, 2, 72));
        change(partOf(target), (element) => {
          setVal(element, 'size', size);
        });
      },
    },
    MarkerStyle: {
      get: (target) => {
        const symbol = valOf(marker(partOf(target)), 'symbol');
        return Object.entries(STYLES).find(([, word]) => word === symbol)?.[0] ?? 'Automatic';
      },
      set: (target, value) => {
        const word = aText(value);
        if (word === 'Picture') throw notImplemented('pictures as markers');
        const symbol = Object.hasOwn(STYLES, word) ? STYLES[word] : undefined;
        if (symbol === undefined && word !== 'Automatic') {
          throw invalidArgument(`${word} is no marker.`);
        }
        change(partOf(target), (element) => {
          setVal(element, 'symbol', symbol ?? 'auto');
        });
      },
    },
  };
}
