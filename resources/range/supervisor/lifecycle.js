// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// When the range ends: no lease for the grace time, or a stop that no script stands in the way of.
class Lifecycle {
  constructor({ graceSeconds, leases, end }) {
    this.graceMs = graceSeconds * 1000;
    this.leases = leases;
    this.end = end;
    this.stopRequested = false;
  }

  leasesChanged(added) {
    // A console that comes back wants the range, whatever the one before it asked for.
    if (added?.kind === 'console') this.stopRequested = false;
    const held = this.leases();
    if (this.stopRequested && !held.some((lease) => lease.kind === 'script')) return this.end('stop was asked for');
    clearTimeout(this.timer);
    this.timer = held.length ? undefined : setTimeout(() => this.end(`nobody held a lease for ${this.graceMs / 1000} s`), this.graceMs);
  }

  requestStop() {
    this.stopRequested = true;
    // After the answer is on its way.
    setImmediate(() => { if (this.stopRequested) this.leasesChanged(); });
  }

  status() {
    return { leases: this.leases(), stopRequested: this.stopRequested, graceSeconds: this.graceMs / 1000 };
  }
}

module.exports = { Lifecycle };
