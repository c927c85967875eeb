// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { spawn } = require('node:child_process');
const path = require('node:path');
const { readable, missing } = require('./sqlite');

// A connection is one sqlite3 process that stays open and answers statement after statement, as a
// server's backend process would. It can be seen, measured and killed from outside.
class DatabaseConnection {
  constructor(database, { onExit = () => {}, detached = false } = {}) {
    this.running = null;
    this.closed = false;
    this.openedAt = Date.now();
    this.sequence = 0;
    this.child = spawn('sqlite3', ['-batch', '-json', './' + path.basename(database)],
      { cwd: path.dirname(database), stdio: 'pipe', detached });
    this.pid = this.child.pid;
    this.child.stdout.setEncoding('utf8');
    this.child.stderr.setEncoding('utf8');
    this.child.stdout.on('data', (chunk) => this.read(chunk));
    this.child.stderr.on('data', (chunk) => { if (this.running) this.running.errors += chunk; });
    this.child.stdin.on('error', () => {});
    this.child.on('error', (error) => this.gone(error.code === 'ENOENT' ? missing : error.message, onExit));
    this.child.on('exit', () => this.gone('the database connection was terminated', onExit));
    this.child.stdin.write('.timeout 1500\nPRAGMA foreign_keys = ON;\n');
  }

  gone(reason, onExit) {
    if (this.closed) return;
    this.closed = true;
    const waiting = this.running;
    this.running = null;
    if (waiting) waiting.reject(new Error(reason));
    onExit(this);
  }

  // `discard` is for statements whose rows nobody reads: they are counted, not kept.
  query(statement, { discard = false } = {}) {
    if (this.closed) return Promise.reject(new Error('the database connection is closed'));
    return new Promise((resolve, reject) => {
      const end = `---end of ${++this.sequence}---`;
      this.running = { statement, end, discard, since: Date.now(), output: '', errors: '', resolve, reject };
      this.child.stdin.write(`${statement};\n.print ${end}\n`);
    });
  }

  read(chunk) {
    const running = this.running;
    if (!running) return;
    running.output += chunk;
    if (!running.output.endsWith(running.end + '\n')) {
      if (running.discard && running.output.length > 65536) running.output = running.output.slice(-128);
      return;
    }
    // An error is written to the other pipe before the end mark is written to this one. Two turns of
    // the event loop make sure that pipe has been read too.
    setImmediate(() => setImmediate(() => {
      if (this.running !== running) return;
      this.running = null;
      if (running.errors) return running.reject(new Error(readable(running.errors)));
      const text = running.output.slice(0, -running.end.length - 1).trim();
      running.resolve(running.discard || !text ? [] : JSON.parse(text));
    }));
  }

  kill() {
    this.child.kill('SIGKILL');
  }

  // Resolves when the process is gone.
  end() {
    if (this.closed) return Promise.resolve();
    return new Promise((resolve) => {
      this.child.once('exit', resolve);
      this.child.once('error', resolve);
      this.kill();
    });
  }
}

module.exports = { DatabaseConnection };
