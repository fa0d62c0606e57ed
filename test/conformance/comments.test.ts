import { Host } from '../../src/host/host';
import { loadOffice } from '../../src/host/node/load-office';
import { partsOf, validationErrors } from '../host/xlsx/parts';
import { errorCode, openExcel } from './open-excel';

// Excel.CommentCollection, Comment, CommentReply and their collection, ExcelApi 1.10.

test('comments are added, answered, changed and resolved, and last with the file', async () => {
  const { Excel, host } = openExcel();
  const ids = await Excel.run(async (context) => {
    const { comments } = context.workbook;
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A2').values = [['待補']];
    const below = sheet.comments.add('B3', '第二則').load('id');
    const comment = comments.add('工作表1!A2', '請補資料').load();
    const reply = comment.replies.add('已補').load();
    const place = comment.getLocation().load('address');
    const count = comments.getCount();
    await context.sync();
    expect([place.address, count.value]).toEqual(['工作表1!A2', 2]);
    expect([comment.content, comment.resolved]).toEqual(['請補資料', false]);
    expect(comment.creationDate).toEqual(new Date(2026, 5, 15));
    expect([reply.content, reply.authorName]).toEqual(['已補', comment.authorName]);

    comment.content = '請補齊資料';
    comment.resolved = true;
    const first = comments.getItemAt(0).load('content');
    const byReply = comments.getItemByReplyId(reply.id).load('id');
    const again = comment.replies.getItemAt(0).load('resolved');
    await context.sync();
    expect([first.content, byReply.id, again.resolved]).toEqual(['請補齊資料', comment.id, true]);
    return [comment.id, below.id] as const;
  });

  const bytes = host.save();
  expect(validationErrors(bytes)).toEqual([]);
  // Programs that know no threads read the note beside it.
  expect(partsOf(bytes)['xl/comments1.xml']).toMatch(/請補齊資料\s+回覆:\s+已補/);

  const { Excel: later } = loadOffice(Host.open(bytes));
  await later.run(async (context) => {
    const { comments } = context.workbook;
    const comment = comments.getItemByCell('工作表1!A2').load('id,resolved');
    comment.replies.load('items/content');
    await context.sync();
    expect([comment.id, comment.resolved]).toEqual([ids[0], true]);
    expect(comment.replies.items.map(({ content }) => content)).toEqual(['已補']);
  });
});

// "Deletes the comment and all the connected replies."
test('the last comment leaves no part behind', async () => {
  const { Excel, host } = openExcel();
  const names = () => Object.keys(partsOf(host.save())).filter((name) => /omment|vml/.test(name));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const comment = sheet.comments.add('A1', '一');
    comment.replies.add('二');
    comment.replies.add('三');
    await context.sync();
    expect(names()).toHaveLength(3);
    comment.replies.getItemAt(0).delete();
    const left = comment.replies.getCount();
    await context.sync();
    expect(left.value).toBe(1);
    comment.delete();
    const count = sheet.comments.getCount();
    await context.sync();
    expect(count.value).toBe(0);
  });
  expect(names()).toEqual([]);
  expect(validationErrors(host.save())).toEqual([]);
  host.history.undo();
  expect(names()).toHaveLength(3);
  expect(validationErrors(host.save())).toEqual([]);
});

// CommentRichContent: "(e.g., comment content with a mention)", ExcelApi 1.11.
test('a comment may name a person', async () => {
  const { Excel, host } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const person = { email: 'a@example.org', id: 0, name: '甲' };
    const richContent = '<at id="0">甲</at> 請看 A &amp; B';
    const comment = sheet.comments
      .add('A1', { mentions: [person], richContent }, 'Mention')
      .load('content,mentions,richContent,contentType');
    await context.sync();
    expect(comment.content).toBe('@甲 請看 A & B');
    expect([comment.mentions, comment.richContent]).toEqual([[person], richContent]);
    expect(comment.contentType).toBe('Mention');
  });
  expect(validationErrors(host.save())).toEqual([]);
});

// add(): "An InvalidArgument error is thrown if the provided range is larger than one cell."
test('a comment lies in one cell, which has no other', async () => {
  const { Excel, host } = openExcel();
  const before = partsOf(host.save());
  const add = (cell: string) =>
    errorCode(
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().comments.add(cell, '說明');
        await context.sync();
      }),
    );
  expect(await add('A1:A2')).toBe('InvalidArgument');
  expect(partsOf(host.save())).toEqual(before);
  expect(await add('A1')).toBe('no error');
  expect(await add('A1')).toBe('InvalidArgument');
  const missing = Excel.run(async (context) => {
    context.workbook.comments.getItemByCell('工作表1!B1').load('id');
    await context.sync();
  });
  expect(await errorCode(missing)).toBe('ItemNotFound');
});
