// Required before a measured program: leaves the most memory it held, in MB, and the processor time
// it took, in ms, in the file it is told.
const { writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  const cpu = (userCPUTime + systemCPUTime) / 1000;
  writeFileSync(process.env.BENCH_PEAK, JSON.stringify({ mb: maxRSS / 1024, cpu }));
});
