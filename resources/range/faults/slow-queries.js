// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const os = require('node:os');
const { secretOf } = require('../lib/credentials');
const { request } = require('../lib/http');
const { until } = require('../lib/script');
const { Problem } = require('../lib/problem');
const { count } = require('../lib/texts');

exports.slowQueries = {
  id: 'slow-queries',
  title: 'Slow queries',
  description: 'reports that never end hold every database connection; requests wait and fail',
  async cause({ paths, status, command }) {
    const { services, settings } = await status();
    const headers = { authorization: `Bearer ${secretOf(paths, 'web')}` };
    const instances = services.filter((service) => service.role === 'api' && service.state === 'running');
    if (!instances.length) throw new Problem('No api instance is running that could be slowed down.');
    for (const service of instances) {
      for (let report = 0; report < settings.poolSize; report++) {
        const answer = await request({ port: service.port, path: '/reports/affinity', method: 'POST', body: {}, headers });
        if (answer.status !== 202) throw new Problem(`${service.name} refuses the report: ${answer.json?.error || answer.status}.`);
      }
    }
    const running = async () => (await command('connections')).services
      .flatMap((pool) => pool.connections).filter((connection) => connection.statement.startsWith('SELECT a.id AS one'));
    await until(async () => (await running()).length >= instances.length * settings.poolSize, 3000);
    const held = await running();
    // The drill is about connections; the rest of the machine shall stay usable.
    for (const { pid } of held) {
      try { os.setPriority(pid, 19); } catch { /* it ended meanwhile */ }
    }
    return `${count(held.length, 'endless report')} ${held.length === 1 ? 'holds its' : 'hold their'} database connections.`;
  },
};
