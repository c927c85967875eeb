// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { fork } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');
const { Log } = require('../lib/log');
const { rangeRoot } = require('../lib/state-layout');

const startTimeoutMs = 8000;
const stopTimeoutMs = 1500;
const askTimeoutMs = 4000;

// One service as the supervisor sees it: its process, its port, and a line to ask it things.
class ServiceProcess {
  constructor(name, role, { directory, port = 0, script, onChange }) {
    Object.assign(this, { name, role, directory, port, onChange, removed: false });
    this.script = script || path.join(rangeRoot, 'services', role + '.js');
    this.log = new Log(path.join(directory, 'state', 'logs', 'supervisor.log'), 'supervisor');
    this.state = 'stopped';
    this.databasePids = [];
    this.questions = new Map();
    this.sequence = 0;
  }

  async start(configuration) {
    if (this.state === 'running') return;
    if (this.starting) return this.starting;
    this.starting = this.launch(configuration).finally(() => { this.starting = undefined; });
    return this.starting;
  }

  launch(configuration) {
    this.state = 'starting';
    this.removed = false;
    // A session of its own: a Ctrl-C in the supervisor's terminal reaches the supervisor alone, which
    // then ends the services in order.
    const log = fs.openSync(path.join(this.directory, 'state', 'logs', this.name + '.stderr'), 'a');
    const child = fork(this.script, [], { detached: true, stdio: ['ignore', log, log, 'ipc'], execArgv: [] });
    fs.closeSync(log);
    this.child = child;
    this.pid = child.pid;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => { child.kill('SIGKILL'); reject(new Error(`${this.name} did not start in time`)); }, startTimeoutMs);
      child.on('message', (message) => {
        if (message.listening) {
          clearTimeout(timer);
          this.state = 'running';
          this.port = message.listening;
          this.startedAt = new Date().toISOString();
          this.onChange();
          resolve();
        } else if (message.failed) {
          reject(new Error(`${this.name}: ${message.failed}`));
        } else {
          this.hear(message);
        }
      });
      child.on('error', (error) => { clearTimeout(timer); reject(error); });
      child.on('exit', (code, signal) => {
        clearTimeout(timer);
        this.ended(child, signal || `status ${code}`);
        reject(new Error(`${this.name} ended while it started (${signal || code})`));
      });
      child.send({ start: { name: this.name, port: this.port, directory: this.directory, configuration } }, () => {});
    });
  }

  hear(message) {
    if (message.connections) this.databasePids = message.connections;
    const question = this.questions.get(message.answer);
    if (!question) return;
    this.questions.delete(message.answer);
    clearTimeout(question.timer);
    if (message.error) question.reject(new Error(message.error));
    else question.resolve(message.value);
  }

  ended(child, reason) {
    if (this.child !== child) return;
    this.state = this.stopping ? 'stopped' : 'dead';
    this.reason = this.stopping ? undefined : reason;
    if (!this.stopping) this.log.write('error', 'service ended unexpectedly', { reason: `${this.name}: ${reason}` });
    this.child = undefined;
    this.pid = undefined;
    for (const question of this.questions.values()) {
      clearTimeout(question.timer);
      question.reject(new Error(`${this.name} has ended`));
    }
    this.questions.clear();
    this.endDatabaseProcesses();
    this.onChange();
  }

  // A service that was killed could not end its database connections, and one in the middle of a long
  // query would go on for nobody.
  endDatabaseProcesses() {
    for (const pid of this.databasePids.splice(0)) {
      try {
        if (fs.readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'sqlite3') process.kill(pid, 'SIGKILL');
      } catch { /* it has ended already */ }
    }
  }

  async stop() {
    const child = this.child;
    if (!child) { this.state = 'stopped'; return; }
    this.stopping = true;
    await new Promise((resolve) => {
      const timer = setTimeout(() => child.kill('SIGKILL'), stopTimeoutMs);
      child.once('exit', () => { clearTimeout(timer); resolve(); });
      child.kill('SIGTERM');
    });
    this.stopping = false;
  }

  send(message) {
    if (this.child?.connected) this.child.send(message, () => {});
  }

  ask(question, argument) {
    if (this.state !== 'running') return Promise.reject(new Error(`${this.name} is not running`));
    return new Promise((resolve, reject) => {
      const id = ++this.sequence;
      const timer = setTimeout(() => { this.questions.delete(id); reject(new Error(`${this.name} does not answer`)); }, askTimeoutMs);
      this.questions.set(id, { resolve, reject, timer });
      this.send({ ask: question, with: argument, id });
    });
  }

  summary() {
    return {
      name: this.name, role: this.role, state: this.state, pid: this.pid ?? null, port: this.port,
      startedAt: this.startedAt ?? null, removed: this.removed, databasePids: this.databasePids,
      ...(this.reason ? { reason: this.reason } : {}),
    };
  }
}

module.exports = { ServiceProcess };
