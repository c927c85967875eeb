// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const fs = require('node:fs');
const path = require('node:path');
const { readJson, writeJson, sha256, filesBelow } = require('./files');
const { rangeRoot } = require('./state-layout');
const { Problem } = require('./problem');

const manifest = 'manifest.json';

// Copies a release into the state and writes down its digests, as a deployment would.
function install(paths, id, source = path.join(rangeRoot, 'releases', id)) {
  const target = path.join(paths.releases, id);
  fs.rmSync(target, { recursive: true, force: true });
  fs.mkdirSync(target, { recursive: true });
  const files = {};
  for (const name of filesBelow(source)) {
    fs.mkdirSync(path.dirname(path.join(target, name)), { recursive: true });
    fs.writeFileSync(path.join(target, name), fs.readFileSync(path.join(source, name)));
    files[name] = sha256(path.join(target, name));
  }
  writeJson(path.join(target, manifest), { release: id, files });
}

// The files of an installed release that are missing or differ from its manifest.
function damagedFiles(paths, id) {
  const directory = path.join(paths.releases, id);
  const listed = readJson(path.join(directory, manifest), null);
  if (!listed) return [manifest];
  return Object.entries(listed.files)
    .filter(([name, digest]) => !fs.existsSync(path.join(directory, name)) || sha256(path.join(directory, name)) !== digest)
    .map(([name]) => name);
}

function isOriginal(id) {
  return fs.existsSync(path.join(rangeRoot, 'releases', id));
}

function current(paths) {
  return path.basename(fs.readlinkSync(paths.current));
}

// The link is replaced by a rename, so there is no moment without a current release.
function pointTo(paths, id) {
  if (!fs.existsSync(path.join(paths.releases, id))) throw new Problem(`Release ${id} is not in ${paths.releases}.`);
  const next = paths.current + '.next';
  fs.rmSync(next, { force: true });
  fs.symlinkSync(path.join('releases', id), next);
  fs.renameSync(next, paths.current);
}

function deployments(paths) {
  return readJson(paths.deployments, []);
}

function recordDeployment(paths, id, by, withdrawn) {
  const all = deployments(paths).map((entry) => (entry.release === withdrawn ? { ...entry, withdrawn: true } : entry));
  all.push({ release: id, by, at: new Date().toISOString() });
  writeJson(paths.deployments, all);
}

// The release that ran before the current one and was not itself withdrawn.
function previous(paths) {
  const running = current(paths);
  return deployments(paths).filter((entry) => !entry.withdrawn && entry.release !== running).at(-1)?.release;
}

module.exports = { install, damagedFiles, isOriginal, current, pointTo, recordDeployment, deployments, previous };
