// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { readJson, writeJson } = require('../lib/files');

// state/rollbacks.json: every rollback with its phase and its outcome. The supervisor keeps it, so that
// a rollback that was killed is on record as well.
class RollbackRecord {
  constructor(paths) {
    this.paths = paths;
  }

  read() {
    return readJson(this.paths.rollbacks, { last: 4126, rollbacks: [] });
  }

  running() {
    return this.read().rollbacks.find((rollback) => rollback.outcome === 'running');
  }

  begin() {
    const running = this.running();
    if (running) throw new Error(`rollback ${running.id} is already running, in phase "${running.phase || 'start'}"`);
    const record = this.read();
    record.last += 1;
    const id = `RB-${record.last}`;
    record.rollbacks.push({ id, startedAt: new Date().toISOString(), outcome: 'running' });
    record.rollbacks = record.rollbacks.slice(-50);
    writeJson(this.paths.rollbacks, record);
    return id;
  }

  update(id, fields) {
    const record = this.read();
    record.rollbacks = record.rollbacks.map((rollback) => (rollback.id === id ? { ...rollback, ...fields } : rollback));
    writeJson(this.paths.rollbacks, record);
  }
}

module.exports = { RollbackRecord };
