import { PaneRequests, type PaneRequest } from '../../src/taskpane/pane-requests';

test('what the ribbon asks before the pane is there is done when it comes', async () => {
  const requests = new PaneRequests();
  const done: PaneRequest[] = [];
  const asked = requests.ask('check');
  expect(done).toEqual([]);
  requests.answerWith((request) => {
    done.push(request);
    return Promise.resolve();
  });
  await asked;
  expect(done).toEqual(['check']);
});

test('a pane that is drawn anew takes over from the one before', async () => {
  const requests = new PaneRequests();
  const done: string[] = [];
  const stopOld = requests.answerWith((request) => {
    done.push(`old ${request}`);
    return Promise.resolve();
  });
  requests.answerWith((request) => {
    done.push(`new ${request}`);
    return Promise.resolve();
  });
  // React ends the old one after the new one has begun: that must not end the new one.
  stopOld();
  await requests.ask('agenda');
  expect(done).toEqual(['new agenda']);
});

test('asking ends when the pane has finished, not before', async () => {
  const requests = new PaneRequests();
  let finish = (): void => undefined;
  requests.answerWith(() => new Promise<void>((resolve) => (finish = resolve)));
  let ended = false;
  const asked = requests.ask('check').then(() => (ended = true));
  await Promise.resolve();
  expect(ended).toBe(false);
  finish();
  await asked;
  expect(ended).toBe(true);
});
