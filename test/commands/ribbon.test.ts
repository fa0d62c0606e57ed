import { readFileSync } from 'node:fs';
import { Host } from '../../src/host/host';
import { loadOffice } from '../../src/host/node/load-office';
import type { PaneRequests } from '../../src/taskpane/pane-requests';
import { startingOffice } from './starting-office';

const turn = () => new Promise((resolve) => setTimeout(resolve, 20));

const functions = [
  ...readFileSync('manifest.xml', 'utf8').matchAll(/<FunctionName>([^<]+)<\/FunctionName>/g),
].map(([, name]) => name ?? '');

/** The script as the page runs it, and the service of the pane it speaks to. */
async function runCommands(office: object): Promise<PaneRequests> {
  jest.resetModules();
  Object.assign(globalThis, { Office: office });
  await import('../../src/commands/index');
  return (await import('../../src/taskpane/pane-requests')).paneRequests;
}

test('hazard 2: the ribbon’s functions are known before Excel has answered', async () => {
  const office = startingOffice();
  let isReady = false;
  void office.onReady(() => (isReady = true));
  await runCommands(office);
  await turn();
  expect(isReady).toBe(false);
  expect(functions).toHaveLength(7);
  expect(Object.keys(office.actions._association.mappings)).toEqual(
    functions.map((name) => name.toUpperCase()),
  );
});

describe('hazard 3: a ribbon button', () => {
  async function press(name: string) {
    const { Office: genuine, runtime, line } = loadOffice(Host.blank());
    const { actions } = startingOffice();
    const office = Object.assign(Object.create(genuine) as typeof Office, { actions });
    const requests = await runCommands(office);
    runtime.isShown = false;
    runtime.beginCommand('1');
    const done: string[] = [];
    const event = {
      completed: () => {
        done.push('completed');
        runtime.endCommand('1');
      },
    };
    const click = () =>
      actions._association.mappings[name.toUpperCase()]?.(
        event as unknown as Office.AddinCommands.Event,
      );
    return { click, done, runtime, line, requests };
  }

  test('is given back, then the pane is shown, then asked', async () => {
    const { click, done, runtime, requests } = await press('check');
    requests.answerWith((request) => {
      done.push(`${request} ${runtime.state}`);
      return Promise.resolve();
    });
    click();
    await turn();
    expect(done[0]).toBe('completed');
    expect(done[1]).toMatch(/^check /);
    expect(runtime.state).toBe('Visible');
  });

  test('is given back although the pane never answers, and shows it', async () => {
    const { click, done, runtime } = await press('overdue');
    click();
    await turn();
    expect(done).toEqual(['completed']);
    expect(runtime.state).toBe('Visible');
  });

  test('asks although the pane cannot be shown', async () => {
    const { click, done, line, requests } = await press('overdue');
    line.cutBeforeRequest(1);
    requests.answerWith((request) => {
      done.push(request);
      return Promise.resolve();
    });
    click();
    await turn();
    expect(done).toEqual(['completed', 'overdue']);
  });
});
