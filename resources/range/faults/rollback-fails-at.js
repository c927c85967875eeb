// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { writeJson } = require('../lib/files');
const { Problem } = require('../lib/problem');
const { restorable } = require('../lib/snapshots');
const releases = require('../lib/releases');

function replaceByFile(directory) {
  fs.rmSync(directory, { recursive: true, force: true });
  fs.writeFileSync(directory, '');
}

// For each phase of the rollback something of its own that it cannot do without.
const causes = [
  ({ deployLock }) => {
    writeJson(deployLock, { by: 'deployment 2026.11.23-2', at: new Date(Date.now() - 3600000).toISOString() });
    return 'a hung deployment holds the deployment lock';
  },
  ({ maintenancePage }) => {
    fs.rmSync(maintenancePage, { force: true });
    return 'the maintenance page is gone';
  },
  ({ safety }) => {
    replaceByFile(safety);
    return 'safety backups cannot be written';
  },
  (paths) => {
    const id = releases.previous(paths) ?? releases.current(paths);
    fs.truncateSync(path.join(paths.releases, id, 'api.cjs'), 200);
    return `api.cjs of release ${id} is cut short`;
  },
  (paths) => {
    const newest = restorable(paths).find((snapshot) => snapshot.kind === 'scheduled');
    if (!newest) throw new Problem('There is no snapshot that could be damaged.');
    const file = fs.openSync(newest.file, 'r+');
    fs.writeSync(file, crypto.randomBytes(8192), 0, 8192, Math.floor(newest.bytes / 8192) * 4096);
    fs.closeSync(file);
    return `snapshot ${newest.name} is damaged`;
  },
  ({ cache }) => {
    replaceByFile(cache);
    return 'the cache cannot be written';
  },
  ({ credentials }) => {
    fs.rmSync(path.join(credentials, 'worker.json'), { force: true });
    return 'the worker\'s credential is gone';
  },
  ({ balancerConfiguration }) => {
    fs.writeFileSync(balancerConfiguration, '{ "minimumInstances": { "web": 1, "api": ');
    return 'the balancer\'s configuration is cut short';
  },
];

const midway = 5;

exports.rollbackFailsAt = {
  id: 'rollback-fails-at',
  title: 'Rollback fails midway',
  description: `the next emergency rollback fails at phase N (1 to ${causes.length}): ${midway} unless N is given`,
  async cause({ paths }, argument) {
    const number = Number(argument ?? midway);
    if (!Number.isInteger(number) || number < 1 || number > causes.length) {
      throw Object.assign(new Problem(`Say at which phase the rollback shall fail: a number from 1 to ${causes.length}.`), { status: 2 });
    }
    return `The next rollback fails at phase ${number}: ${causes[number - 1](paths)}.`;
  },
};
