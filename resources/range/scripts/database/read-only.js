// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const credentials = require('../../lib/credentials');
const { request } = require('../../lib/http');
const { Problem } = require('../../lib/problem');
const { count } = require('../../lib/texts');

exports.readOnly = {
  will: 'Setting whether the application writes.',
  async work({ paths, say, change, status }, argument) {
    if (argument !== undefined && argument !== 'on' && argument !== 'off') throw new Problem('Say "on" or "off"; nothing means "on".');
    const on = argument !== 'off';
    await change({ readOnly: on });
    const { services } = await status();
    const instances = services.filter((service) => service.role === 'api' && service.state === 'running');
    // Believe it only when an order is really refused. An empty order would be refused anyway, with 400.
    for (const service of instances) {
      const answer = await request({
        port: service.port, path: '/orders', method: 'POST', body: {},
        headers: { authorization: `Bearer ${credentials.secretOf(paths, 'web')}` },
      }).catch((error) => ({ status: 0, json: { error: error.message } }));
      const refused = answer.status === 503;
      say(`${service.name}: ${refused ? 'refuses writes' : answer.status === 400 ? 'takes writes' : `cannot be asked (${answer.json?.error || answer.status})`}`);
      if (on && answer.status === 400) throw new Problem(`${service.name} still takes orders.`);
    }
    return on ? `Read-only mode is on: ${count(instances.length, 'api instance')} refuse writes, reading goes on.`
      : 'Read-only mode is off: orders are taken again.';
  },
};
