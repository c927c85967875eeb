// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const path = require('node:path');
const { test } = require('node:test');
const { startRange, endpoints, healthy, until } = require('./support');

const phases = [
  'Freeze deployments', 'Enable maintenance page', 'Take safety backup', 'Switch to previous release',
  'Restore database snapshot', 'Warm caches', 'Verify health', 'Reopen traffic',
];

const progressOf = (done) => done.lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));

async function lastRollback(range) {
  return (await range.status()).rollbacks.rollbacks.at(-1);
}

test('eight phases, each running and then completed, under one id', async (t) => {
  const range = await startRange(t);
  const done = await range.run('rollback:emergency');
  assert.strictEqual(done.status, 0, done.output);
  const progress = progressOf(done);
  assert.deepStrictEqual(progress.filter(({ status }) => status === 'completed').map(({ phase }) => phase), phases);
  for (const [index, phase] of phases.entries()) {
    const mine = progress.filter((line) => line.phase === phase);
    assert.strictEqual(mine[0].status, 'running');
    assert.strictEqual(mine.at(-1).status, 'completed');
    assert.ok(mine.every((line) => line.step === index + 1 && line.total === 8 && line.rollbackId === 'RB-4127' && Number.isInteger(line.eta)));
  }
  assert.match(done.output, /\[5\/8\] restoring snapshot 0412 \(\d+ KB\)/);
  assert.strictEqual((await lastRollback(range)).outcome, 'completed');
  assert.match((await range.run('rollback:emergency')).output, /RB-4128/);
});

test('paced, the remaining time counts down to nothing', async (t) => {
  const range = await startRange(t);
  const done = await range.run('rollback:emergency', { env: { RANGE_PACE: '0.1' } });
  const etas = progressOf(done).map(({ eta }) => eta);
  assert.ok(etas[0] >= 2 && etas.at(-1) === 0, String(etas));
  assert.ok(etas.every((eta, index) => index === 0 || eta <= etas[index - 1]), String(etas));
});

test('told to fail at any phase it fails there, and recovery mends it', async (t) => {
  const range = await startRange(t);
  for (const [index, phase] of phases.entries()) {
    // What the recovery finds differs with the outage only before the release has been switched.
    if (index < 4) await range.break('full-outage');
    const told = await range.break('rollback-fails-at', String(index + 1));
    assert.strictEqual(told.status, 0, told.output);
    const failed = await range.run('rollback:emergency');
    assert.strictEqual(failed.status, 1, failed.output);
    const last = progressOf(failed).at(-1);
    assert.deepStrictEqual([last.step, last.phase, last.status], [index + 1, phase, 'failed']);
    assert.match(failed.lines.at(-1), new RegExp(`^Rollback RB-\\d+ failed in phase ${index + 1} of 8, ${phase}: .+\\. Next: npm run rollback:emergency-recovery$`));
    const recovered = await range.run('rollback:emergency-recovery');
    assert.strictEqual(recovered.status, 0, recovered.output);
    assert.strictEqual((await lastRollback(range)).outcome, 'recovered');
    assert.deepStrictEqual(await endpoints(range), healthy);
    if (index < 7) await range.break('mend');
  }
});

test('the safety backup brings the database back as it was before the rollback', async (t) => {
  const range = await startRange(t);
  assert.match((await range.run('system:restore-from-safety-backup')).lines.at(-1), /There is no safety backup/);
  await range.run('test:end-to-end:smoke');
  assert.strictEqual((await range.run('rollback:emergency')).status, 0);
  const restored = await range.run('system:restore-from-safety-backup');
  assert.strictEqual(restored.status, 0, restored.output);
  assert.match(restored.output, /2101 orders/);
  assert.deepStrictEqual(await endpoints(range), healthy);
});

test('escalation puts the measured situation on record', async (t) => {
  const range = await startRange(t);
  await range.break('full-outage');
  await range.break('rollback-fails-at', '5');
  await range.run('rollback:emergency');
  const done = await range.run('incident:escalate-to-management');
  assert.strictEqual(done.status, 0);
  const record = JSON.parse(fs.readFileSync(path.join(range.state, 'escalations.jsonl'), 'utf8').trim());
  assert.strictEqual(record.rollback.outcome, 'failed');
  assert.ok(record.failed.some((line) => /maintenance page/.test(line)));
});

for (const signal of ['SIGINT', 'SIGTERM']) {
  test(`${signal} ends a rollback at once and says where`, async (t) => {
    const range = await startRange(t);
    await range.break('full-outage');
    let sentAt;
    const done = await range.run('rollback:emergency', {
      env: { RANGE_PACE: '0.1' },
      onLine: (line, child) => {
        if (line.includes('"step":3') && !sentAt) { sentAt = Date.now(); child.kill(signal); }
      },
    });
    assert.ok(Date.now() - sentAt < 1500);
    assert.strictEqual(done.status, signal === 'SIGINT' ? 130 : 143);
    assert.match(done.lines.at(-1), new RegExp(`was stopped by ${signal} in phase 3 of 8, Take safety backup`));
    assert.strictEqual((await lastRollback(range)).outcome, 'stopped');
    assert.strictEqual((await range.run('rollback:emergency-recovery')).status, 0);
    assert.deepStrictEqual(await endpoints(range), healthy);
    assert.strictEqual((await range.status()).release, '2026.11.20-1');
  });
}

test('a killed rollback is on record as interrupted, and a new one takes over', async (t) => {
  const range = await startRange(t);
  await range.run('rollback:emergency', {
    env: { RANGE_PACE: '0.1' }, onLine: (line, child) => { if (line.includes('"step":2')) child.kill('SIGKILL'); },
  });
  assert.ok(await until(async () => (await lastRollback(range)).outcome === 'interrupted'));
  const again = await range.run('rollback:emergency');
  assert.strictEqual(again.status, 0, again.output);
  assert.match(again.output, /taking over the lock that RB-4127 left behind/);
  assert.deepStrictEqual(await endpoints(range), healthy);
});

test('one rollback at a time', async (t) => {
  const range = await startRange(t);
  let second;
  const first = await range.run('rollback:emergency', {
    env: { RANGE_PACE: '0.1' }, onLine: (line) => { if (line.includes('"step":2') && !second) second = range.run('rollback:emergency'); },
  });
  assert.strictEqual(first.status, 0);
  const refused = await second;
  assert.strictEqual(refused.status, 1);
  assert.match(refused.lines.at(-1), /RB-4127 is already running/);
});
