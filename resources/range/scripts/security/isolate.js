// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { exposed } = require('../../lib/credentials');
const { readLines } = require('../../lib/log');
const { Problem } = require('../../lib/problem');
const { until } = require('../../lib/script');
const { count } = require('../../lib/texts');
const { applyLogging } = require('./environment');

const ownAddress = '127.0.0.1';

// Addresses that were let in with a credential although no service of the range lives there.
function strangers(paths) {
  const found = new Map();
  for (const line of readLines(paths.auditLog)) {
    if (!line.allowed || line.from === ownAddress) continue;
    const entry = found.get(line.from) || { credentials: new Set(), routes: new Set(), first: line.at };
    entry.credentials.add(line.credential);
    entry.routes.add(line.route);
    found.set(line.from, entry);
  }
  return found;
}

exports.isolate = {
  will: 'Searching the audit log and the logs for a breach, and isolating what is found.',
  async work(range) {
    const { paths, say, change, status } = range;
    await applyLogging(range);
    const secrets = exposed(paths);
    for (const { credential, file, line } of secrets) say(`the ${credential} secret stands in ${file}, line ${line}`);
    const found = strangers(paths);
    for (const [address, entry] of found) {
      say(`${address} has used the credential of ${[...entry.credentials].join(', ')} since ${entry.first} for ${[...entry.routes].join(', ')}`);
    }
    const next = secrets.length ? ' Next: npm run security:rotate-all-secrets' : '';
    if (!found.size) return `No stranger has used a credential; nothing was isolated.${next}`;
    const { settings } = await status();
    await change({ blockedAddresses: [...new Set([...settings.blockedAddresses, ...found.keys()])] });
    // Isolated is what gets in no more, not what has been written on a list.
    const refused = await until(async () => {
      const intruder = (await status()).services.find((service) => service.role === 'intruder' && service.state === 'running');
      return !intruder || !intruder.facts?.reading;
    }, 4000, 200);
    if (!refused) throw new Problem(`${[...found.keys()].join(', ')} still gets in.`);
    return `Isolated ${count(found.size, 'address', 'addresses')}: ${[...found.keys()].join(', ')}.${next}`;
  },
};
