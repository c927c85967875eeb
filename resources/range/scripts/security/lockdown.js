// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { secretOf } = require('../../lib/credentials');
const { request } = require('../../lib/http');
const { Problem } = require('../../lib/problem');
const { count } = require('../../lib/texts');
const { applyLogging, securityAudit } = require('./environment');

exports.lockdown = {
  will: 'Setting the security lockdown.',
  async work(range, argument) {
    const { paths, say, change, status } = range;
    if (argument !== undefined && argument !== 'on' && argument !== 'off') throw new Problem('Say "on" or "off"; nothing means "on".');
    if (argument === 'off') {
      await change({ lockdown: false, securityAudit: false, logLevel: 'info' });
      return 'The lockdown is lifted; isolated addresses stay isolated.';
    }
    await applyLogging(range);
    await change({ lockdown: true });
    const instances = (await status()).services.filter((service) => service.role === 'api' && service.state === 'running');
    const headers = { authorization: `Bearer ${secretOf(paths, 'web')}` };
    for (const service of instances) {
      const { status: answered } = await request({ port: service.port, path: '/customers', headers });
      say(`${service.name}: customer data ${answered === 403 ? 'closed' : `ANSWERED WITH ${answered}`}`);
      if (answered !== 403) throw new Problem(`${service.name} does not keep the lockdown.`);
    }
    const audit = securityAudit ? 'every call is on the audit log' : 'without SECURITY_AUDIT=enabled only first uses and refusals are on the audit log';
    return `Lockdown is on: ${count(instances.length, 'api instance')} closed to strangers and for customer data; ${audit}.`;
  },
};
