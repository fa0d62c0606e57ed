import { writeSync } from 'node:fs';
import { chosen, isWhole } from './chosen';
import { SITUATIONS, standing } from './situations';
import { writersOf } from './writers';

jest.setTimeout(isWhole ? 3_600_000 : 480_000);

const STANDARD_ERROR = 2;

test('however the tables stand: no row or cell of anybody is lost, and what is not done is told', async () => {
  const names = Object.keys(SITUATIONS);
  const writers = writersOf(chosen());
  for (const useCase of writers) {
    // In the suite those that change where a new row goes.
    const some = isWhole
      ? names
      : [
          'filtered',
          'with a row of totals',
          'with a text right below',
          'down to the last row of the sheet',
        ];
    const failed: string[] = [];
    for (const name of some) {
      const why = await standing(useCase, name);
      if (why.length > 0) failed.push(`${name}: ${why.join(' | ')}`);
    }
    const sound = some.length - failed.length;
    const cells = [
      `${useCase.name}, however tables stand`,
      '',
      some.length,
      some.length,
      0,
      sound,
      0,
    ];
    const lines = failed.map((each) => `    0 ${each}`);
    const line = `FAULTS | ${[...cells, failed.length].join(' | ')} |`;
    if (isWhole) writeSync(STANDARD_ERROR, [line, ...lines, ''].join('\n'));
    expect({ writer: useCase.name, failed }).toEqual({ writer: useCase.name, failed: [] });
  }
});
