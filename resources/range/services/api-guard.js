// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { accepted, holderOf } = require('../lib/credentials');
const { appendLine } = require('../lib/log');
const { failure } = require('./service');

// Who may do what at the api, and the audit trail of it.
class ApiGuard {
  constructor(context) {
    this.context = context;
    this.seen = new Set();
    this.reload();
  }

  reload() {
    this.table = accepted(this.context.paths);
  }

  // Throws the refusal; returns the credential's name.
  admit(request, route) {
    const { settings } = this.context.configuration;
    const from = request.socket.remoteAddress;
    const secret = /^Bearer (\S+)$/.exec(request.headers.authorization || '')?.[1];
    const credential = holderOf(secret, this.table);
    const refuse = (status, reason) => {
      this.audit({ from, credential: credential || 'none', route, method: request.method, allowed: false, reason }, true);
      throw failure(status, reason);
    };
    if (settings.blockedAddresses.includes(from)) refuse(403, 'this address is isolated');
    if (!credential) refuse(401, secret ? 'the credential is not valid (any more)' : 'a credential is needed');
    if (settings.lockdown && from !== '127.0.0.1') refuse(403, 'lockdown: only the range\'s own services may call');
    if (settings.lockdown && /^\/(customers|reports)/.test(route)) refuse(403, 'lockdown: customer data is closed');
    this.audit({ from, credential, route, method: request.method, allowed: true });
    return credential;
  }

  // Ordinarily the first use from an address and every tenth minute of it is written down, and every
  // refusal; a security audit writes down each call.
  audit(entry, always = false) {
    const full = this.context.configuration.settings.securityAudit;
    const key = `${entry.from} ${entry.credential} ${entry.route.split('/')[1]} ${entry.allowed} ${Math.floor(Date.now() / 600000)}`;
    if (!always && !full && this.seen.has(key)) return;
    if (this.seen.size > 1000) this.seen.clear();
    this.seen.add(key);
    appendLine(this.context.paths.auditLog, { at: new Date().toISOString(), service: this.context.name, ...entry });
  }
}

module.exports = { ApiGuard };
