import { StrictMode, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { Themed } from './themed';

let root: Root | undefined;

/** Puts content into the page, in the place of what was there. Has no words: it may load before the language is known. */
export function show(content: ReactNode): void {
  root ??= createRoot(placeOfPane());
  root.render(
    <StrictMode>
      <Themed>{content}</Themed>
    </StrictMode>,
  );
}

export function placeOfPane(): HTMLElement {
  const place = document.getElementById('root');
  if (!place) throw new Error('The page has no #root');
  return place;
}
