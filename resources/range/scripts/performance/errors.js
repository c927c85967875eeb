// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { readServiceLogs } = require('../../lib/log');
const { count } = require('../../lib/texts');

const windowMs = 10 * 60 * 1000;
const shown = 40;

const errorsSince = (paths, ms) => readServiceLogs(paths.logs, Date.now() - ms).filter((line) => line.level === 'error');

function describe(line) {
  const what = line.route ? `${line.method} ${line.route} -> ${line.status}` : line.event;
  return `${what}${line.reason ? `: ${line.reason}` : ''}`;
}

exports.errors = {
  will: 'Reading the errors of the last 10 minutes from the logs of every service.',
  async work({ paths, say }) {
    const lines = errorsSince(paths, windowMs);
    if (lines.length > shown) say(`the last ${shown} of ${lines.length}:`);
    for (const line of lines.slice(-shown)) say(`${line.at} ${line.service} ${describe(line)}`);
    return lines.length ? `${count(lines.length, 'error')} in the last 10 minutes.` : 'No error in the last 10 minutes.';
  },
};

exports.errorAnalysis = {
  will: 'Grouping the errors of the last 10 minutes by what they have in common.',
  async work({ paths, say }) {
    const groups = new Map();
    const lines = errorsSince(paths, windowMs);
    for (const line of lines) {
      const key = describe({ ...line, route: line.route?.replace(/\d+/g, 'N'), reason: line.reason?.replace(/\d+/g, 'N') });
      const group = groups.get(key) || { number: 0, services: new Set(), first: line.at };
      group.number++;
      group.services.add(line.service);
      group.last = line.at;
      groups.set(key, group);
    }
    const sorted = [...groups].sort((a, b) => b[1].number - a[1].number);
    for (const [key, group] of sorted.slice(0, 15)) {
      const minutes = Math.max(1, (Date.parse(group.last) - Date.parse(group.first)) / 60000);
      say(`${String(group.number).padStart(5)} times, ${(group.number / minutes).toFixed(1)} a minute, on ${[...group.services].join(', ')}: ${key}`);
    }
    if (!sorted.length) return 'No error in the last 10 minutes, so no pattern.';
    return `${count(lines.length, 'error')} in ${count(sorted.length, 'pattern')}; the most frequent: ${sorted[0][0]}.`;
  },
};
