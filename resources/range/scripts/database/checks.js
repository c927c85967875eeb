// SPDX-License-Identifier: GPL-3.0-or-later
'use strict';

const { checkIntegrity, damage } = require('../../lib/integrity');
const { checkConsistency } = require('../../lib/consistency');
const { Problem } = require('../../lib/problem');
const { count, money } = require('../../lib/texts');

const shown = 12;

exports.integrity = {
  will: 'Reading every page of the database and checking it.',
  async work({ paths, say }) {
    const result = await checkIntegrity(paths.database);
    result.messages.slice(0, shown).forEach((message) => say(message));
    if (result.messages.length > shown) say(`and ${result.messages.length - shown} more findings`);
    if (result.pages.length) say(`damaged pages: ${result.pages.slice(0, 40).join(' ')}`);
    if (!result.ok) throw new Problem(`The database is damaged: ${damage(result)}, ${count(result.messages.length, 'finding')}. Next: npm run db:restore-last-good`);
    return 'The database is whole: no damaged page, no missing row.';
  },
};

exports.consistency = {
  will: 'Comparing orders, their lines and the ledger.',
  async work({ paths, say }) {
    let checked;
    try {
      checked = await checkConsistency(paths.database);
    } catch (error) {
      throw new Problem(`The data cannot be compared: ${error.message}. Next: npm run db:validate:integrity`);
    }
    say(`1..${checked.results.length}`);
    checked.results.forEach((result, index) => say(`${result.found ? 'not ok' : 'ok'} ${index + 1} - ${result.name}${result.found ? `: ${result.text}` : ''}`));
    say(`settled orders ${money(checked.settled)}, ledger ${money(checked.ledger)}`);
    const wrong = checked.results.filter((result) => result.found);
    if (wrong.length) throw new Problem(`The data is not consistent: ${wrong.map((result) => result.text).join(', ')}.`);
    return `${count(checked.orders, 'order')}: all agree with their lines and the ledger.`;
  },
};
