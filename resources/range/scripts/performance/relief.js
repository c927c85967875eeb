// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { secretOf } = require('../../lib/credentials');
const { request } = require('../../lib/http');
const { probeServices } = require('../../lib/probe');
const { Problem } = require('../../lib/problem');
const { count } = require('../../lib/texts');

async function apiInstances({ status }) {
  const instances = (await status()).services.filter((service) => service.role === 'api' && service.state === 'running' && !service.removed);
  if (!instances.length) throw new Problem('No api instance is running. Next: npm run scale:add-instances');
  return instances;
}

// How long the dearest page of the api takes just now.
async function timeOfSummary(range, instances) {
  const headers = { authorization: `Bearer ${secretOf(range.paths, 'web')}` };
  const answers = await Promise.all(instances.map((service) => request({ port: service.port, path: '/summary', headers }).catch((error) => ({ status: error.message, headers: {}, ms: 0 }))));
  return answers.map((answer, index) => `${instances[index].name}: ${answer.status === 200 ? `${answer.ms.toFixed(1)} ms from ${answer.headers['x-answered-from']}` : `FAILED, ${answer.status}`}`);
}

function caching(will, changes, last) {
  return {
    will,
    async work(range, argument) {
      if (argument === 'off') {
        await range.change({ cacheSeconds: 2, cacheStale: false, cachePages: false });
        return 'Caching is as on ordinary days: 2 s.';
      }
      const instances = await apiInstances(range);
      await range.change(changes);
      (await timeOfSummary(range, instances)).forEach((line) => range.say(`first  ${line}`));
      (await timeOfSummary(range, instances)).forEach((line) => range.say(`second ${line}`));
      return last;
    },
  };
}

exports.cacheEmergency = caching(
  'Letting the cache answer for the database wherever it can.',
  { cacheSeconds: 600, cacheStale: true },
  'Emergency caching is on: answers are kept for 10 minutes and served even when the database cannot be asked.',
);

exports.cacheAggressive = caching(
  'Caching whole pages and keeping answers longer.',
  { cacheSeconds: 60, cachePages: true },
  'Aggressive caching is on: answers and whole pages are kept for 60 s.',
);

exports.emergencyMode = {
  will: 'Setting the performance emergency mode.',
  async work(range, argument) {
    const on = argument !== 'off';
    await range.change({ performanceEmergency: on });
    if (!on) return 'The performance emergency mode is off.';
    const instances = await apiInstances(range);
    const headers = { authorization: `Bearer ${secretOf(range.paths, 'web')}` };
    for (const service of instances) {
      const { status } = await request({ port: service.port, path: '/reports/affinity', method: 'POST', body: {}, headers });
      range.say(`${service.name}: reports ${status === 503 ? 'are refused' : `ANSWERED WITH ${status}`}`);
      if (status !== 503) throw new Problem(`${service.name} still takes reports.`);
    }
    return 'Performance emergency mode is on: no reports, no figures on the first page, settlements less often.';
  },
};

exports.addInstances = {
  will: 'Starting more instances of web and api.',
  async work({ say, command, status }) {
    const { revived, added } = await command('add-instances');
    if (revived.length) say(`started again what had died: ${revived.join(', ')}`);
    if (added.length) say(`added ${added.join(', ')}`);
    const results = await probeServices((await status()).services.filter((service) => [...revived, ...added].includes(service.name)));
    for (const result of results) say(`${result.name}: ${result.ok ? `well, ${result.ms.toFixed(0)} ms` : `NOT WELL, ${result.reason}`}`);
    const ill = results.filter((result) => !result.ok);
    if (ill.length) throw new Problem(`${count(ill.length, 'new instance')} not well: ${ill[0].name}, ${ill[0].reason}.`);
    return results.length ? `${count(results.length, 'instance')} more in service.` : 'The limit of instances is reached; none was added.';
  },
};

exports.circuitBreakers = {
  will: 'Enabling circuit breakers between balancer, web and api.',
  async work({ say, change, status }, argument) {
    await change({ circuitBreakers: argument !== 'off' });
    if (argument === 'off') return 'Circuit breakers are off.';
    const { endpoints } = await status();
    const port = Number(new URL(endpoints.find((endpoint) => endpoint.name === 'balancer').url).port);
    const results = [];
    for (let call = 0; call < 12; call++) results.push((await request({ port, path: '/api/health' }).catch(() => ({ status: 0 }))).status);
    const { json } = await request({ port, path: '/health' });
    const open = [...json.web, ...json.api].filter((peer) => peer.open).map((peer) => peer.name);
    const good = results.filter((result) => result === 200).length;
    say(`${good} of ${results.length} test calls succeeded`);
    return `Circuit breakers are on; open now: ${open.join(', ') || 'none'}.`;
  },
};

exports.removeUnhealthy = {
  will: 'Asking every instance for its health and sending traffic to the healthy ones only.',
  async work({ say, command, status }) {
    const { services } = await status();
    const results = await probeServices(services.filter((service) => service.role === 'web' || service.role === 'api'));
    for (const result of results) say(`${result.name}: ${result.ok ? 'healthy' : `unhealthy, ${result.reason}`}`);
    const ill = results.filter((result) => !result.ok);
    for (const role of ['web', 'api']) {
      if (results.some((result) => result.role === role) && results.every((result) => result.role !== role || !result.ok)) {
        throw new Problem(`No ${role} instance is healthy, so removing them would leave nobody; nothing was changed. Next: npm run scale:add-instances or npm run rollback:emergency`);
      }
    }
    await command('remove-instances', { names: ill.map((result) => result.name) });
    return ill.length ? `${ill.map((result) => result.name).join(', ')} get no traffic any more.` : 'Every instance is healthy; all of them get traffic.';
  },
};
