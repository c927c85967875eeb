// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const path = require('node:path');

const rangeRoot = path.resolve(__dirname, '..');

// Everything that changes lies below DIR/state. Scripts find DIR in RANGE_DIRECTORY; without it the
// range keeps its state beside its own package.json.
function directoryOfScripts() {
  return path.resolve(process.env.RANGE_DIRECTORY || rangeRoot);
}

function layout(directory) {
  const state = path.join(path.resolve(directory), 'state');
  const at = (...parts) => path.join(state, ...parts);
  return {
    directory: path.resolve(directory),
    state,
    marker: at('.drill-range'),
    rangeFile: at('range.json'),
    settings: at('settings.json'),
    database: at('orders.sqlite'),
    snapshots: at('snapshots'),
    safety: at('snapshots', 'safety'),
    releases: at('releases'),
    current: at('current'),
    deployments: at('deployments.json'),
    deployLock: at('deploy.lock'),
    rollbacks: at('rollbacks.json'),
    credentials: at('credentials'),
    logs: at('logs'),
    auditLog: at('logs', 'audit.log'),
    cache: at('cache'),
    evidence: at('evidence'),
    escalations: at('escalations.jsonl'),
    maintenancePage: at('maintenance.html'),
    balancerConfiguration: at('balancer.json'),
    faults: at('faults.json'),
  };
}

module.exports = { rangeRoot, directoryOfScripts, layout };
