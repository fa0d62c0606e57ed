import type { Severity } from '../../rules/problem';

interface Look {
  /** True in every cell, and by its text known to be ours: no ids need be kept. */
  readonly formula: string;
  readonly fill: string;
  readonly font: string;
  readonly bold: boolean;
  readonly underline: 'None' | 'Single' | 'Double';
  /** A blank cell shows no font; on a black-and-white print its frame tells the severity. */
  readonly frame: 'Continuous' | 'Dash' | 'Dot';
}

/** The gravest first: a cell with several problems is marked by the first of them. */
export const severities = ['E', 'W', 'I'] as const satisfies readonly Severity[];

export const looks: Readonly<Record<Severity, Look>> = {
  E: {
    formula: '=N("ISMS-標示-E")=0',
    fill: '#FFC7CE',
    font: '#9C0006',
    bold: true,
    underline: 'Double',
    frame: 'Continuous',
  },
  W: {
    formula: '=N("ISMS-標示-W")=0',
    fill: '#FFEB9C',
    font: '#7F4F00',
    bold: false,
    underline: 'Single',
    frame: 'Dash',
  },
  I: {
    formula: '=N("ISMS-標示-I")=0',
    fill: '#DDEBF7',
    font: '#1F4E79',
    bold: false,
    underline: 'None',
    frame: 'Dot',
  },
};

/** Whether a conditional format's formula, as Excel gives it, is that of a mark. */
export function isMark(formula: unknown): boolean {
  // Excel puts it in its own spelling.
  const form = String(formula).replace(/\s/g, '').toUpperCase();
  return severities.some((severity) => looks[severity].formula === form);
}
