import { useEffect, useState } from 'react';
import type { Desk } from '../desk';
import type { SheetModel } from '../../host/model/sheet-model';
import { selectionFigures, type SelectionFigures } from './selection-figures';

/** Of the selection of now; undefined until they are known. A large selection is gone through in slices. */
export function useFigures(desk: Desk, sheet: SheetModel): SelectionFigures | undefined {
  const { selection } = sheet.view;
  const content = desk.contentVersion();
  const key = `${sheet.id} ${content} ${JSON.stringify(selection)}`;
  const [known, setKnown] = useState<{
    readonly key: string;
    readonly figures: SelectionFigures;
  }>();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const work = selectionFigures(sheet, sheet.view.selection);
    const goOn = () => {
      const { done, value } = work.next();
      if (done) setKnown({ key, figures: value });
      else timer = setTimeout(goOn);
    };
    timer = setTimeout(goOn);
    return () => clearTimeout(timer);
  }, [sheet, key]);
  return known?.key === key ? known.figures : undefined;
}
