// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { runService, failure } = require('./service');
const { loadRelease } = require('./release');
const { Peers } = require('./peers');
const { PageCache } = require('./page-cache');
const { readBody, answerJson } = require('../lib/http');
const { secretOf } = require('../lib/credentials');

runService((context) => {
  const release = loadRelease(context.paths, 'web');
  const peers = new Peers('api', context);
  const cache = new PageCache(context.paths.cache, context);
  let secret = secretOf(context.paths, 'web');

  async function api(method, path, body) {
    const answer = await peers.call({
      method, path, body, timeoutMs: 3000, headers: secret ? { authorization: `Bearer ${secret}` } : {},
    });
    if (answer.status >= 400) throw failure(answer.status === 401 || answer.status === 403 ? 502 : answer.status, `api: ${answer.json?.error || answer.status}`);
    return answer.json;
  }

  const application = { api, settings: release.settings, current: () => context.configuration.settings };

  async function handle(request, response) {
    if (release.problem) throw failure(500, release.problem);
    const route = request.url.split('?')[0];
    if (request.method === 'GET' && route === '/health') {
      const facts = await release.code.health(application);
      return answerJson(response, 200, { ok: true, service: context.name, release: release.id, ...facts });
    }
    if (request.method === 'GET' && route === '/') return home(response);
    if (request.method === 'POST' && route === '/orders') {
      return answerJson(response, 201, await api('POST', '/orders', JSON.parse(await readBody(request) || '{}')));
    }
    const order = /^\/orders\/(\d{1,12})$/.exec(route);
    if (request.method === 'GET' && order) return answerJson(response, 200, await api('GET', route));
    throw failure(404, 'no such page');
  }

  async function home(response) {
    const make = () => release.code.home(application);
    const { value, from } = context.configuration.settings.cachePages
      ? await cache.through('home', make) : { value: await make(), from: 'api' };
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'x-answered-from': from, connection: 'close' });
    response.end(value);
  }

  return {
    handle,
    answers: {
      credentials: () => { secret = secretOf(context.paths, 'web'); return true; },
      facts: () => ({ release: release.id, cacheHits: cache.hits, cacheMisses: cache.misses, api: peers.summary() }),
    },
  };
});
