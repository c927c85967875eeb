// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { test } = require('node:test');
const { startRange, endpoints, healthy, run, root, until, allPids, isAlive } = require('./support');

const listed = ['full-outage', 'kill-services', 'bad-release', 'corrupt-database', 'slow-queries', 'leak-secret', 'rollback-fails-at', 'mend'];

test('the list of faults is JSON with id, title and description', async () => {
  const { output } = await run(process.execPath, [path.join(root, 'faults', 'break.js'), '--list', '--json']);
  const faults = JSON.parse(output);
  assert.deepStrictEqual(faults.map(({ id }) => id), listed);
  assert.ok(faults.every(({ title, description }) => title && description));
});

test('an unknown fault is refused with the names of the known ones', async () => {
  const done = await run(process.execPath, [path.join(root, 'faults', 'break.js'), 'earthquake']);
  assert.strictEqual(done.status, 2);
  assert.match(done.output, /There is no fault "earthquake"/);
  assert.match(done.output, /corrupt-database/);
});

test('full outage: web, api and worker fail; the rollback brings all back', async (t) => {
  const range = await startRange(t);
  assert.strictEqual((await range.break('full-outage')).status, 0);
  assert.deepStrictEqual(await endpoints(range), { ...healthy, web: 500, api: 500, worker: 0 });
  assert.strictEqual((await range.run('health:check:all')).status, 1);
  assert.strictEqual((await range.run('validate:critical-features')).status, 1);
  assert.strictEqual((await range.run('test:end-to-end:smoke')).status, 1);
  const rollback = await range.run('rollback:emergency');
  assert.strictEqual(rollback.status, 0, rollback.output);
  assert.deepStrictEqual(await endpoints(range), healthy);
  for (const script of ['health:check:all', 'validate:critical-features', 'test:end-to-end:smoke']) {
    const done = await range.run(script);
    assert.strictEqual(done.status, 0, done.output);
  }
});

test('bad release: web and api answer 500 until it is rolled back', async (t) => {
  const range = await startRange(t);
  await range.break('bad-release');
  const seen = await endpoints(range);
  assert.strictEqual(seen.web, 500);
  assert.strictEqual(seen.api, 500);
  assert.match((await range.run('logs:errors:last-10min')).output, /no such column/);
  assert.match((await range.run('monitoring:error-analysis')).output, /times, .*no such column/);
  assert.strictEqual((await range.run('rollback:emergency')).status, 0);
  assert.strictEqual((await range.status()).release, '2026.11.20-1');
  assert.deepStrictEqual(await endpoints(range), healthy);
});

test('killed services: breakers and the balancer route around them, more instances mend', async (t) => {
  const range = await startRange(t);
  await range.break('kill-services');
  const seen = await endpoints(range);
  assert.strictEqual(seen.web, 502);
  assert.strictEqual(seen.worker, 0);
  const refused = await range.run('loadbalancer:remove-unhealthy');
  assert.strictEqual(refused.status, 1);
  assert.match(refused.output, /No web instance is healthy/);
  const breakers = await range.run('resilience:enable-circuit-breakers');
  assert.match(breakers.output, /12 of 12 test calls succeeded/);
  assert.strictEqual((await range.run('scale:add-instances')).status, 0);
  assert.deepStrictEqual(await endpoints(range), healthy);
  const health = await range.run('health:check:all');
  assert.strictEqual(health.status, 0, health.output);
});

test('one dead instance costs every other request until it is taken out', async (t) => {
  const range = await startRange(t);
  const { services } = await range.status();
  process.kill(services.find(({ name }) => name === 'api-2').pid, 'SIGKILL');
  assert.ok(await until(async () => (await range.status()).services.find(({ name }) => name === 'api-2').state === 'dead'));
  const asked = async () => { const all = []; for (let n = 0; n < 4; n++) all.push((await endpoints(range)).api); return all; };
  assert.ok((await asked()).includes(502));
  assert.strictEqual((await range.run('loadbalancer:remove-unhealthy')).status, 0);
  assert.deepStrictEqual(await asked(), [200, 200, 200, 200]);
});

test('damaged database: found, counted, kept as evidence and restored', async (t) => {
  const range = await startRange(t);
  assert.strictEqual((await range.run('db:validate:integrity')).status, 0);
  await range.break('corrupt-database');
  const seen = await endpoints(range);
  assert.strictEqual(seen.api, 500);
  assert.strictEqual(seen.database, 503);
  for (const script of ['db:status', 'db:test-connection', 'db:validate:data-consistency']) {
    assert.strictEqual((await range.run(script)).status, 1, script);
  }
  const found = await range.run('db:validate:integrity');
  assert.strictEqual(found.status, 1);
  assert.match(found.lines.at(-1), /The database is damaged: \d+ damaged pages/);
  const kept = await range.run('db:backup', { args: ['emergency-corruption'] });
  assert.match(kept.output, /kept as evidence/);
  const restored = await range.run('db:restore-last-good');
  assert.strictEqual(restored.status, 0, restored.output);
  assert.match(restored.lines.at(-1), /^Restored backup 0412/);
  assert.strictEqual((await range.run('db:validate:integrity')).status, 0);
  assert.strictEqual((await range.run('db:validate:data-consistency')).status, 0);
  assert.deepStrictEqual(await endpoints(range), healthy);
});

test('slow queries: they hold every connection until they are ended', async (t) => {
  const range = await startRange(t);
  await range.break('slow-queries');
  assert.strictEqual((await endpoints(range)).api, 503);
  assert.match((await range.run('db:status:connections')).lines.at(-1), /4 of 4 connections are busy.*exhausted/);
  assert.match((await range.run('monitoring:slow-queries')).output, /running for/);
  // More connections help as well, since the endless ones hold only their own.
  assert.strictEqual((await range.run('db:scale-up')).status, 0);
  assert.strictEqual((await endpoints(range)).api, 200);
  const held = (await range.status()).connections.flatMap((pool) => pool.connections).filter(({ state }) => state === 'running');
  assert.ok(await until(async () => (await range.status()).connections.flatMap((pool) => pool.connections).filter(({ ms }) => ms > 2000).length >= 4));
  const ended = await range.run('db:kill-long-queries');
  assert.match(ended.lines.at(-1), /Ended 4 queries/);
  assert.ok(held.filter(({ statement }) => statement.startsWith('SELECT a.id')).every(({ pid }) => !isAlive(pid)));
});

test('a service killed in the middle of a slow query leaves no query behind', async (t) => {
  const range = await startRange(t);
  await range.break('slow-queries');
  const pids = await allPids(range);
  const { services } = await range.status();
  const api = services.find(({ name }) => name === 'api-1');
  process.kill(api.pid, 'SIGKILL');
  assert.ok(await until(() => api.databasePids.every((pid) => pids.includes(pid) && !isAlive(pid))));
});

test('leaked secret: the stranger is found, isolated and shut out', async (t) => {
  const range = await startRange(t);
  await range.break('leak-secret');
  const intruder = async () => (await range.status()).services.find(({ role }) => role === 'intruder').facts;
  assert.ok((await intruder()).stolen > 0);
  assert.match((await range.run('health:check:all')).output, /not ok \d+ - no valid secret stands in a log/);
  const isolated = await range.run('security:isolate-breach');
  assert.strictEqual(isolated.status, 0, isolated.output);
  assert.match(isolated.lines.at(-1), /Isolated 1 address: 127\.0\.0\.66/);
  assert.strictEqual((await intruder()).lastStatus, 403);
  const before = fs.readFileSync(path.join(range.state, 'credentials', 'web.json'), 'utf8');
  assert.strictEqual((await range.run('security:rotate-all-secrets')).status, 0);
  assert.notStrictEqual(fs.readFileSync(path.join(range.state, 'credentials', 'web.json'), 'utf8'), before);
  assert.strictEqual((await range.run('security:lockdown-mode')).status, 0);
  assert.deepStrictEqual(await endpoints(range), healthy);
  assert.strictEqual((await range.run('health:check:all')).status, 0);
});

test('mend puts everything back at once', async (t) => {
  const range = await startRange(t);
  for (const fault of [['full-outage'], ['corrupt-database'], ['rollback-fails-at', '6']]) await range.break(...fault);
  const before = range.described().endpoints;
  const mended = await range.break('none');
  assert.strictEqual(mended.status, 0, mended.output);
  assert.deepStrictEqual(await endpoints(range), healthy);
  assert.deepStrictEqual(range.described().endpoints, before);
  assert.deepStrictEqual((await range.status()).faults, []);
  assert.strictEqual((await range.run('health:check:all')).status, 0);
});
