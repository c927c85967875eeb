// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { exposed, holders, secretOf } = require('../../lib/credentials');
const { request } = require('../../lib/http');
const { Problem } = require('../../lib/problem');
const { count } = require('../../lib/texts');
const { applyLogging } = require('./environment');

exports.rotate = {
  will: 'Replacing every credential and making sure that the old ones are refused.',
  async work(range) {
    const { paths, say, command, status } = range;
    await applyLogging(range);
    const before = new Map(holders.map((name) => [name, secretOf(paths, name)]));
    const { issued, told } = await command('issue-credentials');
    say(`issued new credentials for ${issued.join(', ')}; told ${told.join(', ')}`);
    const instances = (await status()).services.filter((service) => service.role === 'api' && service.state === 'running');
    const greet = async (service, secret) => (await request({
      port: service.port, path: '/hello', headers: { authorization: `Bearer ${secret}` },
    })).status;
    for (const service of instances) {
      for (const name of holders) {
        const old = before.get(name) ? await greet(service, before.get(name)) : 401;
        const fresh = await greet(service, secretOf(paths, name));
        say(`${service.name}: old ${name} credential ${old === 401 ? 'refused' : `ANSWERED WITH ${old}`}, new one ${fresh === 200 ? 'accepted' : `ANSWERED WITH ${fresh}`}`);
        if (old !== 401 || fresh !== 200) throw new Problem(`${service.name} does not follow the new credentials; restart it.`);
      }
    }
    const left = exposed(paths);
    if (left.length) throw new Problem(`A new secret stands in ${left[0].file} already.`);
    return `Rotated ${count(issued.length, 'credential')}; no valid secret stands in a log.`;
  },
};
