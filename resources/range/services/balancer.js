// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const fs = require('node:fs');
const http = require('node:http');
const { runService, failure } = require('./service');
const { Peers } = require('./peers');
const { answerJson, loopback } = require('../lib/http');

const upstreamTimeoutMs = 4000;

runService((context) => {
  const roles = { web: new Peers('web', context), api: new Peers('api', context) };

  function handle(request, response) {
    const route = request.url;
    if (route === '/health') {
      return answerJson(response, 200, {
        ok: true, service: context.name, maintenance: context.configuration.settings.maintenance,
        web: roles.web.summary(), api: roles.api.summary(),
      });
    }
    if (context.configuration.settings.maintenance) return maintenance(response);
    const named = /^\/(web|api)(\/.*)?$/.exec(route);
    const peers = roles[named ? named[1] : 'web'];
    const candidates = peers.candidates();
    if (!candidates.length) throw failure(503, `no ${peers.role} instance takes requests`);
    return forward(request, response, peers, candidates, named ? named[2] || '/' : route);
  }

  function maintenance(response) {
    response.writeHead(503, { 'content-type': 'text/html; charset=utf-8', 'retry-after': '30', connection: 'close', 'x-maintenance': 'yes' });
    response.end(fs.readFileSync(context.paths.maintenancePage));
  }

  // The answer of the first instance that gives one; which failures move on is the breakers' matter.
  function forward(request, response, peers, candidates, path) {
    return new Promise((resolve, reject) => {
      const [peer, ...others] = candidates;
      const mayRepeat = request.method === 'GET' && others.length > 0;
      const again = () => resolve(forward(request, response, peers, others, path));
      let answered = false;
      const call = http.request({
        host: loopback, port: peer.port, path, method: request.method, agent: false,
        headers: { ...request.headers, connection: 'close' }, timeout: upstreamTimeoutMs,
      }, (answer) => {
        answered = true;
        peers.note(peer, answer.statusCode < 500);
        if (answer.statusCode >= 500 && mayRepeat) {
          answer.resume();
          return again();
        }
        if (answer.statusCode >= 500) response.reason = `${peer.name} answered ${answer.statusCode}`;
        response.writeHead(answer.statusCode, { ...answer.headers, 'x-served-by': peer.name, connection: 'close' });
        answer.on('error', () => response.destroy());
        answer.pipe(response);
        resolve();
      });
      call.on('timeout', () => call.destroy(Object.assign(new Error('no answer in time'), { status: 504 })));
      call.on('error', (error) => {
        if (answered) return;
        peers.note(peer, false);
        if (mayRepeat) again();
        else reject(failure(error.status || 502, `${peer.name} does not answer (${error.code || error.message})`));
      });
      if (request.method === 'GET') call.end();
      else request.pipe(call);
    });
  }

  return {
    handle,
    answers: {
      // Traffic is opened under the written configuration, and not at all under a damaged one.
      'check configuration': () => {
        const text = fs.readFileSync(context.paths.balancerConfiguration, 'utf8');
        let written;
        try { written = JSON.parse(text); } catch { throw new Error('balancer.json is not valid JSON'); }
        for (const role of ['web', 'api']) {
          const needed = written.minimumInstances?.[role];
          if (!Number.isInteger(needed)) throw new Error(`balancer.json does not say how many ${role} instances are needed`);
          if (roles[role].instances().length < needed) throw new Error(`only ${roles[role].instances().length} of ${needed} needed ${role} instances`);
        }
        return true;
      },
      facts: () => ({ web: roles.web.summary(), api: roles.api.summary() }),
    },
  };
});
