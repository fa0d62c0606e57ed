// Required before a measured program: leaves the most memory it held, in MB, and the processor time
// it took, in ms, in the file it is told.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const cpu = (userCPUTime + systemCPUTime) / 1000;
  writeFileSync(process.env.BENCH_PEAK, JSON.stringify({ mb: (ownPeak() ?? maxRSS) / 1024, cpu }));
});

// A program that is started takes over the most memory of the one that started it, where Linux is asked
// for it by the usual way.
function ownPeak() {
  if (!existsSync('/proc/self/status')) return undefined;
  const [, kb] = /VmHWM:\s*(\d+)/.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
  return kb === undefined ? undefined : Number(kb);
}
