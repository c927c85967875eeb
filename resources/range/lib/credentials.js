// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { readJson, writeJson } = require('./files');

// NAME.json is what a caller presents; accepted.json holds the digests that the api compares with.
const holders = ['web', 'worker'];

const digest = (secret) => crypto.createHash('sha256').update(secret).digest('hex');

function issue(paths, names = holders) {
  fs.mkdirSync(paths.credentials, { recursive: true, mode: 0o700 });
  const acceptedFile = path.join(paths.credentials, 'accepted.json');
  const accepted = readJson(acceptedFile, {});
  for (const name of names) {
    const secret = `${name}-${crypto.randomBytes(24).toString('hex')}`;
    const issuedAt = new Date().toISOString();
    writeJson(path.join(paths.credentials, name + '.json'), { credential: name, secret, issuedAt }, 0o600);
    accepted[name] = { sha256: digest(secret), issuedAt };
  }
  writeJson(acceptedFile, accepted, 0o600);
  return names;
}

function secretOf(paths, name) {
  return readJson(path.join(paths.credentials, name + '.json'), null)?.secret;
}

function accepted(paths) {
  return readJson(path.join(paths.credentials, 'accepted.json'), {});
}

// The name of the credential that a presented secret belongs to.
function holderOf(secret, table) {
  if (!secret) return undefined;
  const presented = Buffer.from(digest(secret));
  return Object.keys(table).find((name) => crypto.timingSafeEqual(presented, Buffer.from(table[name].sha256)));
}

// Where a secret that is valid now stands in a log, in clear.
function exposed(paths) {
  const found = [];
  for (const file of fs.readdirSync(paths.logs)) {
    const lines = fs.readFileSync(path.join(paths.logs, file), 'utf8').split('\n');
    for (const name of holders) {
      const secret = secretOf(paths, name);
      lines.forEach((line, index) => {
        if (secret && line.includes(secret)) found.push({ credential: name, file, line: index + 1 });
      });
    }
  }
  return found;
}

module.exports = { holders, issue, secretOf, accepted, holderOf, exposed };
