import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Host } from '../../src/host/host';
import { bindUseCases } from '../../src/taskpane/use-cases';
import { over } from '../workbook/over-host';
import { clock } from './use-case';

/** What the pane can do and no fault of Excel's can befall, or what is another one's part. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  watchWork: 'it asks nothing of Excel',
  cancelWork: 'it asks nothing of Excel',
  overviewNow: 'it asks nothing of Excel',
  newDay: 'it asks nothing of Excel',
  openListFile: 'it reads a file, and no workbook',
  'row.spoken': 'it asks nothing of Excel',
};

const place = 'test/faults';
const texts = readdirSync(place)
  .filter((name) => /use-cases\.ts$|^books\.ts$/.test(name))
  .map((name) => readFileSync(path.join(place, name), 'utf8'))
  .join('\n');

test('whatever the pane can do is tried with faults, or it is said why not', async () => {
  const cases = bindUseCases(over(Host.blank()).workbook, clock);
  const parts = {
    row: await cases.row(),
    people: await cases.people(),
    findings: await cases.findings(),
    meeting: await cases.meeting(),
    papers: await cases.papers(),
    typedDates: await cases.typedDates(),
  };
  const named = [
    ...Object.keys(cases).map((name) => ({ name, of: 'cases' })),
    ...Object.entries(parts).flatMap(([of, part]) =>
      Object.keys(part).map((name) => ({ name, of })),
    ),
  ];
  expect(named.length).toBeGreaterThan(40);
  const isTried = ({ name, of }: (typeof named)[number]) =>
    new RegExp(`\\b${of}\\)?\\.${name}\\(|await cases\\.${of}\\(\\)\\)\\.${name}\\(`).test(texts) ||
    new RegExp(`{[^}]*\\b${name}\\b[^}]*} = (?:${of}|await cases)`).test(texts);
  const nameOf = ({ name, of }: (typeof named)[number]) =>
    of === 'cases' ? name : `${of}.${name}`;
  const untried = named.filter((each) => !isTried(each)).map(nameOf);
  expect(untried.toSorted()).toEqual(Object.keys(LEFT_OUT).toSorted());
});
