// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const fs = require('node:fs');
const path = require('node:path');

const ranks = { debug: 0, info: 1, warning: 2, error: 3 };
const largest = 4 * 1024 * 1024;

// JSON lines. A range may stay up for days of probing, so a full log moves aside once and starts anew.
class Log {
  constructor(file, service) {
    this.file = file;
    this.service = service;
    this.level = 'info';
  }

  write(level, event, fields = {}) {
    if (ranks[level] < ranks[this.level]) return;
    appendLine(this.file, { at: new Date().toISOString(), level, service: this.service, event, ...fields });
  }
}

function appendLine(file, value) {
  try {
    const size = fs.statSync(file, { throwIfNoEntry: false })?.size ?? 0;
    if (size > largest) fs.renameSync(file, file + '.1');
    fs.appendFileSync(file, JSON.stringify(value) + '\n');
  } catch {
    // A service must go on answering when its log cannot be written.
  }
}

// Lines of one log, the older half first. A line cut short by a kill is skipped.
function readLines(file) {
  return [file + '.1', file].flatMap((name) => {
    if (!fs.existsSync(name)) return [];
    return fs.readFileSync(name, 'utf8').split('\n').filter(Boolean).flatMap((line) => {
      try { return [JSON.parse(line)]; } catch { return []; }
    });
  });
}

function readServiceLogs(directory, sinceMs = 0) {
  return fs.readdirSync(directory)
    .filter((name) => name.endsWith('.log') && name !== 'audit.log')
    .flatMap((name) => readLines(path.join(directory, name)))
    .filter((line) => Date.parse(line.at) >= sinceMs)
    .sort((a, b) => a.at.localeCompare(b.at));
}

module.exports = { Log, appendLine, readLines, readServiceLogs };
