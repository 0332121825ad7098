// What has passed a threshold. Haven works it out whenever it is asked, and watches over nobody by itself.

import {get} from './api.js';
import {element, find} from './page.js';
import {alertSentence} from './words.js';

export async function showAlerts(isWanted, signal) {
  const {alerts} = await get('/v1/therapy/alerts', {}, signal);
  const wanted = alerts.filter(isWanted);
  find('#alerts ul').replaceChildren(
    ...wanted.map((alert) =>
      element('li', {}, element('a', {href: `#/clients/${alert.clientId}`}, alert.displayName), `: ${alertSentence(alert)}`),
    ),
  );
  find('#alerts').hidden = wanted.length === 0;
}
