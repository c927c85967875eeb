// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { readJson, writeJson } = require('../../lib/files');
const { secretOf } = require('../../lib/credentials');
const { request } = require('../../lib/http');
const { probe, probeServices } = require('../../lib/probe');
const { Problem } = require('../../lib/problem');
const { until } = require('../../lib/script');
const { checkIntegrity, damage } = require('../../lib/integrity');
const { takeSnapshot, listSnapshots, restorable, reasonAgainst } = require('../../lib/snapshots');
const { count, size } = require('../../lib/texts');
const releases = require('../../lib/releases');

const safetyCopiesKept = 5;

async function freezeDeployments({ paths }, progress) {
  const lock = { by: progress.rollbackId, at: new Date().toISOString() };
  const held = readJson(paths.deployLock, null);
  // The lock of a rollback that was killed is taken over; a deployment's own is not ours to break.
  if (held && !/^RB-/.test(held.by)) throw new Problem(`${held.by} has held the deployment lock since ${held.at}`);
  if (held) progress.tell(`taking over the lock that ${held.by} left behind`);
  writeJson(paths.deployLock, lock);
  progress.tell('deployments are frozen');
}

async function enableMaintenance({ paths, change, status }, progress) {
  if (!fs.existsSync(paths.maintenancePage)) throw new Problem('the maintenance page is missing (state/maintenance.html)');
  await change({ maintenance: true });
  const { endpoints, services } = await status();
  if (services.find((service) => service.name === 'balancer').state !== 'running') {
    progress.tell('the balancer is down: no traffic arrives');
    return;
  }
  const port = Number(new URL(endpoints.find((endpoint) => endpoint.name === 'balancer').url).port);
  const shown = await until(async () => (await request({ port, path: '/' }).catch(() => ({ headers: {} }))).headers['x-maintenance'], 3000);
  if (!shown) throw new Problem('the balancer does not show the maintenance page');
  progress.tell('visitors see the maintenance page');
}

async function takeSafetyBackup({ paths }, progress) {
  if (!fs.statSync(paths.safety, { throwIfNoEntry: false })?.isDirectory()) throw new Problem('the directory for safety backups is not usable (state/snapshots/safety)');
  const kept = await takeSnapshot(paths, paths.safety, progress.rollbackId, 'safety');
  progress.tell(`safety backup ${kept.name} (${size(kept.bytes)}), ${kept.integrity === 'ok' ? count(kept.orders, 'order') : `kept although damaged: ${kept.integrity}`}`);
  for (const old of listSnapshots(paths.safety).slice(safetyCopiesKept)) {
    fs.rmSync(old.file, { force: true });
    fs.rmSync(path.join(paths.safety, old.name + '.json'), { force: true });
  }
}

async function switchRelease({ paths, command }, progress) {
  const from = releases.current(paths);
  let to = releases.previous(paths);
  if (!to) {
    to = from;
    progress.tell(`no earlier release than ${from} is kept; it is started afresh`);
  }
  const damaged = releases.damagedFiles(paths, to);
  if (damaged.length) throw new Problem(`release ${to} is damaged: ${damaged.join(', ')} differ from the manifest`);
  progress.tell(`from release ${from} to ${to}`);
  const { restarted } = await command('switch-release', { release: to, by: progress.rollbackId });
  progress.tell(`restarted ${restarted.join(', ')}`);
}

async function restoreSnapshot({ paths, command }, progress) {
  const snapshot = restorable(paths).find((entry) => entry.kind === 'scheduled');
  if (!snapshot) throw new Problem('there is no snapshot to restore');
  const reason = await reasonAgainst(snapshot);
  if (reason) throw new Problem(`snapshot ${snapshot.name} ${reason}`);
  progress.tell(`restoring snapshot ${snapshot.name} (${size(snapshot.bytes)})`);
  await command('replace-database', { source: `snapshots/${snapshot.name}.sqlite` });
  const integrity = await checkIntegrity(paths.database);
  if (!integrity.ok) throw new Problem(`the restored database is not whole: ${damage(integrity)}`);
  progress.tell(`${count(snapshot.orders, 'order')} restored, database whole`);
}

async function warmCaches({ paths, status }, progress) {
  if (!fs.statSync(paths.cache, { throwIfNoEntry: false })?.isDirectory()) throw new Problem('the cache directory is not usable (state/cache)');
  for (const name of fs.readdirSync(paths.cache)) fs.rmSync(path.join(paths.cache, name), { recursive: true, force: true });
  const pages = readJson(path.join(paths.current, 'release.json')).warm;
  const { services } = await status();
  const headers = { authorization: `Bearer ${secretOf(paths, 'web')}` };
  for (const service of services.filter((entry) => entry.role === 'api')) {
    for (const page of pages) {
      const answer = await request({ port: service.port, path: page, headers });
      if (answer.status !== 200) throw new Problem(`${service.name} does not give ${page}: ${answer.json?.error || answer.status}`);
    }
    progress.tell(`${service.name} is warm: ${pages.join(' ')}`);
  }
  if (!fs.readdirSync(paths.cache).length) throw new Problem('nothing was kept in the cache');
}

async function verifyHealth({ paths, status }, progress) {
  let results;
  await until(async () => {
    const { services, endpoints } = await status();
    const database = await probe(endpoints.find((endpoint) => endpoint.name === 'database').url);
    results = [...await probeServices(services), { name: 'database', ...database }];
    return results.every((result) => result.ok);
  }, 2500, 300);
  for (const result of results) progress.tell(`${result.name}: ${result.ok ? `well, ${result.ms.toFixed(0)} ms` : `NOT WELL, ${result.reason}`}`);
  const ill = results.filter((result) => !result.ok);
  if (ill.length) throw new Problem(ill.map((result) => `${result.name}: ${result.reason}`).join('; '));
  const integrity = await checkIntegrity(paths.database);
  if (!integrity.ok) throw new Problem(`the database is damaged: ${damage(integrity)}`);
}

async function reopenTraffic({ paths, command, status }, progress) {
  try {
    await command('open-traffic');
  } catch (error) {
    throw new Problem(`the balancer does not open: ${error.message}`);
  }
  fs.rmSync(paths.deployLock, { force: true });
  const { endpoints } = await status();
  let answers;
  await until(async () => {
    answers = await Promise.all(endpoints.map(async (endpoint) => ({ name: endpoint.name, ...(await probe(endpoint.url)) })));
    return answers.every((answer) => answer.ok);
  }, 5000, 200);
  const ill = answers.filter((answer) => !answer.ok);
  if (ill.length) throw new Problem(ill.map((answer) => `${answer.name}: ${answer.reason}`).join('; '));
  progress.tell(`traffic is open; ${answers.map((answer) => `${answer.name} ${answer.ms.toFixed(0)} ms`).join(', ')}`);
}

module.exports = {
  freezeDeployments, enableMaintenance, takeSafetyBackup, switchRelease, restoreSnapshot, warmCaches, verifyHealth, reopenTraffic,
};
