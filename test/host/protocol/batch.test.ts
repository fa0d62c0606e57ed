import { Host } from '../../../src/host/host';
import type { WireResponse } from '../../../src/host/protocol/wire';

function answer(body: object): WireResponse {
  return JSON.parse(Host.blank().execute(JSON.stringify(body))) as WireResponse;
}

/** The workbook (1), its worksheets (3) and one of them by name (5), as the library writes them. */
function paths(name: string) {
  return {
    1: { Id: 1, ObjectPathType: 1, Name: '' },
    3: { Id: 3, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
    5: {
      Id: 5,
      ObjectPathType: 5,
      Name: '',
      ParentObjectPathId: 3,
      ArgumentInfo: { Arguments: [name] },
    },
  };
}

test('instantiate answers the id, query the properties asked for', () => {
  const { Results, Error: error } = answer({
    Actions: [
      { Id: 2, ActionType: 1, Name: '', ObjectPathId: 5 },
      {
        Id: 4,
        ActionType: 2,
        Name: '',
        ObjectPathId: 5,
        QueryInfo: { Select: ['NAME', 'position'] },
      },
    ],
    ObjectPaths: paths('工作表1'),
  });
  expect(error).toBeUndefined();
  expect(Results).toEqual([
    { ActionId: 2, Value: { Id: '{00000000-0001-0000-0001-000000000000}' } },
    { ActionId: 4, Value: { Name: '工作表1', Position: 0 } },
  ]);
});

test('the error names code, action, place and status, and what came before is answered', () => {
  const { Results, Error: error } = answer({
    Actions: [
      { Id: 2, ActionType: 1, Name: '', ObjectPathId: 3 },
      { Id: 4, ActionType: 1, Name: '', ObjectPathId: 5 },
      { Id: 6, ActionType: 5, Name: 'Trace', ObjectPathId: 0 },
    ],
    ObjectPaths: paths('沒有'),
  });
  expect(Results).toEqual([{ ActionId: 2, Value: {} }]);
  expect(error).toMatchObject({
    Code: 'ItemNotFound',
    ActionIndex: 1,
    Location: 'WorksheetCollection.getItem',
    HttpStatusCode: 404,
  });
});

test('traces are answered twice: as results and by their ids', () => {
  const { Results, TraceIds } = answer({
    Actions: [{ Id: 6, ActionType: 5, Name: 'Trace', ObjectPathId: 0 }],
    ObjectPaths: {},
  });
  expect(Results).toEqual([{ ActionId: 6, Value: null }]);
  expect(TraceIds).toEqual([6]);
});

test('a collection answers its items with their ids, from Skip on, Top of them', () => {
  const host = Host.blank();
  for (const name of ['二', '三', '四']) host.model.addSheet(name);
  const body = {
    Actions: [
      {
        Id: 2,
        ActionType: 2,
        Name: '',
        ObjectPathId: 3,
        QueryInfo: { Select: ['items/name'], Top: 2, Skip: 1 },
      },
    ],
    ObjectPaths: paths(''),
  };
  const { Results } = JSON.parse(host.execute(JSON.stringify(body))) as WireResponse;
  expect(Results[0]?.Value).toEqual({
    _Items: [
      { Id: '{00000000-0001-0000-0002-000000000000}', _Index: 1, Name: '二' },
      { Id: '{00000000-0001-0000-0003-000000000000}', _Index: 2, Name: '三' },
    ],
  });
});

test('what is no batch is refused', () => {
  expect(() => Host.blank().execute('{}')).toThrow('ProcessQuery');
});
