// What a client has recorded, the newest day first. All kinds of records have one form, so kinds still to come show as well.

import {get} from './api.js';
import {chips, element, find, load, showProblem} from './page.js';
import {amount, day, label, plain} from './words.js';

export function showTimeline(path, scopes, signal) {
  const {scope} = find('#filter');
  scope.append(...scopes.map((code) => element('option', {value: code}, label('grantScope', code))));
  scope.addEventListener('change', () => page());
  find('#more').addEventListener('click', () => page(find('#more').dataset.cursor));
  page();

  function page(cursor) {
    showProblem(null);
    load('the timeline', async () => {
      const query = {scope: scope.value, limit: 10, cursor};
      const {items, nextCursor} = await get(`${path}/timeline`, query, signal);
      const entries = items.map(entry);
      const timeline = find('#timeline');
      if (cursor) {
        timeline.append(...entries);
        entries[0]?.focus();
      } else {
        timeline.replaceChildren(...entries);
      }
      find('#nothing').hidden = timeline.hasChildNodes();
      find('#more').hidden = !nextCursor;
      find('#more').dataset.cursor = nextCursor ?? '';
    });
  }
}

function entry({kind, localDate, figures, terms, text}) {
  const made = element(
    'li',
    {tabindex: '-1'},
    element('h3', {}, label('recordKind', kind), ' ', element('time', {datetime: localDate}, day(localDate))),
  );
  const said = [
    ...figures.map(({name, value}) => `${plain(name)} ${amount(value)}`),
    // A term without a vocabulary is one that is just so.
    ...terms.map(({name, vocabulary, code}) => (vocabulary ? label(vocabulary, code) : plain(name))),
  ];
  if (said.length) {
    made.append(element('ul', {class: 'chips'}, ...chips(said)));
  }
  if (text) {
    made.append(element('blockquote', {class: 'words'}, text));
  }
  return made;
}
