import type { Settings } from '../register/settings';
import type { PageSections } from './document';

export interface Framing {
  /** Of the paper, behind the office's name at the head of every page. */
  readonly heading: string;
  /** The setting that holds its 表單編號. */
  readonly formNo: keyof Settings;
  /** 「草稿」 with the day of its data, or the day of approval; '' for what is neither. */
  readonly state?: string;
}

/** Head and foot of every page of a paper. */
export function paperFrame(
  settings: Settings,
  { heading, formNo, state = '' }: Framing,
): { readonly header: PageSections; readonly footer: PageSections } {
  const { organisation, documentNo, edition, classification } = settings;
  const number = String(settings[formNo] ?? '');
  return {
    // Two sections, so that a long name of a meeting has room.
    header: { left: `${organisation}\u3000${heading}`.trim(), center: '', right: state },
    footer: {
      // A third of a portrait page holds 15 characters: no two sections may meet.
      left: `表單編號：${number}`,
      center: `依據文件：${documentNo} ${edition}`.trimEnd(),
      right: [
        `機密等級：${classification}\u3000第`,
        { number: 'page' },
        '頁，共',
        { number: 'pages' },
        '頁',
      ],
    },
  };
}
