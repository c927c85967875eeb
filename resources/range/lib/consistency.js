// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { query } = require('./sqlite');

const checks = [
  { name: 'order totals match their lines', one: 'order differs from its lines', many: 'orders differ from their lines',
    statement: `SELECT count(*) AS found FROM orders o WHERE total_cents IS NOT
      (SELECT sum(quantity * price_cents) FROM order_lines WHERE order_id = o.id)` },
  { name: 'settled orders match the ledger', one: 'settled order differs from the ledger', many: 'settled orders differ from the ledger',
    statement: `SELECT count(*) AS found FROM orders o LEFT JOIN ledger l ON l.order_id = o.id
      WHERE o.status = 'settled' AND o.total_cents IS NOT l.amount_cents` },
  { name: 'the ledger holds settled orders only', one: 'ledger entry without a settled order', many: 'ledger entries without a settled order',
    statement: `SELECT count(*) AS found FROM ledger l LEFT JOIN orders o ON o.id = l.order_id
      WHERE o.id IS NULL OR o.status <> 'settled'` },
  { name: 'every order has its customer', one: 'order without a customer', many: 'orders without a customer',
    statement: `SELECT count(*) AS found FROM orders o LEFT JOIN customers c ON c.id = o.customer_id WHERE c.id IS NULL` },
  { name: 'every line has its order', one: 'line without an order', many: 'lines without an order',
    statement: `SELECT count(*) AS found FROM order_lines l LEFT JOIN orders o ON o.id = l.order_id WHERE o.id IS NULL` },
];

async function checkConsistency(database) {
  const results = [];
  for (const check of checks) {
    const [{ found }] = await query(database, check.statement);
    results.push({ name: check.name, found, text: `${found} ${found === 1 ? check.one : check.many}` });
  }
  const [sums] = await query(database, `SELECT (SELECT sum(total_cents) FROM orders WHERE status = 'settled') AS settled,
    (SELECT sum(amount_cents) FROM ledger) AS ledger, (SELECT count(*) FROM orders) AS orders`);
  return { results, ...sums };
}

module.exports = { checkConsistency };
