import type { Element } from '@xmldom/xmldom';
import { childOf, childrenOf, relationshipId, rootOf } from '../../xlsx/xml';
import { anchorBox, setAnchorBox, type Box } from '../drawing/anchor-place';
import { nameElement } from '../drawing/anchors';
import type { Drawn } from '../drawing/sheet-drawing';
import { ModelError } from '../model-error';
import type { SheetModel } from '../sheet-model';
import { typeOfSeries } from './chart-kinds';
import { CHART_NS, numberVal } from './chart-xml';
import { ensure } from './chart-xml-edit';

/** One chart on a sheet: its frame in the drawing and its own part. */
export class ChartModel {
  constructor(
    readonly sheet: SheetModel,
    private readonly drawn: Drawn,
    readonly partName: string,
  ) {}

  get id(): string {
    return this.drawn.id;
  }

  get name(): string {
    return this.drawn.name;
  }

  set name(name: string) {
    if (name === '') throw new ModelError('InvalidArgument', 'A chart has a name.');
    nameElement(this.drawn.content)?.setAttribute('name', name);
    this.sheet.drawing.touch();
  }

  get box(): Box {
    return anchorBox(this.sheet, this.drawn.anchor);
  }

  set box(box: Box) {
    const { left, top, width, height } = box;
    if (!(left >= 0 && top >= 0 && width > 0 && height > 0)) {
      throw new ModelError('InvalidArgument', 'A chart has a place on the sheet and a size.');
    }
    setAnchorBox(this.sheet, this.drawn.anchor, box);
    this.sheet.drawing.touch();
  }

  /** `<c:chartSpace>`. */
  get space(): Element {
    return rootOf(this.sheet.part.pkg.document(this.partName));
  }

  get chart(): Element {
    return ensure(this.space, 'chart', '<c:chart/>');
  }

  get plotArea(): Element {
    return ensure(this.chart, 'plotArea', '<c:plotArea/>');
  }

  /** `<c:barChart>` … in their order. */
  get groups(): Element[] {
    return childrenOf(this.plotArea).filter(({ localName }) => localName?.endsWith('Chart'));
  }

  /** The series of all groups in the order in which the legend names them. */
  get series(): Element[] {
    return this.groups
      .flatMap((group) => childrenOf(group, 'ser'))
      .map((element, at) => ({ element, order: numberVal(element, 'order') ?? at }))
      .sort((a, b) => a.order - b.order)
      .map(({ element }) => element);
  }

  /** Of the first group, as Excel tells it of charts of several types. */
  get type(): string {
    const [group] = this.groups;
    return group ? typeOfSeries(group, childOf(group, 'ser')) : 'Invalid';
  }

  /** Before each change of the part. UnsupportedOperation for a file of the strict kind. */
  touch(): void {
    if (this.space.namespaceURI !== CHART_NS) {
      throw new ModelError('UnsupportedOperation', 'Charts of Strict Open XML are only read.');
    }
    this.sheet.part.pkg.touch(this.partName);
    this.sheet.workbook.changes.add('layout', this.sheet.id);
  }

  remove(): void {
    const frame = Array.from(this.drawn.content.getElementsByTagNameNS('*', 'chart'))[0];
    this.sheet.drawing.remove(this.drawn, frame ? relationshipId(frame) : null);
  }
}
