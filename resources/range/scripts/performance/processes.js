// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const fs = require('node:fs');

const ticksPerSecond = 100;

// What the kernel knows about a process, from /proc; undefined when it has ended.
function measure(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in parentheses may hold spaces; the numbers begin behind it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const status = fs.readFileSync(`/proc/${pid}/status`, 'utf8');
    const kilobytes = (name) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return { cpuSeconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond, resident: kilobytes('VmRSS') * 1024, peak: kilobytes('VmHWM') * 1024 };
  } catch {
    return undefined;
  }
}

// Every process of the range: the services with the database processes that belong to them.
function processesOf({ services }) {
  return services.filter((service) => service.pid).flatMap((service) => [
    { name: service.name, pid: service.pid },
    ...service.databasePids.map((pid) => ({ name: `${service.name} database ${pid}`, pid })),
  ]);
}

module.exports = { measure, processesOf };
