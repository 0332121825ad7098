// Draws a series with uPlot, which comes from its WebJar: this service alone, no other host.

import {dayOfYear} from './words.js';

// The one place that knows its version, which is `uplot.version` of the build.
const UPLOT = '/webjars/uplot/1.6.30/dist';

const DARK = matchMedia('(prefers-color-scheme: dark)');
const HEIGHT = 240;
const SECONDS = {day: 86_400, week: 7 * 86_400, month: 30 * 86_400};

const library = import(`${UPLOT}/uPlot.esm.js`);
document.head.append(
  Object.assign(document.createElement('link'), {rel: 'stylesheet', href: `${UPLOT}/uPlot.min.css`}),
);

let end = new AbortController();

/** In place of what was drawn before; redrawn in other colours, and to another width, until the view is left. */
export async function drawChart(place, metric, points, {from, to, bucket}, signal) {
  const {default: UPlot} = await library;
  end.abort();
  end = new AbortController();
  signal.addEventListener('abort', () => end.abort());
  const data = everyBucket(metric, points, from, to, bucket);

  let chart;
  const draw = () => {
    chart?.destroy();
    chart = new UPlot(options(UPlot, place, metric, data[0], SECONDS[bucket]), data, place);
  };
  const resized = new ResizeObserver(() => chart.setSize({width: place.clientWidth, height: HEIGHT}));
  place.replaceChildren();
  draw();
  resized.observe(place);
  DARK.addEventListener('change', draw, {signal: end.signal});
  end.signal.addEventListener('abort', () => resized.disconnect());
}

/** Of what is counted or summed, no record means none; of what is rated, it means a gap. */
function everyBucket({aggregation}, points, from, to, bucket) {
  const values = new Map(points.map(({start, value}) => [start, value]));
  const otherwise = aggregation === 'COUNT' || aggregation === 'SUM' ? 0 : null;
  const starts = [];
  for (let start = startOf(from, bucket); start <= new Date(to); start = next(start, bucket)) {
    starts.push(start);
  }
  return [
    starts.map((start) => start / 1000),
    starts.map((start) => values.get(start.toISOString().slice(0, 10)) ?? otherwise),
  ];
}

function startOf(text, bucket) {
  const date = new Date(text);
  if (bucket === 'week') {
    date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  } else if (bucket === 'month') {
    date.setUTCDate(1);
  }
  return date;
}

function next(start, bucket) {
  const date = new Date(start);
  if (bucket === 'month') {
    date.setUTCMonth(date.getUTCMonth() + 1);
  } else {
    date.setUTCDate(date.getUTCDate() + (bucket === 'week' ? 7 : 1));
  }
  return date;
}

function options(UPlot, place, {aggregation, minimum, maximum}, starts, width) {
  const colour = (name) => getComputedStyle(place).getPropertyValue(name).trim();
  const isAmount = aggregation === 'COUNT' || aggregation === 'SUM';
  // A label for each bucket, or for every second or third where they would not fit.
  const splits = ({width: room}) => starts.filter((_, i) => i % Math.ceil((starts.length * 68) / room) === 0);
  const axis = {
    stroke: colour('--muted'),
    grid: {stroke: colour('--line'), width: 1},
    ticks: {stroke: colour('--line'), width: 1},
    font: '12px system-ui, sans-serif',
  };
  return {
    width: place.clientWidth,
    height: HEIGHT,
    tzDate: (seconds) => UPlot.tzDate(new Date(seconds * 1000), 'Etc/UTC'),
    legend: {show: false},
    cursor: {show: false},
    scales: {
      // The first and the last bar are as wide as the others.
      x: {range: (_, first, last) => [first - width / 2, last + width / 2]},
      y: {range: (_, __, highest) => [minimum ?? 0, maximum ?? Math.max(1, highest * 1.1)]},
    },
    axes: [
      {...axis, splits, values: (_, shown) => shown.map((start) => dayOfYear(start * 1000))},
      {...axis, size: 44},
    ],
    series: [
      {},
      {
        stroke: colour('--accent'),
        fill: isAmount ? colour('--accent') : undefined,
        width: isAmount ? 0 : 2,
        paths: isAmount ? UPlot.paths.bars({size: [0.7, 48]}) : undefined,
        points: {show: !isAmount, size: 7, fill: colour('--accent')},
      },
    ],
  };
}
