// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

// The sqlite3 command takes text only, so every value is written as a literal that no content can
// break out of: a checked number, or the hexadecimal bytes of a string.
function literal(value) {
  if (value === null || value === undefined) return 'NULL';
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new Error('not a finite number');
    return String(value);
  }
  if (typeof value === 'boolean') return value ? '1' : '0';
  return `CAST(X'${Buffer.from(String(value), 'utf8').toString('hex')}' AS TEXT)`;
}

function sql(strings, ...values) {
  return strings.reduce((text, part, index) =>
    text + part + (index < values.length ? literal(values[index]) : ''), '');
}

module.exports = { sql, literal };
