// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const http = require('node:http');
const path = require('node:path');
const { layout } = require('../lib/state-layout');
const { listen, answerJson } = require('../lib/http');
const { Log } = require('../lib/log');

// What every service does alike: it is a child of the supervisor, hears its configuration over the
// channel between them, listens on loopback, and ends with the supervisor however that one ended.
function runService(create) {
  if (!process.connected) {
    process.stderr.write('The services of the drill range are started by supervisor.js.\n');
    process.exit(1);
  }
  // A terminal sends these to everything in it. The supervisor decides when a service ends.
  process.on('SIGINT', () => {});
  process.on('SIGHUP', () => {});

  let service;
  let leave = () => {};
  // A second reason to end does not hold up the first.
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    await leave();
    process.exit(0);
  };
  process.on('disconnect', end);
  process.on('SIGTERM', end);

  process.on('message', async (message) => {
    try {
      if (message.start) {
        service = await start(message.start, create);
        leave = async () => { if (service.leave) await service.leave(); };
        tell({ listening: service.port });
      } else if (message.configuration) {
        if (service) service.configure(message.configuration);
      } else if (message.ask) {
        const answer = service.answers && service.answers[message.ask];
        tell({ answer: message.id, value: answer ? await answer(message.with || {}) : null });
      }
    } catch (error) {
      tell(message.ask ? { answer: message.id, error: error.message } : { failed: error.message });
    }
  });
}

async function start({ name, port, directory, configuration }, create) {
  const paths = layout(directory);
  const log = new Log(path.join(paths.logs, name + '.log'), name);
  const context = { name, paths, log, configuration, tell, startedAt: Date.now() };
  log.level = configuration.settings.logLevel;
  const service = create(context);
  const configure = service.configure || (() => {});
  service.configure = (next) => {
    context.configuration = next;
    log.level = next.settings.logLevel;
    configure(next);
  };
  const server = http.createServer((request, response) => {
    const startedAt = Date.now();
    response.on('finish', () => {
      const failed = response.statusCode >= 500;
      log.write(failed ? 'error' : 'debug', failed ? 'request failed' : 'request', {
        method: request.method, route: request.url, status: response.statusCode,
        ms: Date.now() - startedAt, reason: response.reason,
      });
    });
    Promise.resolve(service.handle(request, response)).catch((error) => {
      response.reason = error.message;
      answerJson(response, error.status || 500, { ok: false, service: name, error: error.message });
    });
  });
  server.keepAliveTimeout = 1000;
  service.port = await listen(server, port);
  log.write('info', 'started', { port: service.port, pid: process.pid });
  return service;
}

function tell(message) {
  if (process.connected) process.send(message, () => {});
}

// A refusal or failure with the status that the caller shall see.
function failure(status, text) {
  return Object.assign(new Error(text), { status });
}

module.exports = { runService, failure };
