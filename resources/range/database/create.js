// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { runSqlite } = require('../lib/sqlite');

const minutesBetweenOrders = 2;
const hour = 3600 * 1000;

// Three days of trade: each stage ends with the snapshot that a nightly job would have left.
const stages = [
  { until: 1320, snapshot: '0410' },
  { until: 1740, snapshot: '0411' },
  { until: 2085, snapshot: '0412' },
  { until: 2100 },
];

const customersAndProducts = `
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 240)
INSERT INTO customers SELECT i, printf('Customer %03d', i), printf('customer%03d@shop.example', i),
  'City ' || (i * 7 % 31), printf('Delivery window %d to %d, leave at door %d, %s', i % 12 + 8, i % 12 + 10, i % 90 + 1,
    replace(hex(zeroblob(60 + i % 40)), '0', char(97 + i % 26))) FROM n;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40)
INSERT INTO products SELECT i, printf('Article %02d', i), 250 + (i * 1373 % 9700) FROM n;
`;

function ordersFrom(first, last, total, now) {
  const time = `strftime('%Y-%m-%dT%H:%M:%fZ', ${now / 1000} - (${total} - i) * ${minutesBetweenOrders * 60}, 'unixepoch')`;
  const numbers = `WITH RECURSIVE n(i) AS (SELECT ${first} UNION ALL SELECT i + 1 FROM n WHERE i < ${last})`;
  return `
${numbers}
INSERT INTO order_lines SELECT i, line, p.id, 1 + (i * line) % 4, p.price_cents
  FROM n CROSS JOIN (SELECT 1 AS line UNION SELECT 2 UNION SELECT 3)
  JOIN products p ON p.id = (i * 7 + line * 13) % 40 + 1 WHERE line <= 1 + i % 3;
${numbers}
INSERT INTO orders SELECT i, (i * 37) % 240 + 1, ${time}, 'settled',
  (SELECT sum(quantity * price_cents) FROM order_lines WHERE order_id = i),
  printf('Parcel %08d, %s', i * 7919, replace(hex(zeroblob(30 + i % 50)), '0', char(97 + i % 26))) FROM n;
${numbers}
INSERT INTO ledger SELECT i, i, placed_at, total_cents, lower(hex(randomblob(16))) FROM n JOIN orders ON orders.id = i;
`;
}

// Creates the database and its snapshots with one run of sqlite3. Returns what a snapshot's record
// says about the time it was taken and the orders in it.
async function createDatabase(paths) {
  const now = Date.now();
  const total = stages.at(-1).until;
  let first = 1;
  let script = 'PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;\n' +
    fs.readFileSync(path.join(__dirname, 'schema.sql'), 'utf8') + 'BEGIN;' + customersAndProducts + 'COMMIT;\n';
  for (const { until, snapshot } of stages) {
    script += 'BEGIN;' + ordersFrom(first, until, total, now) + 'COMMIT;\n';
    if (snapshot) script += `.backup 'snapshots/${snapshot}.sqlite'\n`;
    first = until + 1;
  }
  await runSqlite(paths.database, script, { json: false, cwd: paths.state });
  return stages.filter((stage) => stage.snapshot).map((stage) => ({
    name: stage.snapshot,
    orders: stage.until,
    createdAt: new Date(now - (total - stage.until) * minutesBetweenOrders * hour / 60).toISOString(),
  }));
}

module.exports = { createDatabase };
