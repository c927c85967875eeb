// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { pause } = require('../../lib/script');
const { Problem } = require('../../lib/problem');
const { count, duration } = require('../../lib/texts');

const longAfterMs = 2000;
const largestPool = 8;

exports.killLongQueries = {
  will: `Ending the queries that have run for more than ${longAfterMs / 1000} s.`,
  async work({ say, command }) {
    const found = async () => (await command('connections')).services.flatMap((pool) => pool.connections
      .filter((connection) => connection.state === 'running' && connection.ms >= longAfterMs)
      .map((connection) => ({ ...connection, service: pool.service })));
    const long = await found();
    for (const query of long) {
      await command('kill-connection', { service: query.service, pid: query.pid });
      say(`ended process ${query.pid} of ${query.service} after ${duration(query.ms)}: ${query.statement}`);
    }
    if (!long.length) return 'No query has run that long; nothing was ended.';
    await pause(300);
    const left = (await found()).length;
    if (left) throw new Problem(`${count(left, 'long query', 'long queries')} came back. Switch reports off: npm run performance:emergency-mode`);
    return `Ended ${count(long.length, 'query', 'queries')}; the connections are free again.`;
  },
};

exports.scaleUp = {
  will: 'Doubling the database connections of every api instance.',
  async work({ status, change }) {
    const { settings, services } = await status();
    const instances = services.filter((service) => service.role === 'api' && service.state === 'running').length;
    if (settings.poolSize >= largestPool) return `Every api instance has ${settings.poolSize} connections already; that is the limit.`;
    const poolSize = Math.min(largestPool, settings.poolSize * 2);
    await change({ poolSize });
    return `From ${settings.poolSize} to ${poolSize} connections on each of ${count(instances, 'api instance')}.`;
  },
};
