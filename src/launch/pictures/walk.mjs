import { dataWalk, typedDateWalk } from './data-walk.mjs';
import { emptyWalk, firstWalk } from './first-walk.mjs';
import { meetingWalk, newYearWalk } from './meeting-walk.mjs';
import { inProject, Refusal } from '../steps/project.mjs';
import { paneAsSeen } from './pane.mjs';

/** Each walk begins with a workbook of its own: what one changes is not seen by the next. */
const WALKS = [
  { walk: emptyWalk },
  { walk: firstWalk },
  { walk: dataWalk },
  { walk: typedDateWalk },
  // The day of the meeting.
  { walk: meetingWalk, day: '2026-12-10' },
  { walk: newYearWalk, day: '2026-12-20' },
];

/** Through the pane by role and label, a picture at each place that a manual shows. */
export async function paneWalk(camera, folder) {
  for (const { walk, day } of WALKS) {
    const bench = await camera.workbench({ day });
    const take = async (name, manner) => camera.write(name, await paneAsSeen(bench, manner));
    const write = (name, png, manner) => camera.write(name, png, manner);
    try {
      await walk({ ...bench, take, write, folder });
    } catch (error) {
      const seen = inProject('build', 'manual-pictures-failed.png');
      await bench.page.screenshot({ path: seen });
      throw new Refusal(`窗格不是手冊所寫的樣子（畫面：${seen}）。\n${error.message}`);
    }
    await bench.close();
  }
}
