import { ObjectType } from '../protocol/object-type';

// Windows' own settings for 繁體中文 (台灣), which number and date formats are shown by.
export const cultureInfoType = new ObjectType<null>('CultureInfo', {
  scalars: { Name: { get: () => 'zh-TW' } },
  objects: {
    DatetimeFormat: () => datetimeFormatInfoType.wrap(null),
    NumberFormat: () => numberFormatInfoType.wrap(null),
  },
});

export const numberFormatInfoType = new ObjectType<null>('NumberFormatInfo', {
  scalars: {
    NumberDecimalSeparator: { get: () => '.' },
    NumberGroupSeparator: { get: () => ',' },
  },
});

export const datetimeFormatInfoType = new ObjectType<null>('DatetimeFormatInfo', {
  scalars: {
    DateSeparator: { get: () => '/' },
    LongDatePattern: { get: () => "yyyy'年'M'月'd'日'" },
    LongTimePattern: { get: () => 'tt hh:mm:ss' },
    ShortDatePattern: { get: () => 'yyyy/M/d' },
    TimeSeparator: { get: () => ':' },
  },
});
