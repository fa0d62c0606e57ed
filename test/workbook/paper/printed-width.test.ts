import { pageGrid } from '../../../src/workbook/paper/page-grid';
import { printedShare } from '../../../src/workbook/paper/printed-width';

// A4 portrait less 4 cm.
const paper = (17 * 72) / 2.54;

describe('hazard 4: columns print in digits of the Normal font', () => {
  test.each([
    // A digit of 新細明體 12 is 8 pixels on the screen and 8 on paper.
    ['新細明體', 12, 1],
    // 0.507 em of 11 points are 7.44 pixels, on the screen 7.
    ['Calibri', 11, 7.44 / 7],
    // 0.556 em of 10 points are 7.41 pixels, on the screen 7.
    ['Arial', 10, 7.41 / 7],
  ])('%s %d', (name, size, share) => {
    const { least, most } = printedShare(name, size);
    expect(least).toBeCloseTo(share, 2);
    expect(most).toBeCloseTo(share, 2);
  });

  test.each([
    ['新細明體', 12],
    ['Calibri', 11],
    ['Arial', 10],
    ['一種沒有人知道的字型', 13],
    [null, null],
  ])('with %s %d the paper is narrower than the page by 4 %%', (name, size) => {
    const printed = printedShare(name, size);
    const grid = pageGrid('portrait', printed);
    expect(grid.columns * grid.columnWidth * printed.most).toBeLessThan(paper * 0.96);
    // And no more than a column and a half narrower than it could be.
    expect((grid.columns + 1.5) * grid.columnWidth * printed.most).toBeGreaterThan(paper * 0.96);
    // Text counts on no more room than either has.
    expect(grid.textWidth).toBeLessThanOrEqual(grid.columnWidth * Math.min(1, printed.least));
  });
});
