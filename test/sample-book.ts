import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createSheets } from '../src/app/create-sheets';
import { Host } from '../src/host/host';
import { over, type OpenWorkbook } from './workbook/over-host';

let bytes: Uint8Array | undefined;

/** The sample as a file. It is made once by a run of the tests: making it takes longer than most of them. */
export async function sampleBytes(): Promise<Uint8Array> {
  bytes ??= await kept();
  return bytes;
}

/** The sample, open. */
export async function sampleBook(options?: Parameters<typeof Host.open>[1]): Promise<OpenWorkbook> {
  return over(Host.open(await sampleBytes(), options));
}

async function kept(): Promise<Uint8Array> {
  const folder = process.env.ISMS_TEST_FOLDER;
  if (folder === undefined) throw new Error('jest was run without test/run-folder.cjs');
  const file = path.join(folder, 'sample.xlsx');
  if (!existsSync(file)) {
    const made = over(Host.blank({ now: () => new Date('2026-12-01T12:00:00+08:00') }));
    await createSheets(made.workbook, { sample: true });
    // Two workers may make it at the same time: whole, it takes the place of the other's, which is the same.
    const own = `${file}.${process.pid}`;
    writeFileSync(own, made.host.save());
    renameSync(own, file);
  }
  return readFileSync(file);
}
