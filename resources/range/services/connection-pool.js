// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { DatabaseConnection } = require('../lib/database-connection');
const { failure } = require('./service');

const waitMs = 1200;
const slowMs = 250;

// A fixed number of database connections; whoever finds none free waits a little and is then refused.
class ConnectionPool {
  constructor(database, { size, onChange }) {
    this.database = database;
    this.size = size;
    this.onChange = onChange;
    this.connections = new Set();
    this.idle = [];
    this.waiting = [];
    this.offline = false;
    this.slow = [];
  }

  resize(size) {
    this.size = size;
    this.serveWaiting();
  }

  acquire() {
    if (this.offline) return Promise.reject(failure(503, 'the database is being restored'));
    if (this.idle.length) return Promise.resolve(this.idle.pop());
    if (this.connections.size < this.size) return Promise.resolve(this.open());
    return new Promise((resolve, reject) => {
      const entry = { resolve, reject };
      entry.timer = setTimeout(() => {
        this.waiting = this.waiting.filter((other) => other !== entry);
        reject(failure(503, `no database connection became free within ${waitMs} ms (${this.connections.size} of ${this.size} busy)`));
      }, waitMs);
      this.waiting.push(entry);
    });
  }

  open() {
    const connection = new DatabaseConnection(this.database, {
      onExit: (ended) => {
        this.connections.delete(ended);
        this.idle = this.idle.filter((other) => other !== ended);
        this.onChange();
        this.serveWaiting();
      },
    });
    this.connections.add(connection);
    this.onChange();
    return connection;
  }

  release(connection) {
    if (connection.closed || this.offline || this.connections.size > this.size) {
      connection.kill();
      return;
    }
    this.idle.push(connection);
    this.serveWaiting();
  }

  serveWaiting() {
    while (this.waiting.length && !this.offline && (this.idle.length || this.connections.size < this.size)) {
      const entry = this.waiting.shift();
      clearTimeout(entry.timer);
      entry.resolve(this.idle.pop() || this.open());
    }
  }

  async use(work) {
    const connection = await this.acquire();
    try {
      return await work(connection);
    } finally {
      this.release(connection);
    }
  }

  query(statement, options) {
    return this.use((connection) => this.measured(connection, statement, options));
  }

  // All statements or none.
  transaction(work) {
    return this.use(async (connection) => {
      await this.measured(connection, 'BEGIN IMMEDIATE');
      try {
        const result = await work((statement) => this.measured(connection, statement));
        await this.measured(connection, 'COMMIT');
        return result;
      } catch (error) {
        if (!connection.closed) await connection.query('ROLLBACK').catch(() => {});
        throw error;
      }
    });
  }

  async measured(connection, statement, options) {
    const startedAt = Date.now();
    try {
      return await connection.query(statement, options);
    } finally {
      const ms = Date.now() - startedAt;
      if (ms >= slowMs) {
        this.slow.push({ at: new Date(startedAt).toISOString(), ms, statement: brief(statement) });
        if (this.slow.length > 50) this.slow.shift();
      }
    }
  }

  // Nobody may hold the old file while another one takes its name.
  async goOffline() {
    this.offline = true;
    for (const entry of this.waiting.splice(0)) {
      clearTimeout(entry.timer);
      entry.reject(failure(503, 'the database is being restored'));
    }
    await Promise.all([...this.connections].map((connection) => connection.end()));
  }

  goOnline() {
    this.offline = false;
  }

  // Waits for the processes to be gone, so that none is left for somebody else to reap.
  async close() {
    this.offline = true;
    await Promise.all([...this.connections].map((connection) => connection.end()));
  }

  summary() {
    const now = Date.now();
    return [...this.connections].map((connection) => ({
      pid: connection.pid,
      state: connection.running ? 'running' : 'idle',
      ms: connection.running ? now - connection.running.since : 0,
      statement: connection.running ? brief(connection.running.statement) : '',
    }));
  }
}

function brief(statement) {
  const text = statement.replace(/CAST\(X'[0-9a-f]*' AS TEXT\)/g, '?').replace(/\s+/g, ' ').trim();
  return text.length > 120 ? text.slice(0, 117) + '...' : text;
}

module.exports = { ConnectionPool };
