import type { Element } from '@xmldom/xmldom';
import { childOf, descendantsOf, flag, numberOf, setFlag } from '../../xlsx/xml';
import { put, drop } from '../chart/chart-xml-edit';
import type { Box } from './anchor-place';
import type { ShapeModel } from './shape-model';
import { ensureTransform, transformOf } from './shape-place';

export type End = 'begin' | 'end';
type Point = readonly [x: number, y: number];

const NAMES = { begin: 'stCxn', end: 'endCxn' } as const;

/** Outlines with a place to connect in the middle of each side: top, left, bottom, right. */
const FOUR_SIDED =
  /^(?:rect|diamond|roundRect|flowChart(?:Process|Decision|AlternateProcess|Terminator|PredefinedProcess))$/;

export interface Connection {
  readonly id: string;
  readonly site: number;
}

export function connectionOf(line: ShapeModel, end: End): Connection | null {
  const [element] = descendantsOf(line.content, NAMES[end]);
  const id = element?.getAttribute('id');
  return element && id ? { id, site: numberOf(element, 'idx', 0) } : null;
}

/** The end moves to the other shape, where its outline is one whose places are known here. */
export function connect(line: ShapeModel, end: End, other: ShapeModel, site: number): void {
  const holder = connectorElement(line);
  if (holder) put(holder, `<a:${NAMES[end]} id="${other.id}" idx="${site}"/>`);
  const place = FOUR_SIDED.test(other.preset ?? '') ? siteOf(other.box, site) : null;
  if (place && other.rotation === 0) {
    const [from, to] = endsOf(line);
    setEnds(line, end === 'begin' ? place : from, end === 'begin' ? to : place);
  }
  line.touch();
}

export function disconnect(line: ShapeModel, end: End): void {
  const holder = connectorElement(line);
  if (holder) drop(holder, NAMES[end]);
  line.touch();
}

function connectorElement({ content }: ShapeModel): Element | null {
  const named = childOf(content, 'nvCxnSpPr');
  return named && childOf(named, 'cNvCxnSpPr');
}

function siteOf({ left, top, width, height }: Box, site: number): Point | null {
  const [x, y] = [left + width / 2, top + height / 2];
  const sites: readonly Point[] = [
    [x, top],
    [left, y],
    [x, top + height],
    [left + width, y],
  ];
  return sites[site] ?? null;
}

function endsOf(line: ShapeModel): [Point, Point] {
  const { left, top, width, height } = line.box;
  const transform = transformOf(line.content);
  const [across, down] = [flag(transform, 'flipH', false), flag(transform, 'flipV', false)];
  const [right, bottom] = [left + width, top + height];
  return [
    [across ? right : left, down ? bottom : top],
    [across ? left : right, down ? top : bottom],
  ];
}

function setEnds(line: ShapeModel, [x0, y0]: Point, [x1, y1]: Point): void {
  const transform = ensureTransform(line.content);
  if (transform) {
    setFlag(transform, 'flipH', x1 < x0, false);
    setFlag(transform, 'flipV', y1 < y0, false);
  }
  line.box = {
    left: Math.min(x0, x1),
    top: Math.min(y0, y1),
    width: Math.abs(x1 - x0),
    height: Math.abs(y1 - y0),
  };
}
