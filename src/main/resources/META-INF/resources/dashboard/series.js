// One metric of a client over time: drawn, said in a sentence, and as a table.

import {get} from './api.js';
import {drawChart} from './chart.js';
import {element, find, load, row, showProblem} from './page.js';
import {amount, day, isoDate, label} from './words.js';

const TWELVE_WEEKS = 83;

export function showSeries(path, scopes, signal) {
  const form = find('#series');
  const today = new Date();
  form.to.value = isoDate(today);
  form.from.value = isoDate(new Date(today.getTime() - TWELVE_WEEKS * 86_400_000));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    ask();
  });
  form.metric.addEventListener('change', () => ask());
  form.bucket.addEventListener('change', () => ask());
  let latest = 0;

  load('what can be followed', async () => {
    const {metrics} = await get('/v1/therapy/metrics', {}, signal);
    const shown = metrics.filter(({scope}) => scopes.includes(scope));
    form.metric.replaceChildren(
      ...shown.map(({code}) => element('option', {value: code}, label('metric', code))),
    );
    form.closest('section').hidden = shown.length === 0;
    if (shown.length) {
      form.metric.value = shown.find(({code}) => code === 'INNER_SAFETY')?.code ?? shown[0].code;
      ask();
    }
  });

  function ask() {
    showProblem(null);
    const question = Object.fromEntries(new FormData(form));
    const turn = ++latest;
    load('the chart', async () => {
      const {metric, points} = await get(`${path}/series`, question, signal);
      // Of two answers, the one to the last question counts, whichever comes last.
      if (turn === latest) {
        showPoints(metric, points, question);
        drawChart(find('#chart'), metric, points, question, signal);
      }
    });
  }
}

function showPoints(metric, points, {from, to, bucket}) {
  const said = (value) => amount(value, metric.unit);
  const values = points.map(({value}) => value);
  find('#chart-caption').textContent =
    `${label('metric', metric.code)} by ${bucket}, ${day(from)} to ${day(to)}: ` +
    (points.length
      ? `lowest ${said(Math.min(...values))}, highest ${said(Math.max(...values))}, latest ${said(values.at(-1))}.`
      : 'nothing recorded.');
  find('#points tbody').replaceChildren(
    ...points.map(({start, value, n}) => row(day(start), said(value), String(n))),
  );
}
