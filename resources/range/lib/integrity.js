// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { runSqlite } = require('./sqlite');

// What SQLite itself finds wrong in a database file, counted by page and by row.
async function checkIntegrity(database) {
  let text;
  try {
    text = await runSqlite(database, 'PRAGMA integrity_check(5000);', { json: false });
    // Broken references can be looked for only where every page can be read.
    if (text.trim() === 'ok') text = await runSqlite(database, 'PRAGMA foreign_key_check;', { json: false });
  } catch (error) {
    // A badly damaged file ends the check early; what it found until then still counts.
    text = `${error.output ?? ''}\n${error.message}`;
  }
  const messages = text.split('\n').map((line) => line.trim())
    .filter((line) => line && line !== 'ok' && !line.startsWith('***'));
  const pages = new Set();
  const rows = new Set();
  for (const message of messages) {
    const page = /\bpage (\d+)/i.exec(message);
    if (page) pages.add(Number(page[1]));
    const row = /\brow (\d+) missing/.exec(message);
    if (row) rows.add(row[1]);
  }
  return { ok: messages.length === 0, pages: [...pages].sort((a, b) => a - b), rows: rows.size, messages };
}

function damage(result) {
  if (result.ok) return 'no damage';
  const parts = [];
  if (result.pages.length) parts.push(`${result.pages.length} damaged ${result.pages.length === 1 ? 'page' : 'pages'}`);
  if (result.rows) parts.push(`${result.rows} ${result.rows === 1 ? 'row' : 'rows'} missing from indexes`);
  return parts.join(', ') || result.messages[0];
}

module.exports = { checkIntegrity, damage };
