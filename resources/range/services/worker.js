// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { runService, failure } = require('./service');
const { Peers } = require('./peers');
const { answerJson } = require('../lib/http');
const { secretOf } = require('../lib/credentials');

const everyMs = 600;
const spacedOutMs = 2000;
const lateAfterMs = 6000;

// Settles accepted orders: asks the api, under its own credential, to enter them in the ledger.
runService((context) => {
  const peers = new Peers('api', context);
  let secret = secretOf(context.paths, 'worker');
  let settled = 0;
  let lastSuccess = 0;
  let problem = 'has not settled anything yet';

  async function settle() {
    const { settings } = context.configuration;
    if (settings.readOnly) {
      problem = '';
      lastSuccess = Date.now();
    } else if (!secret) {
      problem = 'its credential is missing';
    } else {
      try {
        const answer = await peers.call({
          method: 'POST', path: '/settlements', body: {}, timeoutMs: 2500, headers: { authorization: `Bearer ${secret}` },
        });
        if (answer.status !== 200) throw new Error(answer.json?.error || `the api answered ${answer.status}`);
        settled += answer.json.settled;
        problem = '';
        lastSuccess = Date.now();
      } catch (error) {
        if (error.message !== problem) context.log.write('error', 'settlement failed', { reason: error.message });
        problem = error.message;
      }
    }
    setTimeout(settle, settings.performanceEmergency ? spacedOutMs : everyMs);
  }
  const firstRound = settle();

  return {
    async handle(request, response) {
      if (request.url.split('?')[0] !== '/health') throw failure(404, 'no such page');
      await firstRound;
      const late = Date.now() - lastSuccess > lateAfterMs;
      // One failed round is retried soon; only lasting failure makes the worker unhealthy.
      if (problem && (late || !lastSuccess)) throw failure(503, `the worker settles nothing: ${problem}`);
      answerJson(response, 200, { ok: true, service: context.name, settled });
    },
    answers: {
      credentials: () => { secret = secretOf(context.paths, 'worker'); return true; },
      facts: () => ({ settled, problem }),
    },
  };
});
