// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const path = require('node:path');
const { existsSync } = require('node:fs');
const releases = require('../lib/releases');
const credentials = require('../lib/credentials');
const { createMaintenancePage, createBalancerConfiguration } = require('./create-state');

// What may be asked over the control connection: NAME -> function(message, connection) -> fields of the answer.
function commands(range, rollbacks, lifecycle) {
  return {
    status: async () => ({ ...(await range.status()), ...lifecycle.status() }),
    stop: async () => { lifecycle.requestStop(); return {}; },
    start: async ({ service }) => { await range.service(service).start(range.configuration()); return {}; },
    'stop-service': async ({ service }) => { await range.service(service).stop(); range.configure(); return {}; },
    restart: async ({ service }) => { await range.restart(service); return {}; },
    'restart-all': async () => ({ restarted: await range.restartAll() }),
    'add-instances': async () => range.addInstances(),
    'remove-instances': async ({ names }) => { range.setRemoved(names); return {}; },
    settings: async ({ changes }) => ({ settings: range.change(changes) }),
    'open-traffic': async () => {
      await range.service('balancer').ask('check configuration');
      return { settings: range.change({ maintenance: false, readOnly: false }) };
    },
    'switch-release': async ({ release, by }) => {
      const from = releases.current(range.paths);
      const result = await range.switchRelease(release);
      releases.recordDeployment(range.paths, release, by || 'hand', by && by.startsWith('RB-') && from !== release ? from : undefined);
      return result;
    },
    connections: async () => ({ services: await range.connections() }),
    'kill-connection': async ({ service, pid }) => ({ killed: await range.service(service).ask('kill', { pid }) }),
    'replace-database': async ({ source }) => {
      const file = path.resolve(range.paths.state, source);
      if (!file.startsWith(range.paths.snapshots + path.sep) || !existsSync(file)) throw new Error(`${source} is not a snapshot of this range`);
      await range.replaceDatabase(file);
      return {};
    },
    'check-database': async () => range.databaseHealth.check(),
    'issue-credentials': async ({ names }) => {
      const issued = credentials.issue(range.paths, names && names.filter((name) => credentials.holders.includes(name)));
      return { issued, told: await range.tellCredentials() };
    },
    'start-intruder': async () => { await range.startIntruder(); return {}; },
    'restore-configuration': async () => {
      createMaintenancePage(range.paths);
      createBalancerConfiguration(range.paths);
      return {};
    },
    rebuild: async () => {
      const running = rollbacks.running();
      if (running) throw new Error(`rollback ${running.id} is running; wait for its end or stop it`);
      await range.rebuild();
      return {};
    },
    // A rollback belongs to the connection that began it: when that ends early, the record says so.
    'begin-rollback': async (message, connection) => {
      const id = rollbacks.begin();
      connection.rollback = id;
      return { rollbackId: id };
    },
    'rollback-phase': async ({ rollbackId, phase, step }) => { rollbacks.update(rollbackId, { phase, step }); return {}; },
    'end-rollback': async ({ rollbackId, outcome, reason }, connection) => {
      rollbacks.update(rollbackId, { outcome, reason, endedAt: new Date().toISOString() });
      if (connection.rollback === rollbackId) connection.rollback = undefined;
      return {};
    },
  };
}

module.exports = { commands };
