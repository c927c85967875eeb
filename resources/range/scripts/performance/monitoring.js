// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const fs = require('node:fs');
const os = require('node:os');
const { probeServices } = require('../../lib/probe');
const { pause } = require('../../lib/script');
const { count, size, duration } = require('../../lib/texts');
const { measure, processesOf } = require('./processes');

const sampleMs = 1000;

async function cpuShares(state) {
  const before = processesOf(state).map((entry) => ({ ...entry, from: measure(entry.pid) }));
  const startedAt = Date.now();
  await pause(sampleMs);
  const seconds = (Date.now() - startedAt) / 1000;
  return before.flatMap((entry) => {
    const now = measure(entry.pid);
    return now && entry.from ? [{ ...entry, percent: (now.cpuSeconds - entry.from.cpuSeconds) / seconds * 100 }] : [];
  }).sort((a, b) => b.percent - a.percent);
}

exports.cpu = {
  will: `Measuring for ${sampleMs / 1000} s how much processor time each process of the range takes.`,
  async work({ say, status }) {
    const shares = await cpuShares(await status());
    for (const share of shares) say(`${share.percent.toFixed(1).padStart(6)} % ${share.name} (process ${share.pid})`);
    const total = shares.reduce((sum, share) => sum + share.percent, 0);
    const top = shares[0];
    return `The range takes ${total.toFixed(0)} % of one core, of ${os.cpus().length} cores; most by ${top ? `${top.name}, ${top.percent.toFixed(0)} %` : 'nobody'}.`;
  },
};

exports.memory = {
  will: 'Measuring the memory of every process of the range.',
  async work({ say, status }) {
    const measured = processesOf(await status()).flatMap((entry) => {
      const now = measure(entry.pid);
      return now ? [{ ...entry, ...now }] : [];
    }).sort((a, b) => b.resident - a.resident);
    for (const entry of measured) say(`${size(entry.resident).padStart(9)} now, ${size(entry.peak)} at most: ${entry.name} (process ${entry.pid})`);
    const total = measured.reduce((sum, entry) => sum + entry.resident, 0);
    return `${count(measured.length, 'process', 'processes')} hold ${size(total)}; ${size(os.freemem())} of ${size(os.totalmem())} are free on this machine.`;
  },
};

exports.resources = {
  will: 'Measuring the resources of this machine and of the range.',
  async work({ paths, say, status }) {
    const state = await status();
    const [one, five, fifteen] = os.loadavg();
    say(`load: ${one.toFixed(2)} ${five.toFixed(2)} ${fifteen.toFixed(2)} on ${count(os.cpus().length, 'core')}`);
    say(`memory: ${size(os.totalmem() - os.freemem())} of ${size(os.totalmem())} used`);
    if (fs.statfsSync) {
      const disk = fs.statfsSync(paths.state);
      say(`disk: ${size(disk.bavail * disk.bsize)} of ${size(disk.blocks * disk.bsize)} free`);
    }
    const running = state.services.filter((service) => service.state === 'running').length;
    say(`services: ${running} of ${state.services.length} running`);
    for (const result of await probeServices(state.services)) {
      say(`${result.name}: ${result.ok ? `answers in ${result.ms.toFixed(0)} ms` : `NOT WELL, ${result.reason}`}`);
    }
    const pools = state.connections;
    const busy = pools.flatMap((pool) => pool.connections).filter((connection) => connection.state === 'running').length;
    const total = pools.reduce((sum, pool) => sum + pool.size, 0);
    const short = [];
    if (one > os.cpus().length) short.push('processor');
    if (total && busy >= total) short.push('database connections');
    if (running < state.services.length) short.push('running services');
    return short.length ? `Short of: ${short.join(', ')} (${busy} of ${total} database connections busy).`
      : `Nothing is short; ${busy} of ${total} database connections are busy.`;
  },
};

exports.slowQueries = {
  will: 'Listing the queries that run now and the slowest that have ended.',
  async work({ say, command }) {
    const { services } = await command('connections');
    const running = services.flatMap((pool) => pool.connections.filter((connection) => connection.state === 'running')
      .map((connection) => ({ ...connection, service: pool.service }))).sort((a, b) => b.ms - a.ms);
    for (const query of running) say(`running for ${duration(query.ms)} on ${query.service}, process ${query.pid}: ${query.statement}`);
    const ended = services.flatMap((pool) => pool.slow.map((query) => ({ ...query, service: pool.service }))).sort((a, b) => b.ms - a.ms).slice(0, 10);
    for (const query of ended) say(`took ${query.ms} ms on ${query.service} at ${query.at}: ${query.statement}`);
    const long = running.filter((query) => query.ms > 2000).length;
    return long ? `${count(long, 'query', 'queries')} running for more than 2 s. Next: npm run db:kill-long-queries`
      : `No query has been running for long; ${count(ended.length, 'slow one')} ended.`;
  },
};
