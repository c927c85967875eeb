-- SPDX-License-Identifier: GPL-3.0-or-later
-- Orders, the lines they consist of, and the ledger that every settled order must agree with.
CREATE TABLE customers (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, email TEXT NOT NULL, city TEXT NOT NULL, notes TEXT NOT NULL);
CREATE TABLE products (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL, price_cents INTEGER NOT NULL CHECK (price_cents > 0));
CREATE TABLE orders (
  id INTEGER PRIMARY KEY, customer_id INTEGER NOT NULL REFERENCES customers (id),
  placed_at TEXT NOT NULL, status TEXT NOT NULL CHECK (status IN ('accepted', 'settled')),
  total_cents INTEGER NOT NULL, note TEXT NOT NULL DEFAULT '');
CREATE TABLE order_lines (
  order_id INTEGER NOT NULL REFERENCES orders (id), line INTEGER NOT NULL,
  product_id INTEGER NOT NULL REFERENCES products (id), quantity INTEGER NOT NULL, price_cents INTEGER NOT NULL,
  PRIMARY KEY (order_id, line));
CREATE TABLE ledger (
  id INTEGER PRIMARY KEY, order_id INTEGER NOT NULL UNIQUE REFERENCES orders (id),
  entered_at TEXT NOT NULL, amount_cents INTEGER NOT NULL, seal TEXT NOT NULL);
CREATE INDEX orders_by_customer ON orders (customer_id);
CREATE INDEX orders_by_status ON orders (status);
