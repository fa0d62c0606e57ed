import { connect, connectionOf, disconnect, type End } from '../model/drawing/shape-connector';
import { ensureLine, lineElement } from '../model/drawing/shape-paint';
import { put } from '../model/chart/chart-xml-edit';
import { invalidArgument, itemNotFound } from '../protocol/host-error';
import type { Arguments } from '../protocol/arguments';
import type { HostObject } from '../protocol/host-object';
import { ObjectType, type Scalar } from '../protocol/object-type';
import { childOf } from '../xlsx/xml';
import { drawnId } from './drawn-id';
import { changedShape, shapeOf, shapeOfKind, type ShapeTarget } from './shape-target';
import { aChoice, wordFor } from './style-property';

export const CONNECTORS = {
  Straight: 'straightConnector1',
  Elbow: 'bentConnector3',
  Curve: 'curvedConnector3',
} as const;

const STYLES: Readonly<Record<string, string>> = {
  None: 'none',
  Triangle: 'triangle',
  Stealth: 'stealth',
  Diamond: 'diamond',
  Oval: 'oval',
  Open: 'arrow',
};
const LENGTHS: Readonly<Record<string, string>> = { Short: 'sm', Medium: 'med', Long: 'lg' };
const WIDTHS: Readonly<Record<string, string>> = { Narrow: 'sm', Medium: 'med', Wide: 'lg' };
const HEADS = { begin: 'headEnd', end: 'tailEnd' } as const;

/** An attribute of the arrowhead at one end. */
function arrowhead(
  end: End,
  name: 'type' | 'len' | 'w',
  words: Readonly<Record<string, string>>,
  absent: string,
): Scalar<ShapeTarget> {
  return {
    get: (target) => {
      const line = lineElement(shapeOf(target));
      const head = line && childOf(line, HEADS[end]);
      return wordFor(words, head?.getAttribute(name) ?? absent);
    },
    set: (target, value) => {
      const word = aChoice(value, words);
      const shape = changedShape(target);
      const line = ensureLine(shape);
      const head = line && (childOf(line, HEADS[end]) ?? put(line, `<a:${HEADS[end]}/>`));
      head?.setAttribute(name, word);
      shape.touch();
    },
  };
}

function connected(end: End) {
  return ({ session, sheet, id }: ShapeTarget): HostObject => {
    const connection = connectionOf(shapeOf({ session, sheet, id }), end);
    if (!connection) throw itemNotFound('The line is connected to nothing.');
    return session.types.shape.wrap({ session, sheet, id: connection.id });
  };
}

function join(end: End) {
  return (target: ShapeTarget, args: Arguments): null => {
    const other = args.object(0, target.session.types.shape);
    const site = args.integer(1);
    if (!other || other.sheet !== target.sheet || site < 0) {
      throw invalidArgument('A line is connected to a place of a shape on its sheet.');
    }
    connect(changedShape(target), end, shapeOf(other), site);
    return null;
  };
}

function part(end: End) {
  return (target: ShapeTarget): null => {
    disconnect(changedShape(target), end);
    return null;
  };
}

const connection = (target: ShapeTarget, end: End) => connectionOf(shapeOf(target), end);

export const shapeLineType = new ObjectType<ShapeTarget>('Line', {
  check: (target) => {
    shapeOfKind(target, 'line');
  },
  scalars: {
    BeginArrowheadLength: arrowhead('begin', 'len', LENGTHS, 'med'),
    BeginArrowheadStyle: arrowhead('begin', 'type', STYLES, 'none'),
    BeginArrowheadWidth: arrowhead('begin', 'w', WIDTHS, 'med'),
    BeginConnectedSite: { get: (target) => connection(target, 'begin')?.site ?? null },
    // Travels under its small name, other than its kin.
    connectorType: {
      get: (target) => {
        const preset = shapeOf(target).preset ?? '';
        if (preset.startsWith('bent')) return 'Elbow';
        return preset.startsWith('curved') ? 'Curve' : 'Straight';
      },
      set: (target, value) => {
        const preset = aChoice<string>(value, CONNECTORS);
        changedShape(target).preset = preset;
      },
    },
    EndArrowheadLength: arrowhead('end', 'len', LENGTHS, 'med'),
    EndArrowheadStyle: arrowhead('end', 'type', STYLES, 'none'),
    EndArrowheadWidth: arrowhead('end', 'w', WIDTHS, 'med'),
    EndConnectedSite: { get: (target) => connection(target, 'end')?.site ?? null },
    Id: { get: drawnId },
    IsBeginConnected: { get: (target) => connection(target, 'begin') !== null },
    IsEndConnected: { get: (target) => connection(target, 'end') !== null },
  },
  objects: {
    BeginConnectedShape: connected('begin'),
    EndConnectedShape: connected('end'),
    Shape: (target) => target.session.types.shape.wrap(target),
  },
  methods: {
    ConnectBeginShape: join('begin'),
    ConnectEndShape: join('end'),
    DisconnectBeginShape: part('begin'),
    DisconnectEndShape: part('end'),
  },
});
