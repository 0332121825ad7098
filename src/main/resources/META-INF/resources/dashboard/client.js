// One client, as far as the client's own grant shows.

import {get} from './api.js';
import {showAlerts} from './alerts.js';
import {chips, find, load, row, show} from './page.js';
import {showSeries} from './series.js';
import {showTimeline} from './timeline.js';
import {amount, change, day, label} from './words.js';

export function showClient(id, signal) {
  show('client');
  const path = `/v1/therapy/clients/${id}`;
  load('the client', async () => {
    const summary = await get(`${path}/summary`, {}, signal);
    const {client} = summary;
    showHeading(client);
    showSummary(summary);
    showSeries(path, client.scopes, signal);
    showTimeline(path, client.scopes, signal);
    await showAlerts(({clientId}) => clientId === id, signal);
  });
}

function showHeading({displayName, purpose, scopes, expiresAt}) {
  document.title = `${displayName} – Haven`;
  find('h1').textContent = displayName;
  find('#purpose').textContent = `“${purpose}” Shown until ${day(expiresAt)}.`;
  find('#scopes').replaceChildren(...chips(scopes.map((scope) => label('grantScope', scope))));
}

function showSummary({since, until, before, changes}) {
  find('#summary caption').textContent = changes.length
    ? `The days from ${day(since)} to ${day(until)}, beside as many before, from ${day(before)}.`
    : `Nothing has been recorded since ${day(before)}.`;
  find('#summary').classList.toggle('empty', changes.length === 0);
  find('#summary tbody').replaceChildren(
    ...changes.map(({metric, before: then, since: now, change: difference}) =>
      row(
        label('metric', metric.code),
        then ? amount(then.value, metric.unit) : '–',
        now ? amount(now.value, metric.unit) : '–',
        difference === undefined ? '–' : change(difference),
      ),
    ),
  );
}
