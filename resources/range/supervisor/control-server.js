// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const net = require('node:net');
const crypto = require('node:crypto');
const { listen } = require('../lib/http');

const longestLine = 256 * 1024;

// Lines of JSON on a loopback port. The first line of a connection must carry the token of range.json,
// which only the user can read. An open connection that has asked for a lease holds it.
class ControlServer {
  constructor({ commands, onLeases, onClosed }) {
    this.token = crypto.randomBytes(24).toString('hex');
    this.commands = commands;
    this.onLeases = onLeases;
    this.onClosed = onClosed;
    this.connections = new Set();
    this.server = net.createServer((socket) => this.accept(socket));
  }

  async listen() {
    this.port = await listen(this.server);
  }

  leases() {
    return [...this.connections].map((connection) => connection.lease).filter(Boolean);
  }

  accept(socket) {
    const connection = { socket, known: false, lease: undefined, rollback: undefined };
    this.connections.add(connection);
    let text = '';
    socket.setEncoding('utf8');
    socket.setNoDelay(true);
    socket.on('error', () => {});
    socket.on('data', (chunk) => {
      text += chunk;
      if (text.length > longestLine) return socket.destroy();
      let end;
      while ((end = text.indexOf('\n')) >= 0) {
        const line = text.slice(0, end).trim();
        text = text.slice(end + 1);
        if (line) this.hear(connection, line);
      }
    });
    socket.on('end', () => socket.end());
    socket.on('close', () => {
      this.connections.delete(connection);
      this.onClosed(connection);
      if (connection.lease) this.onLeases();
    });
  }

  hear(connection, line) {
    let message;
    try { message = JSON.parse(line); } catch { /* answered below */ }
    if (!message || typeof message !== 'object') return refuse(connection, 'a line is one JSON object');
    if (!connection.known) {
      if (!this.isToken(message.token)) return refuse(connection, 'the first line must carry the token of range.json');
      connection.known = true;
    }
    if (message.lease !== undefined) this.lease(connection, message);
    if (message.command !== undefined) this.run(connection, message);
    if (message.lease === undefined && message.command === undefined) answer(connection, message, { ok: true });
  }

  isToken(text) {
    const given = Buffer.from(String(text ?? ''));
    const wanted = Buffer.from(this.token);
    return given.length === wanted.length && crypto.timingSafeEqual(given, wanted);
  }

  lease(connection, message) {
    const [kind, ...rest] = String(message.lease).split(' ');
    if (kind !== 'console' && kind !== 'script') return answer(connection, message, { ok: false, error: 'a lease is "console" or "script NAME"' });
    connection.lease = { kind, name: rest.join(' ') || kind };
    this.onLeases(connection.lease);
    if (message.command === undefined) answer(connection, message, { ok: true, lease: message.lease });
  }

  async run(connection, message) {
    const command = Object.hasOwn(this.commands, message.command) ? this.commands[message.command] : undefined;
    if (!command) return answer(connection, message, { ok: false, error: `there is no command ${message.command}` });
    try {
      answer(connection, message, { ok: true, ...(await command(message, connection)) });
    } catch (error) {
      answer(connection, message, { ok: false, error: error.message });
    }
  }

  close() {
    this.server.close();
    for (const connection of this.connections) connection.socket.end();
  }
}

function answer(connection, message, fields) {
  if (connection.socket.writable) connection.socket.write(JSON.stringify({ ...(message.id === undefined ? {} : { id: message.id }), ...fields }) + '\n');
}

function refuse(connection, error) {
  if (connection.socket.writable) connection.socket.end(JSON.stringify({ ok: false, error }) + '\n');
}

module.exports = { ControlServer };
