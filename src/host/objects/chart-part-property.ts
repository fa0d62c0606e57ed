import { flagVal, numberVal, valOf } from '../model/chart/chart-xml';
import { setFlagVal, setVal } from '../model/chart/chart-xml-edit';
import type { Scalar } from '../protocol/object-type';
import { changePart, findPart, type ChartPart } from './chart-target';
import { aChoice, aFlag, aNumber } from './style-property';

type PartOf<T> = (target: T) => ChartPart;

/** `<c:name val="1"/>` of a part. */
export function flagOf<T>(part: PartOf<T>, name: string, absent: boolean): Scalar<T> {
  return {
    get: (target) => flagVal(findPart(part(target)), name, absent),
    set: (target, value) => {
      const flag = aFlag(value);
      changePart(part(target), (element) => {
        setFlagVal(element, name, flag);
      });
    },
  };
}

/** A whole number within bounds. */
export function numberOf<T>(
  part: PartOf<T>,
  name: string,
  { absent, low, high }: { absent: number; low: number; high: number },
): Scalar<T> {
  return {
    get: (target) => numberVal(findPart(part(target)), name) ?? absent,
    set: (target, value) => {
      const number = Math.round(aNumber(value, low, high));
      changePart(part(target), (element) => {
        setVal(element, name, number);
      });
    },
  };
}

/** One of the file's words, under Office.js's. */
export function choiceOf<T>(
  part: PartOf<T>,
  name: string,
  words: Readonly<Record<string, string>>,
  absent: string,
): Scalar<T> {
  return {
    get: (target) => {
      const value = valOf(findPart(part(target)), name) ?? absent;
      return Object.entries(words).find(([, word]) => word === value)?.[0] ?? 'Invalid';
    },
    set: (target, value) => {
      const word = aChoice(value, words);
      changePart(part(target), (element) => {
        setVal(element, name, word);
      });
    },
  };
}
