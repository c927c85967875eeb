// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { request } = require('./http');

// One question to a health page: whether it is well, and if not, why.
async function probe(url, timeoutMs = 3500) {
  const { port, pathname } = new URL(url);
  try {
    const answer = await request({ port: Number(port), path: pathname, timeoutMs });
    const ok = answer.status === 200;
    const maintenance = answer.headers['x-maintenance'] ? 'the maintenance page is up' : undefined;
    return { ok, ms: answer.ms, reason: ok ? undefined : maintenance || answer.json?.error || `it answered ${answer.status}` };
  } catch (error) {
    return { ok: false, ms: 0, reason: error.message };
  }
}

const instanceUrl = (service) => `http://127.0.0.1:${service.port}/health`;

// The services themselves, past the balancer.
async function probeServices(services) {
  return Promise.all(services.filter((service) => service.role !== 'intruder').map(async (service) => ({
    name: service.name, role: service.role, removed: service.removed, ...(await probe(instanceUrl(service))),
  })));
}

module.exports = { probe, probeServices, instanceUrl };
