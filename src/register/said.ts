/**
 * A sentence as data: its Chinese text, and what another language needs to say the same — the form it
 * was made by, and what stands in its places. Plain, so that it may be handed from one thread to another.
 */
export interface Said {
  readonly text: string;
  /** The Chinese words with {} in each place: what a translation is found by. */
  readonly form: string;
  readonly values: readonly SaidValue[];
}

export type SaidValue = string | Said;

/** Made once of each place in the program, however often it speaks. */
const forms = new WeakMap<TemplateStringsArray, string>();

/** say`發現日期 ${day} 晚於今日` */
export function say(parts: TemplateStringsArray, ...values: SaidValue[]): Said {
  let form = forms.get(parts);
  if (form === undefined) {
    form = parts.join('{}');
    forms.set(parts, form);
  }
  let text = parts[0] ?? '';
  // Tens of thousands of sentences: without a function for each.
  for (let at = 0; at < values.length; at += 1) {
    text += textOf(values[at] as SaidValue) + (parts[at + 1] ?? '');
  }
  return { text, form, values };
}

/** What stands between the items of a list. */
export type ListForm = '、' | '；' | '，' | '與';

/** Nobody reads on; and of a thousand rows that each list the same thousand others memory runs out. */
const MOST_LISTED = 50;

/** Several of one kind, between 「、」 in Chinese; of very many the first, and how many there are. */
export function listed(values: readonly SaidValue[], form: ListForm = '、'): Said {
  return listedOf(values, (value) => value, form);
}

/** The same, each as `said` says it. */
export function listedOf<Item>(
  items: readonly Item[],
  said: (item: Item) => SaidValue,
  form: ListForm = '、',
): Said {
  const values = items.slice(0, MOST_LISTED).map(said);
  const last = values.at(-1);
  if (items.length > MOST_LISTED && last !== undefined) {
    values[values.length - 1] = say`${last}等共 ${String(items.length)} 項`;
  }
  return { text: values.map(textOf).join(form), form, values };
}

/** A text without places that was made elsewhere by say`…`. */
export function whole(text: string): Said {
  return { text, form: text, values: [] };
}

/** What says nothing, where something might be said. */
export const unsaid: Said = { text: '', form: '', values: [] };

export function textOf(value: SaidValue): string {
  return typeof value === 'string' ? value : value.text;
}
