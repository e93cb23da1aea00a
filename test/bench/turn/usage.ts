import { readFileSync } from 'node:fs';

/** Clock ticks of the kernel a second, as every Linux that Node runs on has it. */
const TICKS = 100;

/** Milliseconds of CPU a process has used, its own and the kernel's for it. */
export const cpuOf = (pid: number): number => {
  const stat = readFileSync(`/proc/${String(pid)}/stat`, 'utf8');
  // The name of the process stands in brackets and may hold anything.
  const [, , , , , , , , , , , user = 0, system = 0] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  return ((user + system) * 1_000) / TICKS;
};

/** Megabytes of memory a process holds. */
export const memoryOf = (pid: number): number => {
  const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
  return Number(/VmRSS:\s+(?<kb>\d+) kB/.exec(status)?.groups?.kb) / 1_024;
};
