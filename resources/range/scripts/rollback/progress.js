// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { pause } = require('../../lib/script');

// Seconds that each phase is given to be watched, at RANGE_PACE=1. The work itself is quicker.
const phases = [
  { name: 'Freeze deployments', seconds: 2 },
  { name: 'Enable maintenance page', seconds: 2 },
  { name: 'Take safety backup', seconds: 3 },
  { name: 'Switch to previous release', seconds: 4 },
  { name: 'Restore database snapshot', seconds: 6 },
  { name: 'Warm caches', seconds: 3 },
  { name: 'Verify health', seconds: 3 },
  { name: 'Reopen traffic', seconds: 2 },
];

function readPace() {
  const pace = Number(process.env.RANGE_PACE ?? 1);
  return pace >= 0 && pace <= 100 ? pace : 1;
}

// Says how far a rollback is: one JSON line for programs at each change, lines for people between.
class Progress {
  constructor(rollbackId, say) {
    this.rollbackId = rollbackId;
    this.say = say;
    this.pace = readPace();
    this.step = 0;
  }

  get phase() {
    return phases[this.step - 1]?.name ?? 'start';
  }

  emit(status, detail) {
    this.say(JSON.stringify({
      step: this.step, total: phases.length, phase: this.phase, status, rollbackId: this.rollbackId,
      ...(status === 'failed' ? { detail } : { eta: this.eta(status) }),
    }));
  }

  // Seconds to the end: what is left of this phase and all of the later ones.
  eta(status) {
    const later = phases.slice(this.step).reduce((sum, phase) => sum + phase.seconds * this.pace, 0);
    const spent = (Date.now() - this.startedAt) / 1000;
    const here = status === 'completed' ? 0 : Math.max(0, phases[this.step - 1].seconds * this.pace - spent);
    return Math.round(later + here);
  }

  tell(text) {
    this.say(`[${this.step}/${phases.length}] ${text}`);
  }

  begin() {
    this.step += 1;
    this.startedAt = Date.now();
    this.emit('running');
  }

  // Stays until the phase has had its time, with the remaining time told every second.
  async linger() {
    const end = this.startedAt + phases[this.step - 1].seconds * this.pace * 1000;
    while (Date.now() < end) {
      await pause(Math.min(1000, end - Date.now()));
      if (Date.now() < end) this.emit('running');
    }
    this.emit('completed');
  }
}

module.exports = { Progress, phases };
