// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { createDatabase } = require('../database/create');
const credentials = require('../lib/credentials');
const { readJson, writeAtomically, writeJson } = require('../lib/files');
const { Problem } = require('../lib/problem');
const releases = require('../lib/releases');
const snapshots = require('../lib/snapshots');
const { rangeRoot } = require('../lib/state-layout');

const firstRelease = '2026.11.12-3';
const currentRelease = '2026.11.20-1';
const balancerConfiguration = { minimumInstances: { web: 1, api: 1 } };

// Only a directory that a range made may be emptied: --directory could name anybody's project.
function refuseForeignState(paths) {
  if (!fs.existsSync(paths.state)) return;
  if (!fs.statSync(paths.state).isDirectory()) throw new Problem(`${paths.state} is not a directory. Choose another --directory.`);
  if (fs.readdirSync(paths.state).length && !fs.existsSync(paths.marker)) {
    throw new Problem(`${paths.state} holds files that no drill range made, so it is left alone. Choose another --directory.`);
  }
}

async function createState(paths, { keep = [] } = {}) {
  refuseForeignState(paths);
  const rollbacks = readJson(paths.rollbacks, null);
  fs.mkdirSync(paths.state, { recursive: true });
  for (const name of fs.readdirSync(paths.state)) {
    if (!keep.includes(name)) fs.rmSync(path.join(paths.state, name), { recursive: true, force: true });
  }
  fs.writeFileSync(paths.marker, 'The drill range made this directory and empties it at its next start.\n');
  for (const directory of [paths.snapshots, paths.safety, paths.releases, paths.logs, paths.cache, paths.evidence]) {
    fs.mkdirSync(directory, { recursive: true });
  }
  createMaintenancePage(paths);
  createBalancerConfiguration(paths);
  credentials.issue(paths);
  for (const release of [firstRelease, currentRelease]) {
    releases.install(paths, release);
    releases.recordDeployment(paths, release, 'deployment');
  }
  releases.pointTo(paths, currentRelease);
  // Numbers of rollbacks go on, so that two drills never speak of the same one.
  writeJson(paths.rollbacks, { last: rollbacks?.last ?? 4126, rollbacks: [] });
  for (const taken of await createDatabase(paths)) {
    snapshots.record(paths.snapshots, { ...taken, kind: 'scheduled', integrity: 'ok' });
  }
}

function createMaintenancePage(paths) {
  writeAtomically(paths.maintenancePage, fs.readFileSync(path.join(rangeRoot, 'services', 'maintenance.html')));
}

function createBalancerConfiguration(paths) {
  writeJson(paths.balancerConfiguration, balancerConfiguration);
}

module.exports = { createState, refuseForeignState, createMaintenancePage, createBalancerConfiguration };
