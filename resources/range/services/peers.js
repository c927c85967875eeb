// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { request } = require('../lib/http');

const failuresUntilOpen = 3;
const openForMs = 10000;

// Chooses among the instances of a role in turn. Without circuit breakers one call goes to one
// instance and fails with it; with them a failing instance is left out for a while and a call that
// is safe to repeat moves on to the next.
class Peers {
  constructor(role, context) {
    this.role = role;
    this.context = context;
    this.turn = 0;
    this.health = new Map();
  }

  instances() {
    return this.context.configuration.peers[this.role].filter((peer) => !peer.removed);
  }

  candidates() {
    const all = this.instances();
    if (!all.length) return [];
    const rotated = all.map((_, index) => all[(this.turn + index) % all.length]);
    this.turn = (this.turn + 1) % all.length;
    if (!this.context.configuration.settings.circuitBreakers) return rotated.slice(0, 1);
    const closed = rotated.filter((peer) => !this.isOpen(peer));
    return closed.length ? closed : rotated;
  }

  isOpen(peer) {
    return (this.health.get(peer.name)?.openUntil ?? 0) > Date.now();
  }

  note(peer, succeeded) {
    const health = this.health.get(peer.name) || { failures: 0, openUntil: 0 };
    health.failures = succeeded ? 0 : health.failures + 1;
    if (succeeded) health.openUntil = 0;
    else if (health.failures >= failuresUntilOpen) health.openUntil = Date.now() + openForMs;
    this.health.set(peer.name, health);
  }

  async call(options) {
    const candidates = this.candidates();
    let last = Object.assign(new Error(`no ${this.role} instance takes requests`), { status: 503 });
    for (const peer of candidates) {
      try {
        const answer = await request({ ...options, port: peer.port });
        this.note(peer, answer.status < 500);
        if (answer.status < 500 || options.method === 'POST' || peer === candidates.at(-1)) return answer;
      } catch (error) {
        this.note(peer, false);
        last = Object.assign(new Error(`${peer.name}: ${error.message}`), { status: 502 });
        // A write that may have arrived is not sent twice.
        if (options.method === 'POST' && !/nothing answers/.test(error.message)) break;
      }
    }
    throw last;
  }

  summary() {
    return this.context.configuration.peers[this.role].map((peer) => ({
      name: peer.name, port: peer.port, removed: peer.removed, open: this.isOpen(peer),
    }));
  }
}

module.exports = { Peers };
