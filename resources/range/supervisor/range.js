// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { createState } = require('./create-state');
const { DatabaseHealth } = require('./database-health');
const { ServiceProcess } = require('./service-process');
const settings = require('./settings');
const { readJson, writeJson } = require('../lib/files');
const { loopback } = require('../lib/http');
const { rangeRoot } = require('../lib/state-layout');
const releases = require('../lib/releases');

const initialServices = [
  ['api-1', 'api'], ['api-2', 'api'], ['web-1', 'web'], ['web-2', 'web'], ['worker', 'worker'], ['balancer', 'balancer'],
];
const mostInstances = 6;

// The running system: its services, its settings, and what can be done to the whole of it. A service
// that dies stays dead: a range whose faults mended themselves would have nothing to teach.
class Range {
  constructor(paths, { balancerPort = 0 } = {}) {
    this.paths = paths;
    this.balancerPort = balancerPort;
    this.services = new Map();
    this.settings = settings.healthy;
    this.databaseHealth = new DatabaseHealth(paths.database);
    this.onEndpoints = () => {};
  }

  async start() {
    await createState(this.paths);
    this.writeSettings();
    await this.databaseHealth.listen();
    for (const [name, role] of initialServices) this.add(name, role);
    await this.startAll();
  }

  add(name, role, script) {
    const service = new ServiceProcess(name, role, {
      directory: this.paths.directory,
      port: name === 'balancer' ? this.balancerPort : 0,
      script,
      onChange: () => this.configure(),
    });
    this.services.set(name, service);
    return service;
  }

  async startAll() {
    const start = (services) => Promise.allSettled(services.map((service) => service.start(this.configuration())));
    // The api first, so that its callers know its ports from their first moment.
    const results = [...await start(this.ofRole('api')), ...await start([...this.services.values()])];
    this.configure();
    const failed = results.find((result) => result.status === 'rejected');
    if (failed) throw failed.reason;
  }

  configuration() {
    const peers = (role) => [...this.services.values()]
      .filter((service) => service.role === role && service.port && service.state !== 'stopped')
      .map(({ name, port, removed }) => ({ name, port, removed }));
    return { settings: this.settings, peers: { web: peers('web'), api: peers('api') } };
  }

  // Every service hears of every change; one that is not affected just notes it.
  configure() {
    const configuration = this.configuration();
    for (const service of this.services.values()) service.send({ configuration });
    const endpoints = JSON.stringify(this.endpoints());
    if (endpoints !== this.lastEndpoints) {
      this.lastEndpoints = endpoints;
      this.onEndpoints();
    }
  }

  endpoints() {
    const port = (name) => this.services.get(name)?.port ?? 0;
    const url = (number, route) => `http://${loopback}:${number}${route}`;
    return [
      { name: 'web', url: url(port('balancer'), '/web/health') },
      { name: 'api', url: url(port('balancer'), '/api/health') },
      { name: 'worker', url: url(port('worker'), '/health') },
      { name: 'database', url: url(this.databaseHealth.port, '/health') },
      { name: 'balancer', url: url(port('balancer'), '/health') },
    ];
  }

  change(changes) {
    this.settings = settings.changed(this.settings, changes);
    this.writeSettings();
    this.configure();
    return this.settings;
  }

  writeSettings() {
    writeJson(this.paths.settings, this.settings);
  }

  service(name) {
    const service = this.services.get(name);
    if (!service) throw new Error(`there is no service ${name}`);
    return service;
  }

  async restart(name) {
    const service = this.service(name);
    await service.stop();
    await service.start(this.configuration());
  }

  ofRole(...roles) {
    return [...this.services.values()].filter((service) => roles.includes(service.role));
  }

  // Balancer included when it is dead: without it nothing that is restarted can be reached.
  async restartAll() {
    const affected = this.ofRole('web', 'api', 'worker');
    await Promise.all(affected.map((service) => service.stop()));
    await this.startAll();
    return affected.map((service) => service.name);
  }

  async switchRelease(id) {
    const from = releases.current(this.paths);
    releases.pointTo(this.paths, id);
    return { from, to: id, restarted: await this.restartAll() };
  }

  async addInstances() {
    const revived = [];
    const added = [];
    for (const service of this.ofRole('api', 'web', 'worker')) {
      if (service.state === 'dead') {
        await service.start(this.configuration());
        revived.push(service.name);
      }
    }
    for (const role of ['api', 'web']) {
      if (this.ofRole(role).length >= mostInstances) continue;
      const service = this.add(`${role}-${this.ofRole(role).length + 1}`, role);
      await service.start(this.configuration());
      added.push(service.name);
    }
    this.configure();
    return { revived, added };
  }

  setRemoved(names) {
    for (const service of this.ofRole('web', 'api')) service.removed = names.includes(service.name);
    this.configure();
  }

  // All that hold the database let go of it, the file is exchanged, and they come back.
  async replaceDatabase(source) {
    const holders = this.ofRole('api').filter((service) => service.state === 'running');
    await this.databaseHealth.goOffline();
    await Promise.allSettled(holders.map((service) => service.ask('database offline')));
    try {
      const next = this.paths.database + '.next';
      fs.copyFileSync(source, next);
      // A journal that a killed writer left behind belongs to the old file alone.
      for (const suffix of ['-journal', '-wal', '-shm']) fs.rmSync(this.paths.database + suffix, { force: true });
      fs.renameSync(next, this.paths.database);
    } finally {
      this.databaseHealth.goOnline();
      await Promise.allSettled(holders.map((service) => service.ask('database online')));
    }
  }

  async connections() {
    const asked = this.ofRole('api').filter((service) => service.state === 'running');
    const answers = await Promise.allSettled(asked.map((service) => service.ask('connections')));
    return asked.flatMap((service, index) => (answers[index].status === 'fulfilled' ? [{ service: service.name, ...answers[index].value }] : []));
  }

  async tellCredentials() {
    const asked = this.ofRole('web', 'api', 'worker').filter((service) => service.state === 'running');
    // The api first: a caller with a secret that the api does not know yet would be refused.
    for (const role of ['api', 'web', 'worker']) {
      await Promise.all(asked.filter((service) => service.role === role).map((service) => service.ask('credentials')));
    }
    return asked.map((service) => service.name);
  }

  async startIntruder() {
    const service = this.services.get('intruder') ||
      this.add('intruder', 'intruder', path.join(rangeRoot, 'faults', 'intruder.js'));
    await service.start(this.configuration());
  }

  // Everything as on the first day, on the same ports.
  async rebuild() {
    await this.stopServices();
    for (const name of [...this.services.keys()]) {
      if (!initialServices.some(([known]) => known === name)) this.services.delete(name);
    }
    this.settings = settings.healthy;
    await this.databaseHealth.close();
    await createState(this.paths, { keep: ['range.json'] });
    this.writeSettings();
    await this.startAll();
  }

  async stopServices() {
    await Promise.all([...this.services.values()].map((service) => service.stop()));
  }

  async stop() {
    await this.stopServices();
    await this.databaseHealth.close();
  }

  async status() {
    const facts = await Promise.all([...this.services.values()].map(async (service) => {
      const answer = service.state === 'running' ? await service.ask('facts').catch(() => null) : null;
      return { ...service.summary(), facts: answer };
    }));
    return {
      services: facts,
      settings: this.settings,
      maintenance: this.settings.maintenance,
      readOnly: this.settings.readOnly,
      release: safely(() => releases.current(this.paths)),
      deployments: releases.deployments(this.paths),
      frozen: fs.existsSync(this.paths.deployLock),
      faults: readJson(this.paths.faults, []),
      rollbacks: readJson(this.paths.rollbacks, {}),
      connections: await this.connections(),
      endpoints: this.endpoints(),
      databaseHealthPort: this.databaseHealth.port,
    };
  }
}

function safely(read) {
  try { return read(); } catch { return null; }
}

module.exports = { Range };
