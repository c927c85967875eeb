// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { sha256, writeJson, filesBelow } = require('../../lib/files');
const { takeSnapshot } = require('../../lib/snapshots');
const { count, size } = require('../../lib/texts');
const { applyLogging, securityAudit, debugLogging } = require('./environment');

// Evidence that can be read but not changed by a slip; the digests tell if it was changed on purpose.
function seal(directory, facts) {
  const files = filesBelow(directory).map((name) => ({
    name, bytes: fs.statSync(path.join(directory, name)).size, sha256: sha256(path.join(directory, name)),
  }));
  writeJson(path.join(directory, 'manifest.json'), { ...facts, files });
  for (const name of filesBelow(directory)) fs.chmodSync(path.join(directory, name), 0o400);
  return files;
}

exports.evidence = {
  will: 'Copying the audit log and what belongs to it into an evidence archive.',
  async work(range) {
    const { paths, say, status } = range;
    await applyLogging(range);
    const takenAt = new Date();
    const name = `evidence-${takenAt.toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 19).replace('.', '-')}`;
    const directory = path.join(paths.evidence, name);
    fs.mkdirSync(path.join(directory, 'logs'), { recursive: true, mode: 0o700 });
    // Without an audit the audit log alone; an audit wants all that lets the breach be followed.
    const wanted = (file) => file.startsWith('audit.log') || securityAudit || (debugLogging && file.endsWith('.log'));
    for (const file of fs.readdirSync(paths.logs).filter(wanted)) fs.copyFileSync(path.join(paths.logs, file), path.join(directory, 'logs', file));
    if (securityAudit) {
      const { services, settings, connections, deployments, rollbacks } = await status();
      writeJson(path.join(directory, 'state.json'), { services, settings, connections, deployments, rollbacks });
      await takeSnapshot(paths, directory, 'orders', 'evidence');
    }
    const files = seal(directory, { takenAt: takenAt.toISOString(), securityAudit, logLevel: process.env.LOG_LEVEL ?? null });
    for (const file of files) say(`${file.sha256.slice(0, 16)} ${file.name} (${size(file.bytes)})`);
    const missing = securityAudit ? '' : '; SECURITY_AUDIT is not enabled, so services\' state and the database are not in it';
    return `${count(files.length, 'file')} kept in state/evidence/${name}${missing}.`;
  },
};
