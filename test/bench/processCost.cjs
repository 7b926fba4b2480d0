/** Loaded with --require into a measured process: on file descriptor 3 it says at its end its peak memory (MB) and its processor time (ms). */
const { writeSync } = require("node:fs");
const { isMainThread } = require("node:worker_threads");

// Threads of the process load it too; their cost is in that of the process.
if (isMainThread)
  process.on("exit", () => {
    const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
    writeSync(3, JSON.stringify({ peakMb: maxRSS / 1024, cpuMs: (userCPUTime + systemCPUTime) / 1000 }));
  });
