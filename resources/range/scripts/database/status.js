// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const fs = require('node:fs');
const { DatabaseConnection } = require('../../lib/database-connection');
const { probe, probeServices } = require('../../lib/probe');
const { Problem } = require('../../lib/problem');
const { query } = require('../../lib/sqlite');
const { restorable } = require('../../lib/snapshots');
const { count, size, duration } = require('../../lib/texts');

exports.status = {
  will: 'Asking the database for its state.',
  async work({ paths, say, status, command }) {
    if (!fs.existsSync(paths.database)) throw new Problem('The database file is missing. Restore it: npm run db:restore-last-good');
    const { pages, pageSize } = (await query(paths.database, 'SELECT page_count AS pages, page_size AS pageSize FROM pragma_page_count, pragma_page_size'))[0];
    say(`file: ${size(fs.statSync(paths.database).size)}, ${count(pages, 'page')} of ${pageSize} bytes`);
    const unreadable = [];
    for (const table of ['customers', 'products', 'orders', 'order_lines', 'ledger']) {
      try {
        const [{ rows, content }] = await query(paths.database, `SELECT count(*) AS rows, sum(length(t.${columns[table]})) AS content FROM ${table} t`);
        say(`table ${table}: ${count(rows, 'row')}${content === null ? ', empty' : ''}`);
      } catch (error) {
        unreadable.push(table);
        say(`table ${table}: NOT READABLE, ${error.message}`);
      }
    }
    const snapshot = restorable(paths)[0];
    say(snapshot ? `newest snapshot: ${snapshot.name}, ${duration(Date.now() - Date.parse(snapshot.createdAt))} old, ${size(snapshot.bytes)}` : 'newest snapshot: none');
    const state = await status();
    const pools = state.connections;
    const busy = pools.flatMap((pool) => pool.connections).filter((connection) => connection.state === 'running').length;
    say(`connections: ${busy} busy of ${pools.reduce((sum, pool) => sum + pool.size, 0)}, writes ${state.readOnly ? 'refused (read-only mode)' : 'allowed'}`);
    let answers = true;
    try { await command('check-database'); } catch (error) { answers = false; say(`health query: ${error.message}`); }
    if (unreadable.length) throw new Problem(`The database is damaged: ${unreadable.join(', ')} cannot be read. Next: npm run db:validate:integrity`);
    if (!answers) throw new Problem('The database opens but does not answer its health query. Next: npm run db:validate:integrity');
    return 'The database is up and every table can be read.';
  },
};

// A column of each table that lies in its own pages, so that reading it touches them all.
const columns = { customers: 'notes', products: 'name', orders: 'note', order_lines: 'quantity', ledger: 'seal' };

exports.testConnection = {
  will: 'Connecting to the database anew, three times, and through every api instance.',
  async work({ paths, say, status }) {
    const failures = [];
    for (let attempt = 1; attempt <= 3; attempt++) {
      const startedAt = Date.now();
      const connection = new DatabaseConnection(paths.database);
      try {
        await connection.query('SELECT count(*) AS orders, sum(length(note)) FROM orders');
        say(`connection ${attempt}: answered in ${Date.now() - startedAt} ms`);
      } catch (error) {
        failures.push(error.message);
        say(`connection ${attempt}: FAILED, ${error.message}`);
      } finally {
        connection.kill();
      }
    }
    const { services, endpoints } = await status();
    const database = await probe(endpoints.find((endpoint) => endpoint.name === 'database').url);
    say(`database health: ${database.ok ? `well, ${database.ms.toFixed(0)} ms` : `FAILED, ${database.reason}`}`);
    if (!database.ok) failures.push(database.reason);
    for (const api of await probeServices(services.filter((service) => service.role === 'api'))) {
      say(`${api.name}: ${api.ok ? `reaches the database, ${api.ms.toFixed(0)} ms` : `FAILED, ${api.reason}`}`);
      if (!api.ok) failures.push(`${api.name}: ${api.reason}`);
    }
    if (failures.length) throw new Problem(`${count(failures.length, 'connection')} failed; the first reason: ${failures[0]}.`);
    return 'Every connection works.';
  },
};

exports.connections = {
  will: 'Listing the database connections of every api instance.',
  async work({ say, command }) {
    const { services } = await command('connections');
    if (!services.length) throw new Problem('No api instance is running, so nothing is connected. Next: npm run scale:add-instances');
    let busy = 0;
    let waiting = 0;
    for (const pool of services) {
      waiting += pool.waiting;
      for (const connection of pool.connections) {
        if (connection.state === 'running') busy++;
        say(`${pool.service} process ${connection.pid}: ${connection.state}${connection.state === 'running' ? ` for ${duration(connection.ms)}: ${connection.statement}` : ''}`);
      }
    }
    const total = services.reduce((sum, pool) => sum + pool.size, 0);
    const summary = `${busy} of ${total} connections are busy, ${count(waiting, 'request')} waiting for one`;
    return busy >= total ? `${summary}: the pool is exhausted. Next: npm run db:kill-long-queries` : `${summary}.`;
  },
};
