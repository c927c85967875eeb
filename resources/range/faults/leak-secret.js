// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const path = require('node:path');
const { secretOf } = require('../lib/credentials');
const { appendLine, readLines } = require('../lib/log');
const { until } = require('../lib/script');

exports.leakSecret = {
  id: 'leak-secret',
  title: 'Secret leaked',
  description: 'the web\'s secret stands in the worker\'s log, and an intruder reads customers with it',
  async cause({ paths, command }) {
    appendLine(path.join(paths.logs, 'worker.log'), {
      at: new Date().toISOString(), level: 'info', service: 'worker', event: 'retrying request',
      headers: { authorization: `Bearer ${secretOf(paths, 'web')}` },
    });
    await command('start-intruder');
    const seen = await until(async () => readLines(paths.auditLog).some((line) => line.from === '127.0.0.66'), 3000);
    return seen ? 'The secret is in worker.log; a stranger at 127.0.0.66 reads customers with it.'
      : 'The secret is in worker.log; the stranger has not been let in.';
  },
};
