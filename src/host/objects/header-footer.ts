import type { HeaderFooterPages, HeaderFooterText } from '../model/page-layout';
import { invalidArgument } from '../protocol/host-error';
import { ObjectType, type Scalar } from '../protocol/object-type';
import { aChoice, aFlag, aText } from './style-property';
import type { WorksheetTarget } from './worksheet';

interface PagesTarget extends WorksheetTarget {
  readonly pages: HeaderFooterPages;
}

function part(key: keyof HeaderFooterText): Scalar<PagesTarget> {
  return {
    get: ({ sheet, pages }) => sheet.page.headerFooter(pages)[key],
    set: ({ sheet, pages }, value) => {
      const text = aText(value);
      const others = { ...sheet.page.headerFooter(pages), [key]: text };
      const isHeader = key.endsWith('Header');
      const together = Object.entries(others).filter(
        ([name]) => name.endsWith('Header') === isHeader,
      );
      // 255 characters for the three parts together, codes included.
      if (together.reduce((sum, [, each]) => sum + each.length, 0) > 255) {
        throw invalidArgument('A header or footer has at most 255 characters.');
      }
      sheet.page.setHeaderFooter(pages, { [key]: text });
    },
  };
}

export const headerFooterType = new ObjectType<PagesTarget>('HeaderFooter', {
  check: ({ session, sheet }) => session.checkSheet(sheet),
  scalars: {
    CenterFooter: part('centerFooter'),
    CenterHeader: part('centerHeader'),
    LeftFooter: part('leftFooter'),
    LeftHeader: part('leftHeader'),
    RightFooter: part('rightFooter'),
    RightHeader: part('rightHeader'),
  },
});

const STATES = {
  Default: 'default',
  FirstAndDefault: 'firstAndDefault',
  OddAndEven: 'oddAndEven',
  FirstOddAndEven: 'firstOddAndEven',
} as const;

export const headerFooterGroupType = new ObjectType<WorksheetTarget>('HeaderFooterGroup', {
  check: ({ session, sheet }) => session.checkSheet(sheet),
  scalars: {
    State: {
      get: ({ sheet }) => {
        const { differentFirst, differentOddEven } = sheet.page.headerFooterOptions;
        if (differentOddEven) return differentFirst ? 'FirstOddAndEven' : 'OddAndEven';
        return differentFirst ? 'FirstAndDefault' : 'Default';
      },
      set: ({ sheet }, value) => {
        const state = aChoice(value, STATES);
        sheet.page.setHeaderFooterOptions({
          differentFirst: state === 'firstAndDefault' || state === 'firstOddAndEven',
          differentOddEven: state === 'oddAndEven' || state === 'firstOddAndEven',
        });
      },
    },
    UseSheetMargins: {
      get: ({ sheet }) => sheet.page.headerFooterOptions.alignWithMargins,
      set: ({ sheet }, value) =>
        sheet.page.setHeaderFooterOptions({ alignWithMargins: aFlag(value) }),
    },
    UseSheetScale: {
      get: ({ sheet }) => sheet.page.headerFooterOptions.scaleWithDoc,
      set: ({ sheet }, value) => sheet.page.setHeaderFooterOptions({ scaleWithDoc: aFlag(value) }),
    },
  },
  objects: {
    DefaultForAllPages: (target) => headerFooterType.wrap({ ...target, pages: 'default' }),
    EvenPages: (target) => headerFooterType.wrap({ ...target, pages: 'even' }),
    FirstPage: (target) => headerFooterType.wrap({ ...target, pages: 'first' }),
    // The file keeps one text for odd pages and for all.
    OddPages: (target) => headerFooterType.wrap({ ...target, pages: 'default' }),
  },
});
