// Everybody who shows the therapist something at this moment.

import {get} from './api.js';
import {showAlerts} from './alerts.js';
import {chips, element, find, load, show, showProblem} from './page.js';
import {day, label} from './words.js';

export function showRoster(signal) {
  show('roster');
  const form = find('#find');
  // Not at each letter: each look at the roster is written into the access logs of those on it.
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    search();
  });
  form.sort.addEventListener('change', search);
  find('#more').addEventListener('click', () => page(find('#more').dataset.cursor));
  page();
  load('what may need attention', () => showAlerts(() => true, signal));

  function search() {
    showProblem(null);
    page();
  }

  function page(cursor) {
    load('clients', async () => {
      const query = {search: form.search.value, sort: form.sort.value, limit: 12, cursor};
      const {items, nextCursor} = await get('/v1/therapy/clients', query, signal);
      const cards = items.map(card);
      const roster = find('#roster');
      if (cursor) {
        roster.append(...cards);
        cards[0]?.querySelector('a').focus();
      } else {
        roster.replaceChildren(...cards);
      }
      find('#nobody').hidden = roster.hasChildNodes();
      find('#more').hidden = !nextCursor;
      find('#more').dataset.cursor = nextCursor ?? '';
    });
  }
}

function card({clientId, displayName, scopes, expiresAt, lastActivityOn, daysPractisedOfLast28}) {
  const facts = element('dl', {});
  const fact = (name, value) => facts.append(element('div', {}, element('dt', {}, name), element('dd', {}, value)));
  fact('Last activity', lastActivityOn ? day(lastActivityOn) : 'none');
  if (daysPractisedOfLast28 !== undefined) {
    fact('Practised', `${daysPractisedOfLast28} of 28 days`);
  }
  fact('Shown until', day(expiresAt));
  return element(
    'li',
    {class: 'card'},
    element('h2', {}, element('a', {href: `#/clients/${clientId}`}, displayName)),
    facts,
    element('ul', {class: 'chips', 'aria-label': 'Shows'}, ...chips(scopes.map((scope) => label('grantScope', scope)))),
  );
}
