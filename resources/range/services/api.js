// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { runService, failure } = require('./service');
const { loadRelease } = require('./release');
const { ConnectionPool } = require('./connection-pool');
const { PageCache } = require('./page-cache');
const { ApiGuard } = require('./api-guard');
const { readBody, answerJson } = require('../lib/http');
const { sql } = require('../lib/sql');

const routes = [
  { method: 'GET', pattern: /^\/orders$/, call: 'recentOrders' },
  { method: 'GET', pattern: /^\/orders\/(\d{1,12})$/, call: 'order' },
  { method: 'POST', pattern: /^\/orders$/, call: 'placeOrder', writes: true },
  { method: 'GET', pattern: /^\/summary$/, call: 'summary', cache: 'summary' },
  { method: 'GET', pattern: /^\/customers$/, call: 'customers' },
  { method: 'POST', pattern: /^\/reports\/affinity$/, call: 'affinityReport', background: true },
  { method: 'POST', pattern: /^\/settlements$/, call: 'settle', writes: true },
];

runService((context) => {
  const release = loadRelease(context.paths, 'api');
  const pool = new ConnectionPool(context.paths.database, {
    size: context.configuration.settings.poolSize,
    onChange: () => context.tell({ connections: [...pool.connections].map((connection) => connection.pid) }),
  });
  const cache = new PageCache(context.paths.cache, context);
  const guard = new ApiGuard(context);
  const application = { db: pool, sql, settings: release.settings, failure };

  async function health(response) {
    if (release.problem) throw failure(500, release.problem);
    const facts = await release.code.health(application);
    answerJson(response, 200, { ok: true, service: context.name, release: release.id, ...facts });
  }

  async function handle(request, response) {
    const route = request.url.split('?')[0];
    if (request.method === 'GET' && route === '/health') return health(response);
    guard.admit(request, route);
    if (request.method === 'GET' && route === '/hello') return answerJson(response, 200, { ok: true, service: context.name });
    if (release.problem) throw failure(500, release.problem);
    const found = routes.find((entry) => entry.method === request.method && entry.pattern.test(route));
    if (!found) throw failure(404, 'no such page');
    return answer(found, request, response, route);
  }

  async function answer(found, request, response, route) {
    const { settings } = context.configuration;
    if (found.writes && settings.readOnly) throw failure(503, 'read-only mode: nothing is written at present');
    if (found.background && settings.performanceEmergency) throw failure(503, 'performance emergency: reports are switched off');
    const argument = found.pattern.exec(route)[1];
    const body = request.method === 'POST' ? parse(await readBody(request)) : {};
    const work = () => release.code[found.call](application, { argument, body });
    if (found.background) {
      work().catch((error) => context.log.write('warning', 'report ended early', { reason: error.message }));
      return answerJson(response, 202, { ok: true, accepted: true });
    }
    if (found.cache) {
      const { value, from } = await cache.through(found.cache, work);
      return answerJson(response, 200, value, { 'x-answered-from': from });
    }
    return answerJson(response, 200, await work());
  }

  return {
    handle,
    configure: ({ settings }) => { if (settings.poolSize !== pool.size) pool.resize(settings.poolSize); },
    leave: () => pool.close(),
    answers: {
      connections: () => ({ size: pool.size, waiting: pool.waiting.length, connections: pool.summary(), slow: pool.slow }),
      kill: ({ pid }) => {
        const connection = [...pool.connections].find((other) => other.pid === pid);
        if (connection) connection.kill();
        return Boolean(connection);
      },
      'database offline': () => pool.goOffline().then(() => true),
      'database online': () => { pool.goOnline(); return true; },
      credentials: () => { guard.reload(); return true; },
      facts: () => ({ release: release.id, cacheHits: cache.hits, cacheMisses: cache.misses }),
    },
  };
});

function parse(text) {
  if (!text) return {};
  try { return JSON.parse(text); } catch { throw failure(400, 'the request is not JSON'); }
}
