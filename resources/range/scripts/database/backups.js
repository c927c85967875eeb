// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { takeSnapshot, restorable, reasonAgainst } = require('../../lib/snapshots');
const { checkIntegrity, damage } = require('../../lib/integrity');
const { Problem } = require('../../lib/problem');
const { count, size, duration } = require('../../lib/texts');

const validName = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;

exports.backup = {
  will: 'Copying the database as it is now into a backup.',
  async work({ paths, say }, argument) {
    const name = argument || `manual-${new Date().toISOString().replace(/[-:]/g, '').replace('T', '-').slice(0, 15)}`;
    if (!validName.test(name)) throw new Problem('The name of a backup consists of letters, digits, ".", "_" and "-", at most 80 of them.');
    if (restorable(paths).some((snapshot) => snapshot.name === name)) throw new Problem(`A backup ${name} exists already; choose another name.`);
    const snapshot = await takeSnapshot(paths, paths.snapshots, name, 'manual');
    say(`sha256 ${snapshot.sha256}`);
    say(snapshot.integrity === 'ok' ? `the copy is whole and holds ${count(snapshot.orders, 'order')}`
      : `the database is damaged (${snapshot.integrity}); the copy is kept as evidence and will not be restored from`);
    return `Backup ${name} written, ${size(snapshot.bytes)}.`;
  },
};

exports.restoreLastGood = {
  will: 'Verifying the backups and restoring the newest good one.',
  async work({ paths, say, command, status }) {
    say('[1/4] verifying the backups');
    let chosen;
    for (const snapshot of restorable(paths)) {
      const reason = await reasonAgainst(snapshot);
      say(`backup ${snapshot.name} of ${snapshot.createdAt}: ${reason ? `not usable, it ${reason}` : 'good'}`);
      if (!reason) { chosen = snapshot; break; }
    }
    if (!chosen) throw new Problem('No backup is good. What is left: npm run system:restore-from-safety-backup');
    say('[2/4] keeping a copy of the database as it is');
    const kept = await takeSnapshot(paths, paths.safety, `before-restore-${Date.now()}`, 'safety');
    say(`kept as ${kept.name}, ${size(kept.bytes)}, ${kept.integrity === 'ok' ? 'whole' : kept.integrity}`);
    say(`[3/4] restoring ${chosen.name} (${size(chosen.bytes)})`);
    await command('replace-database', { source: `snapshots/${chosen.name}.sqlite` });
    say('[4/4] checking what was restored');
    const integrity = await checkIntegrity(paths.database);
    if (!integrity.ok) throw new Problem(`The restored database is not whole: ${damage(integrity)}.`);
    await command('check-database');
    if ((await status()).readOnly) say('writes are still refused; "npm run app:read-only-mode off" allows them again');
    const later = kept.orders - chosen.orders;
    const lost = kept.orders !== null && later > 0 ? `; ${count(later, 'later order')} only in ${kept.name}` : '';
    return `Restored backup ${chosen.name}: ${count(chosen.orders, 'order')}, ${duration(Date.now() - Date.parse(chosen.createdAt))} old${lost}.`;
  },
};
