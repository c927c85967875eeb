// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { Problem } = require('../../lib/problem');
const { duration } = require('../../lib/texts');
const { Progress, phases } = require('./progress');
const work = require('./phases');

const order = [
  work.freezeDeployments, work.enableMaintenance, work.takeSafetyBackup, work.switchRelease,
  work.restoreSnapshot, work.warmCaches, work.verifyHealth, work.reopenTraffic,
];

const afterwards = 'Next: npm run rollback:emergency-recovery';

exports.emergency = {
  will: `Rolling back to the previous release in ${order.length} phases.`,
  async work(range) {
    const { rollbackId } = await range.command('begin-rollback');
    const progress = new Progress(rollbackId, range.say);
    const beganAt = Date.now();
    range.say(`rollback ${rollbackId} has begun`);
    endOnSignals(range, progress);
    for (const phase of order) {
      progress.begin();
      await range.command('rollback-phase', { rollbackId, phase: progress.phase, step: progress.step });
      try {
        await phase(range, progress);
        await progress.linger();
      } catch (error) {
        await range.command('end-rollback', { rollbackId, outcome: 'failed', reason: error.message }).catch(() => {});
        progress.emit('failed', error.message);
        throw new Problem(`Rollback ${rollbackId} failed in phase ${progress.step} of ${phases.length}, ${progress.phase}: ${error.message}. ${afterwards}`);
      }
    }
    await range.command('end-rollback', { rollbackId, outcome: 'completed' });
    return `Rollback ${rollbackId} completed in ${duration(Date.now() - beganAt)}.`;
  },
};

// The work of a phase either happens in the supervisor as a whole or can be done again, so it is safe to
// leave at any moment. The record says in which phase.
function endOnSignals(range, progress) {
  for (const [signal, number] of [['SIGINT', 2], ['SIGTERM', 15], ['SIGHUP', 1]]) {
    process.once(signal, async () => {
      progress.emit('failed', `stopped by ${signal}`);
      range.say(`Rollback ${progress.rollbackId} was stopped by ${signal} in phase ${progress.step} of ${phases.length}, ${progress.phase}. ${afterwards}`);
      const told = range.command('end-rollback', { rollbackId: progress.rollbackId, outcome: 'stopped', reason: `${signal} in phase ${progress.phase}` });
      await Promise.race([told.catch(() => {}), new Promise((resolve) => setTimeout(resolve, 500))]);
      process.exit(128 + number);
    });
  }
}
