// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { secretOf } = require('../../lib/credentials');
const { request } = require('../../lib/http');
const { Problem } = require('../../lib/problem');
const { until } = require('../../lib/script');
const { count } = require('../../lib/texts');
const { healthChecks } = require('./checks');
const { tapLine } = require('./tap');

exports.all = {
  will: 'Checking every part of the system.',
  async work(range) {
    const checks = await healthChecks(range);
    range.say(`1..${checks.length}`);
    checks.forEach((check, index) => range.say(tapLine(index + 1, check.name, check.wrong, check.ms)));
    const wrong = checks.filter((check) => check.wrong);
    if (wrong.length) throw new Problem(`${wrong.length} of ${count(checks.length, 'check')} failed: ${wrong.map((check) => check.name).join(', ')}.`);
    return `All ${count(checks.length, 'check')} passed.`;
  },
};

// Runs named steps in order as TAP; a step that throws has failed, and those after it still run.
async function inSteps({ say }, steps) {
  say(`1..${steps.length}`);
  const failed = [];
  for (const [index, [name, step]] of steps.entries()) {
    const startedAt = Date.now();
    try {
      await step();
      say(tapLine(index + 1, name, undefined, Date.now() - startedAt));
    } catch (error) {
      failed.push(name);
      say(tapLine(index + 1, name, error.message));
    }
  }
  return failed;
}

async function balancerOf({ status }) {
  const { endpoints } = await status();
  return Number(new URL(endpoints.find((entry) => entry.name === 'balancer').url).port);
}

function expectStatus(answer, wanted) {
  if (answer.status === wanted) return answer;
  const maintenance = answer.headers['x-maintenance'] ? 'the maintenance page is up' : undefined;
  throw new Error(maintenance || answer.json?.error || `answered ${answer.status} instead of ${wanted}`);
}

exports.features = {
  will: 'Checking the features that the business cannot do without.',
  async work(range) {
    const port = await balancerOf(range);
    const key = { authorization: `Bearer ${secretOf(range.paths, 'web')}` };
    const get = (path, headers) => request({ port, path, headers });
    const failed = await inSteps(range, [
      ['the shop\'s first page shows orders', async () => {
        if (!/<tr>/.test(expectStatus(await get('/'), 200).text)) throw new Error('no order is on it');
      }],
      ['recent orders can be listed', async () => {
        if (!expectStatus(await get('/api/orders', key), 200).json.orders.length) throw new Error('there are none');
      }],
      ['an order can be looked up with its lines', async () => {
        const [{ id }] = expectStatus(await get('/api/orders', key), 200).json.orders;
        if (!expectStatus(await get(`/orders/${id}`), 200).json.lines.length) throw new Error(`order ${id} has no lines`);
      }],
      ['the figures of the day are right', async () => {
        if (!expectStatus(await get('/api/summary', key), 200).json.days.length) throw new Error('there are none');
      }],
      ['orders are refused without a credential', async () => { expectStatus(await get('/api/orders'), 401); }],
      ['orders can be written', async () => { expectStatus(await request({ port, path: '/orders', method: 'POST', body: {} }), 400); }],
      ['accepted orders get settled', async () => {
        const { endpoints } = await range.status();
        const worker = Number(new URL(endpoints.find((entry) => entry.name === 'worker').url).port);
        expectStatus(await request({ port: worker, path: '/health' }), 200);
      }],
    ]);
    if (failed.length) throw new Problem(`${count(failed.length, 'critical feature')} failed: ${failed.join(', ')}.`);
    return 'Every critical feature works.';
  },
};

exports.smoke = {
  will: 'Placing an order through balancer, web, api and database, and following it to the ledger.',
  async work(range) {
    const port = await balancerOf(range);
    let order;
    const needOrder = () => { if (!order) throw new Error('there is no order to look at'); };
    const failed = await inSteps(range, [
      ['an order is placed', async () => {
        const body = { customer: 7, items: [{ product: 3, quantity: 2 }, { product: 11, quantity: 1 }], note: 'smoke test' };
        order = expectStatus(await request({ port, path: '/orders', method: 'POST', body }), 201).json;
        range.say(`# order ${order.id} over ${order.total_cents} cents`);
      }],
      ['it reads back with its two lines', async () => {
        needOrder();
        const read = expectStatus(await request({ port, path: `/orders/${order.id}` }), 200).json;
        const sum = read.lines.reduce((total, line) => total + line.quantity * line.price_cents, 0);
        if (read.lines.length !== 2 || sum !== order.total_cents) throw new Error(`its lines come to ${sum} cents`);
      }],
      ['the worker settles it', async () => {
        needOrder();
        const settled = await until(async () => (await request({ port, path: `/orders/${order.id}` })).json?.status === 'settled', 6000);
        if (!settled) throw new Error('it is still only accepted after 6 s');
      }],
      ['it is on the shop\'s first page', async () => {
        needOrder();
        const shown = await until(async () => (await request({ port, path: '/' })).text.includes(`<td>${order.id}<td>`), 3000);
        if (!shown) throw new Error('it does not appear');
      }],
    ]);
    if (failed.length) throw new Problem(`The smoke test failed: ${failed.join(', ')}.`);
    return `Order ${order.id} went all the way through.`;
  },
};
