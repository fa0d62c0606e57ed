// For `isms exec`: opens the workbook, asks for its tables, and does nothing else.
module.exports = async ({ Excel }) =>
  Excel.run(async (context) => {
    context.workbook.tables.load('items/name');
    await context.sync();
  });
