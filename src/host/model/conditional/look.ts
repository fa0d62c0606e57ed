import type { StyleView } from '../style';
import type { BarLook } from './bar-look';
import { NO_DIFFERENCE, type Differential } from './differential';
import type { Icon } from './icon-set';

/** What the conditional formats make of a cell. */
export interface ConditionalLook {
  readonly format: Differential;
  readonly bar: BarLook | null;
  readonly icon: Icon | null;
  /** False when a bar or an icon stands in place of the value. */
  readonly showsValue: boolean;
}

export const NO_LOOK: ConditionalLook = {
  format: NO_DIFFERENCE,
  bar: null,
  icon: null,
  showsValue: true,
};

/** Both formats together; where both say something the first wins. */
export function joined(first: Differential, second: Differential): Differential {
  return {
    ...second,
    ...first,
    font: { ...second.font, ...first.font },
    borders: { ...second.borders, ...first.borders },
  };
}

/** The cell's own style with what the rules say laid over it. */
export function lookedStyle(style: StyleView, { format }: ConditionalLook): StyleView {
  const { font, fill, borders, numberFormat } = format;
  return {
    ...style,
    font: { ...style.font, ...font },
    fill: fill === undefined ? style.fill : { pattern: 'solid', color: fill },
    borders: { ...style.borders, ...borders },
    numberFormat: numberFormat ?? style.numberFormat,
  };
}
