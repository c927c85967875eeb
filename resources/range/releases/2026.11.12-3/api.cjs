// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

exports.health = async ({ db }) => {
  const [facts] = await db.query('SELECT count(*) AS orders, sum(total_cents) AS totalCents FROM orders');
  return facts;
};

exports.recentOrders = async ({ db, sql, settings }) => ({
  orders: await db.query(sql`SELECT id, placed_at, status, total_cents FROM orders ORDER BY id DESC LIMIT ${settings.recentOrders}`),
});

exports.order = async ({ db, sql, failure }, { argument }) => {
  const [order] = await db.query(sql`SELECT id, customer_id, placed_at, status, total_cents, note FROM orders WHERE id = ${Number(argument)}`);
  if (!order) throw failure(404, 'no such order');
  const lines = await db.query(sql`SELECT line, product_id, quantity, price_cents FROM order_lines WHERE order_id = ${order.id} ORDER BY line`);
  return { ...order, lines };
};

exports.placeOrder = async ({ db, sql, failure }, { body }) => {
  const customer = Number(body.customer);
  const items = Array.isArray(body.items) ? body.items.slice(0, 20) : [];
  const valid = items.length && items.every(({ product, quantity }) => Number.isInteger(product) && Number.isInteger(quantity) && quantity > 0 && quantity <= 100);
  if (!Number.isInteger(customer) || !valid) throw failure(400, 'an order has a customer and items of product and quantity');
  return db.transaction(async (run) => {
    const prices = new Map((await run('SELECT id, price_cents FROM products')).map(({ id, price_cents }) => [id, price_cents]));
    if (!items.every(({ product }) => prices.has(product))) throw failure(400, 'an item names an unknown product');
    const total = items.reduce((sum, { product, quantity }) => sum + prices.get(product) * quantity, 0);
    const [{ id }] = await run(sql`INSERT INTO orders (customer_id, placed_at, status, total_cents, note)
      VALUES (${customer}, ${new Date().toISOString()}, 'accepted', ${total}, ${String(body.note || '').slice(0, 200)}) RETURNING id`);
    for (const [index, { product, quantity }] of items.entries()) {
      await run(sql`INSERT INTO order_lines VALUES (${id}, ${index + 1}, ${product}, ${quantity}, ${prices.get(product)})`);
    }
    return { id, status: 'accepted', total_cents: total };
  });
};

exports.summary = async ({ db }) => ({
  days: await db.query(`SELECT substr(o.placed_at, 1, 10) AS day, count(DISTINCT o.id) AS orders, sum(l.quantity) AS articles,
    sum(l.quantity * l.price_cents) AS cents FROM orders o JOIN order_lines l ON l.order_id = o.id GROUP BY day ORDER BY day`),
  best: await db.query(`SELECT p.name, sum(l.quantity) AS sold FROM order_lines l JOIN products p ON p.id = l.product_id
    GROUP BY p.id ORDER BY sold DESC LIMIT 5`),
});

exports.customers = async ({ db }) => ({ customers: await db.query('SELECT id, name, email, city FROM customers ORDER BY id LIMIT 25') });

// Compares every pair of orders for every pair of customers. Each row is as wide as a page, so that
// the report meets a closed pipe soon and never outlives the service that asked for it.
exports.affinityReport = async ({ db }) => {
  await db.query(`SELECT a.id AS one, b.id AS other, printf('%5000s', '') AS padding,
    (SELECT count(*) FROM orders x JOIN orders y ON x.total_cents % 997 = y.total_cents % 991
      WHERE x.customer_id % 40 = a.id % 40) AS shared FROM customers a JOIN customers b`, { discard: true });
};

exports.settle = async ({ db, sql }) => {
  const waiting = await db.query("SELECT id, total_cents FROM orders WHERE status = 'accepted' LIMIT 50");
  for (const order of waiting) {
    await db.transaction(async (run) => {
      await run(sql`INSERT INTO ledger (order_id, entered_at, amount_cents, seal)
        VALUES (${order.id}, ${new Date().toISOString()}, ${order.total_cents}, lower(hex(randomblob(16))))`);
      await run(sql`UPDATE orders SET status = 'settled' WHERE id = ${order.id}`);
    });
  }
  return { settled: waiting.length };
};
