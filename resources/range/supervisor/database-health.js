// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const http = require('node:http');
const { DatabaseConnection } = require('../lib/database-connection');
const { listen, answerJson } = require('../lib/http');

const limitMs = 2500;

// Answers whether the database itself can be read, apart from every service that uses it.
class DatabaseHealth {
  constructor(database) {
    this.database = database;
    this.server = http.createServer((request, response) => {
      if (request.url !== '/health') return answerJson(response, 404, { ok: false, error: 'no such page' });
      this.check()
        .then((facts) => answerJson(response, 200, { ok: true, service: 'database', ...facts }))
        .catch((error) => answerJson(response, 503, { ok: false, service: 'database', error: error.message }));
    });
    this.server.keepAliveTimeout = 1000;
  }

  async listen() {
    this.port = await listen(this.server);
  }

  // The query reads every order and every ledger entry, so a damaged page among them shows.
  check() {
    if (this.inFlight) return this.inFlight;
    if (this.offline) return Promise.reject(new Error('the database is being restored'));
    if (!this.connection || this.connection.closed) this.connection = new DatabaseConnection(this.database, { detached: true });
    const connection = this.connection;
    const timer = setTimeout(() => connection.kill(), limitMs);
    this.inFlight = connection
      .query('SELECT (SELECT count(*) FROM orders WHERE total_cents >= 0) AS orders, (SELECT sum(amount_cents) FROM ledger) AS ledgerCents')
      .then(([facts]) => facts)
      .finally(() => { clearTimeout(timer); this.inFlight = undefined; });
    return this.inFlight;
  }

  async goOffline() {
    this.offline = true;
    await this.close();
  }

  goOnline() {
    this.offline = false;
  }

  async close() {
    const connection = this.connection;
    this.connection = undefined;
    if (connection) await connection.end();
  }
}

module.exports = { DatabaseHealth };
