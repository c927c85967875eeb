// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const net = require('node:net');
const { loopback } = require('./http');

const answerTimeoutMs = 20000;

// The supervisor's control connection: commands with their answers, and a lease for as long as it is open.
class ControlClient {
  constructor(socket) {
    this.socket = socket;
    this.sequence = 0;
    this.waiting = new Map();
    let text = '';
    socket.setEncoding('utf8');
    socket.on('data', (chunk) => {
      text += chunk;
      const lines = text.split('\n');
      text = lines.pop();
      lines.filter(Boolean).forEach((line) => this.hear(JSON.parse(line)));
    });
    socket.on('error', () => {});
    socket.on('close', () => this.fail('the drill range has ended'));
  }

  hear(message) {
    const entry = this.waiting.get(message.id);
    if (!entry) return;
    this.waiting.delete(message.id);
    clearTimeout(entry.timer);
    if (message.ok) entry.resolve(message);
    else entry.reject(new Error(message.error));
  }

  fail(reason) {
    for (const entry of this.waiting.values()) {
      clearTimeout(entry.timer);
      entry.reject(new Error(reason));
    }
    this.waiting.clear();
  }

  send(message) {
    return new Promise((resolve, reject) => {
      const id = ++this.sequence;
      const timer = setTimeout(() => { this.waiting.delete(id); reject(new Error('the drill range does not answer')); }, answerTimeoutMs);
      this.waiting.set(id, { resolve, reject, timer });
      this.socket.write(JSON.stringify({ ...message, id }) + '\n');
    });
  }

  command(command, fields = {}) {
    return this.send({ command, ...fields });
  }

  close() {
    this.socket.end();
    this.socket.unref();
  }
}

// `range` is the content of range.json.
async function connect(range, lease) {
  const socket = await new Promise((resolve, reject) => {
    const opened = net.connect(range.control, loopback, () => resolve(opened));
    opened.setTimeout(3000, () => opened.destroy(new Error('no answer')));
    opened.on('error', reject);
  });
  const client = new ControlClient(socket);
  await client.send({ token: range.token, ...(lease ? { lease } : {}) });
  socket.setTimeout(0);
  return client;
}

module.exports = { connect };
