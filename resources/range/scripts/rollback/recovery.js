// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const fs = require('node:fs');
const { readJson } = require('../../lib/files');
const { holders, secretOf } = require('../../lib/credentials');
const { checkIntegrity, damage } = require('../../lib/integrity');
const { probe, probeServices } = require('../../lib/probe');
const { Problem } = require('../../lib/problem');
const { until } = require('../../lib/script');
const { listSnapshots, restorable, reasonAgainst } = require('../../lib/snapshots');
const { count, size, duration } = require('../../lib/texts');
const releases = require('../../lib/releases');

async function lastUnfinished({ status }) {
  const { rollbacks } = await status();
  const last = rollbacks.rollbacks?.at(-1);
  if (last?.outcome === 'running') throw new Problem(`Rollback ${last.id} is still running, in phase "${last.phase}". Stop it first, or wait for its end.`);
  return last && last.outcome !== 'completed' ? last : undefined;
}

function breakLock({ paths, say }) {
  const held = readJson(paths.deployLock, null);
  if (!held) return;
  fs.rmSync(paths.deployLock, { force: true });
  say(`the deployment lock of ${held.by} was lifted`);
}

// A file where a directory belongs, or nothing at all.
function repairDirectory({ say }, directory, name) {
  if (fs.statSync(directory, { throwIfNoEntry: false })?.isDirectory()) return;
  fs.rmSync(directory, { force: true });
  fs.mkdirSync(directory, { recursive: true });
  say(`${name} was made anew`);
}

async function repairCredentials({ paths, say, command }) {
  const lost = holders.filter((name) => !secretOf(paths, name));
  if (!lost.length) return;
  await command('issue-credentials', { names: lost });
  say(`issued the missing ${lost.length === 1 ? 'credential' : 'credentials'} of ${lost.join(', ')}`);
}

async function chooseRelease({ paths, say }, unfinished) {
  const running = releases.current(paths);
  const entry = releases.deployments(paths).filter((deployment) => deployment.release === running).at(-1);
  // The rollback got as far as its new release, or it never did and the release to leave still runs.
  const switched = unfinished && entry?.by === unfinished.id;
  const id = switched || !unfinished ? running : releases.previous(paths) ?? running;
  const damaged = releases.damagedFiles(paths, id);
  if (damaged.length) {
    if (!releases.isOriginal(id)) throw new Problem(`Release ${id} is damaged and there is no original of it to install.`);
    releases.install(paths, id);
    say(`release ${id} was installed again: ${damaged.join(', ')} had changed`);
  }
  return id;
}

async function restoreNewestGood({ paths, say, command }) {
  for (const snapshot of restorable(paths)) {
    const reason = await reasonAgainst(snapshot);
    if (reason) {
      say(`snapshot ${snapshot.name} ${reason}`);
      continue;
    }
    await command('replace-database', { source: `snapshots/${snapshot.name}.sqlite` });
    say(`restored snapshot ${snapshot.name} (${size(snapshot.bytes)}), ${duration(Date.now() - Date.parse(snapshot.createdAt))} old`);
    return;
  }
  throw new Problem('No snapshot is good. What is left: npm run system:restore-from-safety-backup');
}

async function bringUp({ say, command, status }) {
  const { restarted } = await command('restart-all');
  say(`restarted ${restarted.join(', ')}`);
  let ill;
  await until(async () => {
    const { services, endpoints } = await status();
    const database = await probe(endpoints.find((endpoint) => endpoint.name === 'database').url);
    ill = [...await probeServices(services), { name: 'database', ...database }].filter((result) => !result.ok);
    return !ill.length;
  }, 6000, 300);
  if (ill.length) throw new Problem(`Not everything came up: ${ill.map((result) => `${result.name}: ${result.reason}`).join('; ')}.`);
}

const restoreStep = 5;

exports.recovery = {
  will: 'Finding out where the last rollback was left, and finishing its work another way.',
  async work(range) {
    const { paths, say, command, change } = range;
    const unfinished = await lastUnfinished(range);
    say(unfinished ? `[1/6] ${unfinished.id} was ${unfinished.outcome} in phase ${unfinished.step ?? 0}, ${unfinished.phase ?? 'start'}${unfinished.reason ? `: ${unfinished.reason}` : ''}`
      : '[1/6] no rollback was left unfinished; the system is brought up as it stands');
    say('[2/6] clearing what stands in the way');
    breakLock(range);
    repairDirectory(range, paths.safety, 'the directory of safety backups');
    repairDirectory(range, paths.cache, 'the cache directory');
    await command('restore-configuration');
    await repairCredentials(range);
    await change({ maintenance: true });
    const release = await chooseRelease(range, unfinished);
    say(`[3/6] release ${release}`);
    await command('switch-release', { release, by: unfinished?.id ?? 'recovery' });
    say('[4/6] database');
    const integrity = await checkIntegrity(paths.database);
    if (!integrity.ok) say(`the database is damaged: ${damage(integrity)}`);
    if (!integrity.ok || unfinished?.step === restoreStep) await restoreNewestGood(range);
    else say('whole; it is kept');
    say('[5/6] bringing the services up');
    await bringUp(range);
    say('[6/6] opening traffic');
    await command('open-traffic');
    if (unfinished) await command('end-rollback', { rollbackId: unfinished.id, outcome: 'recovered', reason: unfinished.reason });
    return `Recovered: release ${release}, every service well, traffic open. Confirm with: npm run health:check:all`;
  },
};

exports.restoreSafety = {
  will: 'Restoring the database from the newest safety backup.',
  async work(range) {
    const { paths, say, command, change } = range;
    await lastUnfinished(range);
    const copies = listSnapshots(paths.safety);
    if (!copies.length) throw new Problem('There is no safety backup; a rollback takes one in its third phase. Other backups: npm run db:restore-last-good');
    let chosen;
    for (const copy of copies) {
      const reason = await reasonAgainst(copy);
      say(`safety backup ${copy.name} of ${copy.createdAt}: ${reason ? `not usable, it ${reason}` : 'good'}`);
      if (!reason) { chosen = copy; break; }
    }
    if (!chosen) throw new Problem(`${count(copies.length, 'safety backup')} found, none of them good. Next: npm run db:restore-last-good`);
    breakLock(range);
    await command('restore-configuration');
    await change({ maintenance: true });
    await command('replace-database', { source: `snapshots/safety/${chosen.name}.sqlite` });
    say(`restored ${chosen.name} (${size(chosen.bytes)}, ${count(chosen.orders, 'order')})`);
    await repairCredentials(range);
    await bringUp(range);
    await command('open-traffic');
    return `The database is as it was in ${chosen.name}; traffic is open on release ${releases.current(paths)}.`;
  },
};
