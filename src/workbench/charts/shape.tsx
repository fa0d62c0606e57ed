import { nameElement } from '../../host/model/drawing/anchors';
import type { Drawn } from '../../host/model/drawing/sheet-drawing';
import { descendantsOf } from '../../host/xlsx/xml';
import { NotDrawn } from './not-drawn';
import type { PictureSource } from './pictures';

interface ShapeProps {
  readonly drawn: Drawn;
  readonly picture: PictureSource;
}

/** A picture as it is; anything else is marked with its name and its text. */
export function Shape({ drawn, picture }: ShapeProps) {
  const named = nameElement(drawn.content);
  const hidden = named?.getAttribute('hidden');
  if (hidden === '1' || hidden === 'true') return null;
  if (picture === 'tooMuch') {
    const what = '圖片太大或太多，在工作台只標示位置；在 Excel 中照常顯示。';
    return <NotDrawn name={drawn.name} what={what} />;
  }
  if (picture) {
    const words = named?.getAttribute('descr') ?? '';
    const alt = words === '' ? drawn.name : words;
    return <img className="drawn-picture" src={picture.address} alt={alt} />;
  }
  const text = descendantsOf(drawn.content, 't')
    .map((each) => each.textContent ?? '')
    .join('');
  const kind = drawn.content.localName === 'graphicFrame' ? '此種圖表' : '圖案';
  const what = `${kind}在工作台只標示位置；在 Excel 中照常顯示。`;
  return <NotDrawn name={drawn.name} what={text === '' ? what : `${text}（${what}）`} />;
}
