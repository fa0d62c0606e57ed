import { ModelError } from './model-error';

const MOST_CHARACTERS = 32_767;

export class TextTooLong extends ModelError {
  constructor() {
    super('InvalidArgument', 'A cell cannot hold more than 32,767 characters.');
  }
}

/** Throws TextTooLong: longer text is what Excel calls a damaged file. */
export function assertFits(text: string): void {
  if (text.length > MOST_CHARACTERS) throw new TextTooLong();
}
