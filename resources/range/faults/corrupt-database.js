// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const crypto = require('node:crypto');
const fs = require('node:fs');
const { spawn } = require('node:child_process');
const path = require('node:path');
const { query } = require('../lib/sqlite');
const { Problem } = require('../lib/problem');
const { count } = require('../lib/texts');

const pageSize = 4096;
const interiorTable = 5;

// The pages that hold the rows of a table: the children of its root page (SQLite file format, section
// 1.6; the tables here are two levels deep).
function leaves(file, root) {
  const page = Buffer.alloc(pageSize);
  fs.readSync(file, page, 0, pageSize, (root - 1) * pageSize);
  if (page[0] !== interiorTable) return [root];
  const cells = page.readUInt16BE(3);
  const children = [page.readUInt32BE(8)];
  for (let cell = 0; cell < cells; cell++) children.push(page.readUInt32BE(page.readUInt16BE(12 + 2 * cell)));
  return children;
}

// Connections keep pages in memory while the change counter in page 1 stays the same. It is raised, as
// by any writer, so that everybody meets the damage.
function raiseChangeCounter(file) {
  const header = Buffer.alloc(100);
  fs.readSync(file, header, 0, 100, 0);
  const next = (header.readUInt32BE(24) + 1) >>> 0;
  header.writeUInt32BE(next, 24);
  header.writeUInt32BE(next, 92);
  fs.writeSync(file, header, 0, 100, 0);
}

function writeGarbage(database, roots) {
  const file = fs.openSync(database, 'r+');
  try {
    const victims = roots.flatMap((root) => leaves(file, root).filter((_, index) => index % 5 === 2));
    for (const page of victims) {
      const garbage = crypto.randomBytes(pageSize);
      garbage[0] = 0xff;
      fs.writeSync(file, garbage, 0, pageSize, (page - 1) * pageSize);
    }
    raiseChangeCounter(file);
    fs.fsyncSync(file);
    return victims.sort((a, b) => a - b);
  } finally {
    fs.closeSync(file);
  }
}

// Holds the write lock of the database while `work` runs, so that no transaction is cut in half.
async function whileLocked(database, work) {
  const child = spawn('sqlite3', ['-batch', './' + path.basename(database)], { cwd: path.dirname(database), stdio: 'pipe' });
  try {
    await new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', () => reject(new Problem('The database could not be locked; it is in use or damaged already.')));
      child.stdout.on('data', resolve);
      child.stdin.on('error', () => {});
      child.stdin.write('.bail on\n.timeout 5000\nBEGIN EXCLUSIVE;\n.print locked\n');
    });
    return work();
  } finally {
    child.removeAllListeners('exit');
    child.kill('SIGKILL');
  }
}

exports.corruptDatabase = {
  id: 'corrupt-database',
  title: 'Database damaged',
  description: 'pages of orders and ledger are overwritten with garbage',
  async cause({ paths }) {
    const tables = await query(paths.database, "SELECT rootpage FROM sqlite_schema WHERE type = 'table' AND name IN ('orders', 'ledger')");
    const victims = await whileLocked(paths.database, () => writeGarbage(paths.database, tables.map((table) => table.rootpage)));
    return `Overwrote ${count(victims.length, 'page')} of the database: ${victims.join(' ')}.`;
  },
};
