// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// What scripts may change while the range runs, with the values of a healthy day.
const healthy = Object.freeze({
  maintenance: false,
  readOnly: false,
  cacheSeconds: 2,
  cacheStale: false,
  cachePages: false,
  performanceEmergency: false,
  circuitBreakers: false,
  poolSize: 2,
  logLevel: 'info',
  securityAudit: false,
  lockdown: false,
  blockedAddresses: [],
});

function changed(settings, changes) {
  for (const [name, value] of Object.entries(changes)) {
    if (!(name in healthy)) throw new Error(`there is no setting ${name}`);
    if (typeof value !== typeof healthy[name]) throw new Error(`${name} cannot be ${JSON.stringify(value)}`);
  }
  return { ...settings, ...changes };
}

module.exports = { healthy, changed };
