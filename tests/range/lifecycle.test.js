// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const assert = require('node:assert');
const fs = require('node:fs');
const net = require('node:net');
const path = require('node:path');
const { test } = require('node:test');
const { root, run, temporaryDirectory, startRange, endpoints, healthy, allPids, isAlive, processesAbout, until, raw } = require('./support');

async function nothingLeft(range, pids) {
  assert.ok(await until(() => pids.every((pid) => !isAlive(pid))), `still running: ${pids.filter(isAlive)}`);
  assert.deepStrictEqual(processesAbout(range.directory), []);
}

test('ready in time, described in a private file, and healthy', async (t) => {
  const range = await startRange(t);
  assert.ok(range.readyAfterMs < 2000, `${range.readyAfterMs} ms`);
  const { event, ...said } = range.ready;
  assert.strictEqual(event, 'ready');
  assert.deepStrictEqual(range.described(), said);
  assert.deepStrictEqual(said.endpoints.map(({ name }) => name), ['web', 'api', 'worker', 'database', 'balancer']);
  assert.strictEqual(fs.statSync(path.join(range.state, 'range.json')).mode & 0o777, 0o600);
  assert.deepStrictEqual(await endpoints(range), healthy);
});

test('the control port wants the token first', async (t) => {
  const range = await startRange(t);
  const port = range.ready.control;
  assert.strictEqual((await raw(port, '{"command":"status"}')).ok, false);
  assert.strictEqual((await raw(port, '{"token":"guess","command":"stop"}')).ok, false);
  assert.strictEqual((await raw(port, 'not JSON')).ok, false);
  const { token } = range.ready;
  assert.strictEqual((await raw(port, JSON.stringify({ token, command: 'status' }))).ok, true);
  assert.match((await raw(port, JSON.stringify({ token, command: 'constructor' }))).error, /there is no command/);
  assert.deepStrictEqual(await endpoints(range), healthy);
});

test('without a lease it ends after the grace time and leaves nothing behind', async (t) => {
  const range = await startRange(t, { grace: 0.5 });
  await range.break('slow-queries');
  const pids = await allPids(range);
  assert.ok(pids.length > 7);
  range.console.close();
  assert.deepStrictEqual(await range.ended, { status: 0, signal: null });
  await nothingLeft(range, pids);
  assert.ok(!fs.existsSync(path.join(range.state, 'range.json')));
});

test('a console that comes back within the grace time finds the range running', async (t) => {
  const range = await startRange(t, { grace: 1 });
  range.console.close();
  await new Promise((resolve) => setTimeout(resolve, 300));
  range.console = await range.connect('console');
  await new Promise((resolve) => setTimeout(resolve, 1200));
  assert.deepStrictEqual(await endpoints(range), healthy);
});

test('a rollback outlives the console, and the range ends after it', async (t) => {
  const range = await startRange(t, { grace: 0.3 });
  await range.break('full-outage');
  const done = await range.run('rollback:emergency', {
    env: { RANGE_PACE: '0.1' }, onLine: (line) => { if (line.includes('"step":2')) range.console.close(); },
  });
  assert.strictEqual(done.status, 0, done.output);
  assert.strictEqual((await range.ended).status, 0);
});

test('stop waits for scripts and for nobody else', async (t) => {
  const range = await startRange(t);
  const pids = await allPids(range);
  const script = await range.connect('script rollback:emergency');
  assert.strictEqual((await range.console.command('stop')).ok, true);
  const status = await script.command('status');
  assert.strictEqual(status.stopRequested, true);
  assert.deepStrictEqual(status.leases.map(({ kind }) => kind).sort(), ['console', 'script']);
  script.close();
  assert.strictEqual((await range.ended).status, 0);
  await nothingLeft(range, pids);
});

test('stop is at once when no script runs', async (t) => {
  const range = await startRange(t);
  const startedAt = Date.now();
  await range.console.command('stop');
  assert.strictEqual((await range.ended).status, 0);
  assert.ok(Date.now() - startedAt < 2000);
});

for (const signal of ['SIGTERM', 'SIGINT', 'SIGKILL']) {
  test(`${signal} to the supervisor leaves nothing behind`, async (t) => {
    const range = await startRange(t);
    await range.break('slow-queries');
    const pids = await allPids(range);
    range.child.kill(signal);
    await range.ended;
    await nothingLeft(range, pids);
  });
}

test('the state of an earlier range is made anew; foreign files are not touched', async (t) => {
  const directory = temporaryDirectory();
  const first = await startRange(t, { directory });
  await first.break('corrupt-database');
  await first.console.command('stop');
  await first.ended;
  const second = await startRange(t, { directory });
  assert.deepStrictEqual(await endpoints(second), healthy);

  const foreign = temporaryDirectory();
  fs.mkdirSync(path.join(foreign, 'state'));
  fs.writeFileSync(path.join(foreign, 'state', 'thesis.txt'), 'years of work');
  const refused = await run(process.execPath, ['supervisor.js', '--directory', foreign]);
  assert.strictEqual(refused.status, 1);
  assert.match(refused.output, /no drill range made/);
  assert.strictEqual(fs.readFileSync(path.join(foreign, 'state', 'thesis.txt'), 'utf8'), 'years of work');
  fs.rmSync(foreign, { recursive: true });
});

test('two ranges live side by side; a second one in the same directory is refused', async (t) => {
  const [one, other] = await Promise.all([startRange(t), startRange(t)]);
  await one.break('full-outage');
  assert.deepStrictEqual(await endpoints(other), healthy);
  assert.strictEqual((await endpoints(one)).web, 500);
  const refused = await run(process.execPath, ['supervisor.js', '--directory', one.directory]);
  assert.strictEqual(refused.status, 1);
  assert.match(refused.output, /already running .* \(process \d+\)/);
  assert.strictEqual((await one.run('rollback:emergency')).status, 0);
  assert.deepStrictEqual(await endpoints(one), healthy);
});

function occupy(port) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

// Below the ports that the system hands out by itself, so that nobody else gets it between two uses.
async function occupyOneThatIsNotHandedOut() {
  for (let port = 20000 + process.pid % 5000; port < 32000; port++) {
    try { return await occupy(port); } catch (error) { if (error.code !== 'EADDRINUSE') throw error; }
  }
  throw new Error('no port from 20000 to 32000 is free');
}

test('a service whose port was taken meanwhile gets another one', async (t) => {
  const range = await startRange(t);
  const portOf = async (name) => (await range.status()).services.find((service) => service.name === name).port;
  for (const name of ['web-1', 'worker']) {
    const before = await portOf(name);
    await range.console.command('stop-service', { service: name });
    // Somebody else may have been quicker, which serves as well.
    const squatter = await occupy(before).catch((error) => { if (error.code !== 'EADDRINUSE') throw error; });
    await range.console.command('start', { service: name });
    assert.notStrictEqual(await portOf(name), before);
    squatter?.close();
  }
  const worker = range.described().endpoints.find(({ name }) => name === 'worker').url;
  assert.strictEqual(Number(new URL(worker).port), await portOf('worker'));
  assert.deepStrictEqual(range.described().endpoints.slice(0, 2), range.ready.endpoints.slice(0, 2));
  for (let n = 0; n < 3; n++) assert.deepStrictEqual(await endpoints(range), healthy);
});

test('a fixed port of the balancer is used, or its being taken is said', async (t) => {
  const squatter = await occupyOneThatIsNotHandedOut();
  const { port } = squatter.address();
  const range = await startRange(t, { args: ['--balancer-port', String(port)] });
  assert.match(range.errors(), new RegExp(`^Port ${port} is taken by another program; the balancer listens on \\d+ instead\\.`));
  assert.deepStrictEqual(await endpoints(range), healthy);
  squatter.close();
  await range.console.command('stop');
  await range.ended;
  const again = await startRange(t, { args: ['--balancer-port', String(port)] });
  assert.strictEqual(Number(new URL(again.ready.endpoints[0].url).port), port);
});

test('wrong arguments are refused with the usage', async () => {
  for (const args of [['--grace', 'soon'], ['--balancer-port', '70000'], ['--what']]) {
    const done = await run(process.execPath, [path.join(root, 'supervisor.js'), ...args]);
    assert.strictEqual(done.status, 2);
    assert.match(done.output, /usage: node supervisor\.js/);
  }
});
