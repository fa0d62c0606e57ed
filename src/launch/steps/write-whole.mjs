import { existsSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Refusal } from './project.mjs';

/** Says before any work is done whether a file can be written there. */
export function checkTarget(file, ending) {
  const name = path.basename(file);
  if (!name.toLowerCase().endsWith(ending)) {
    throw new Refusal(`輸出檔「${name}」的檔名要以 ${ending} 結尾。`);
  }
  const present = statSync(file, { throwIfNoEntry: false });
  if (present && !present.isFile()) throw new Refusal(`「${file}」不是一般的檔案，沒有寫入。`);
  const folder = path.dirname(file);
  if (!existsSync(folder)) throw new Refusal(`輸出的資料夾「${folder}」不存在。`);
}

/**
 * The file whole or not at all: written beside its place, looked at there, and moved.
 * @param {(file: string) => Promise<void>} [check] throws where what was written is not what was meant
 */
export async function writeWhole(file, bytes, check = async () => undefined) {
  // Keeps its ending: programs tell by it how to read a file.
  const beside = path.join(path.dirname(file), `.${process.pid}-${path.basename(file)}`);
  try {
    writeFileSync(beside, bytes);
    await check(beside);
    renameSync(beside, file);
  } catch (error) {
    if (error instanceof Refusal || !error.syscall) throw error;
    throw new Refusal(
      `「${file}」無法寫入（${error.code}）：請確認資料夾可寫入、檔案沒有被其他程式開著。`,
    );
  } finally {
    rmSync(beside, { force: true });
  }
}
