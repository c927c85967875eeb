// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { writeJson, readJson, sha256 } = require('./files');
const { runSqlite, query } = require('./sqlite');
const { checkConsistency } = require('./consistency');
const { checkIntegrity, damage } = require('./integrity');

// A snapshot is NAME.sqlite with its record NAME.json beside it: when, why, how large, its digest, and
// whether it was whole when it was taken.
function record(directory, snapshot) {
  const file = path.join(directory, snapshot.name + '.sqlite');
  const complete = { ...snapshot, bytes: fs.statSync(file).size, sha256: sha256(file) };
  writeJson(path.join(directory, snapshot.name + '.json'), complete);
  return { ...complete, file };
}

// The pages are copied as they are, so a damaged database can be kept as evidence too.
async function takeSnapshot(paths, directory, name, kind) {
  const file = path.join(directory, name + '.sqlite');
  await runSqlite(paths.database, `.backup '${path.relative(paths.state, file)}'`, { json: false, cwd: paths.state });
  const integrity = await checkIntegrity(file);
  let orders = null;
  try { orders = (await query(file, 'SELECT count(*) AS n FROM orders'))[0].n; } catch { /* damaged: the record says so */ }
  return record(directory, {
    name, kind, createdAt: new Date().toISOString(), orders, integrity: integrity.ok ? 'ok' : damage(integrity),
  });
}

function listSnapshots(directory) {
  if (!fs.existsSync(directory) || !fs.statSync(directory).isDirectory()) return [];
  return fs.readdirSync(directory).filter((name) => name.endsWith('.json'))
    .flatMap((name) => {
      const snapshot = readJson(path.join(directory, name), null);
      return snapshot ? [{ ...snapshot, file: path.join(directory, snapshot.name + '.sqlite') }] : [];
    })
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}

// The reason why a snapshot cannot be restored, or undefined for a good one.
async function reasonAgainst(snapshot) {
  if (snapshot.integrity !== 'ok') return `was taken of a damaged database (${snapshot.integrity})`;
  if (!fs.existsSync(snapshot.file)) return 'is missing';
  if (sha256(snapshot.file) !== snapshot.sha256) return 'is damaged: its digest differs from its record';
  const integrity = await checkIntegrity(snapshot.file);
  if (!integrity.ok) return `is damaged: ${damage(integrity)}`;
  const wrong = (await checkConsistency(snapshot.file)).results.filter((result) => result.found);
  return wrong.length ? `is not consistent: ${wrong.map((result) => result.text).join(', ')}` : undefined;
}

// Safety copies are for going back by decision, not for choosing by age.
function restorable(paths) {
  return listSnapshots(paths.snapshots).filter((snapshot) => snapshot.kind !== 'safety');
}

module.exports = { record, takeSnapshot, listSnapshots, reasonAgainst, restorable };
