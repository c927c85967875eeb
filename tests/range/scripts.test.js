// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { test } = require('node:test');
const { root, scripts, run, startRange, temporaryDirectory, sqlite } = require('./support');

const runbook = path.join(root, '..', 'runbooks', 'nxt-new-day.md');

const named = [
  'app:read-only-mode', 'cache:aggressive-caching', 'cache:emergency-mode', 'db:backup', 'db:kill-long-queries',
  'db:restore-last-good', 'db:scale-up', 'db:status', 'db:status:connections', 'db:test-connection',
  'db:validate:data-consistency', 'db:validate:integrity', 'health:check:all', 'incident:escalate-to-management',
  'loadbalancer:remove-unhealthy', 'logs:errors:last-10min', 'monitoring:cpu-usage', 'monitoring:error-analysis',
  'monitoring:memory-usage', 'monitoring:slow-queries', 'monitoring:system-resources', 'performance:emergency-mode',
  'resilience:enable-circuit-breakers', 'rollback:emergency', 'rollback:emergency-recovery', 'scale:add-instances',
  'security:backup-audit-logs', 'security:isolate-breach', 'security:lockdown-mode', 'security:rotate-all-secrets',
  'system:restore-from-safety-backup', 'test:end-to-end:smoke', 'validate:critical-features',
];

test('every script of the runbook exists, and the five files that it names', () => {
  assert.strictEqual(named.length, 33);
  const wanted = new Set(named);
  if (fs.existsSync(runbook)) {
    const inRunbook = new Set([...fs.readFileSync(runbook, 'utf8').matchAll(/npm run ([a-z0-9:-]+)/g)].map((match) => match[1]));
    assert.deepStrictEqual([...inRunbook].sort(), [...wanted].sort());
  }
  for (const name of wanted) {
    assert.ok(scripts[name], name);
    assert.ok(fs.existsSync(path.join(root, scripts[name].split(' ')[1])), scripts[name]);
  }
  for (const file of ['emergency-rollback', 'database-recovery', 'security-lockdown', 'performance-emergency', 'health-check-all']) {
    assert.ok(fs.existsSync(path.join(root, 'scripts', file + '.js')), file);
  }
});

test('without a running range every script says so in a sentence and fails', async () => {
  const directory = temporaryDirectory();
  for (const name of ['db:status', 'rollback:emergency', 'security:isolate-breach', 'scale:add-instances', 'health:check:all']) {
    const [, ...command] = scripts[name].split(' ');
    const done = await run(process.execPath, command, { env: { RANGE_DIRECTORY: directory } });
    assert.strictEqual(done.status, 1, name);
    assert.strictEqual(done.lines.length, 2, done.output);
    assert.match(done.lines[1], /^The drill range is not running in .* Start it with/);
  }
  fs.rmSync(directory, { recursive: true });
});

test('on a healthy range every script succeeds, with a first and a last line', async (t) => {
  const range = await startRange(t);
  // Those that change much come last; a safety backup exists once a rollback has been made.
  const late = ['rollback:emergency', 'rollback:emergency-recovery', 'system:restore-from-safety-backup', 'security:lockdown-mode', 'app:read-only-mode'];
  for (const name of [...named.filter((entry) => !late.includes(entry)), ...late]) {
    const done = await range.run(name);
    assert.strictEqual(done.status, 0, `${name}: ${done.output}`);
    assert.ok(done.lines.length >= 2, `${name}: ${done.output}`);
    assert.ok(!/\n\s+at .*:\d+:\d+/.test(done.output), `${name} shows a stack: ${done.output}`);
  }
});

test('npm runs a script, passes its argument on, and its status comes back', async (t) => {
  const range = await startRange(t);
  const env = { ...range.env, NO_UPDATE_NOTIFIER: '1' };
  const backup = await run('npm', ['run', 'db:backup', 'emergency-corruption-20261123-070000'], { env });
  assert.strictEqual(backup.status, 0, backup.output);
  assert.ok(fs.existsSync(path.join(range.state, 'snapshots', 'emergency-corruption-20261123-070000.sqlite')));
  const again = await run('npm', ['run', 'db:backup', 'emergency-corruption-20261123-070000'], { env });
  assert.strictEqual(again.status, 1);
  assert.match(again.output, /exists already/);
  assert.strictEqual((await run('npm', ['run', 'db:backup', '../outside'], { env })).status, 1);
});

test('checks print a plan and as many numbered results', async (t) => {
  const range = await startRange(t);
  for (const name of ['health:check:all', 'validate:critical-features', 'test:end-to-end:smoke']) {
    const { lines, status } = await range.run(name);
    assert.strictEqual(status, 0, lines.join('\n'));
    const plan = Number(lines.find((line) => /^1\.\.\d+$/.test(line)).slice(3));
    const results = lines.filter((line) => /^(not )?ok \d+ - /.test(line));
    assert.deepStrictEqual(results.map((line) => Number(/ok (\d+)/.exec(line)[1])), Array.from({ length: plan }, (_, index) => index + 1));
  }
});

test('read-only mode refuses orders until it is lifted', async (t) => {
  const range = await startRange(t);
  assert.strictEqual((await range.run('app:read-only-mode')).status, 0);
  const smoke = await range.run('test:end-to-end:smoke');
  assert.strictEqual(smoke.status, 1);
  assert.match(smoke.output, /not ok 1 - an order is placed: .*read-only mode/);
  assert.strictEqual((await range.run('app:read-only-mode', { args: ['off'] })).status, 0);
  assert.strictEqual((await range.run('test:end-to-end:smoke')).status, 0);
});

test('a ledger that differs from its orders is found, and such a backup is not restored', async (t) => {
  const range = await startRange(t);
  sqlite(range, 'UPDATE ledger SET amount_cents = amount_cents + 1 WHERE id IN (5, 6, 7)');
  const found = await range.run('db:validate:data-consistency');
  assert.strictEqual(found.status, 1);
  assert.match(found.output, /3 settled orders differ from the ledger/);
  assert.strictEqual((await range.run('db:backup', { args: ['wrong'] })).status, 0);
  const restored = await range.run('db:restore-last-good');
  assert.strictEqual(restored.status, 0, restored.output);
  assert.match(restored.output, /backup wrong .* not usable, it is not consistent/);
  assert.strictEqual((await range.run('db:validate:data-consistency')).status, 0);
});

test('what the security playbook exports decides what is kept as evidence', async (t) => {
  const range = await startRange(t);
  const plain = await range.run('security:backup-audit-logs');
  assert.match(plain.lines.at(-1), /SECURITY_AUDIT is not enabled/);
  const full = await range.run('security:backup-audit-logs', { env: { LOG_LEVEL: 'debug', SECURITY_AUDIT: 'enabled' } });
  assert.strictEqual(full.status, 0);
  assert.ok(!/not enabled/.test(full.output));
  const archive = path.join(range.directory, /kept in (\S+?)\.$/.exec(full.lines.at(-1))[1]);
  const manifest = JSON.parse(fs.readFileSync(path.join(archive, 'manifest.json'), 'utf8'));
  const names = manifest.files.map((file) => file.name);
  for (const name of ['logs/audit.log', 'logs/api-1.log', 'orders.sqlite', 'state.json']) assert.ok(names.includes(name), name);
  assert.strictEqual((await range.status()).settings.securityAudit, true);
});

test('the cache answers faster than the database, and for it when it cannot be asked', async (t) => {
  const range = await startRange(t);
  const warm = await range.run('cache:emergency-mode');
  assert.match(warm.output, /second api-1: .* from cache/);
  await range.break('corrupt-database');
  const port = new URL(range.described().endpoints.find(({ name }) => name === 'balancer').url).port;
  const key = JSON.parse(fs.readFileSync(path.join(range.state, 'credentials', 'web.json'), 'utf8')).secret;
  const answer = await fetch(`http://127.0.0.1:${port}/api/summary`, { headers: { authorization: `Bearer ${key}`, connection: 'close' } });
  assert.strictEqual(answer.status, 200);
  assert.match(answer.headers.get('x-answered-from'), /^cache/);
});
