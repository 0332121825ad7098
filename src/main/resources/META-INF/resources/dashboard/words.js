// How codes, days and numbers read. Codes may be added at any time: one without a label is shown as plainly as possible.

import {getPublic} from './api.js';

const UNITS = {DAYS: {unit: 'day', unitDisplay: 'long'}, MINUTES: {unit: 'minute'}};

const labels = new Map();

// British, for nobody can take 3 Apr for the fourth of March. A local date has no zone; read and written in the same one, it
// stays the day that it is.
const DAY = new Intl.DateTimeFormat('en-GB', {dateStyle: 'medium', timeZone: 'UTC'});
const DAY_OF_YEAR = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'short', timeZone: 'UTC'});
const CHANGE = new Intl.NumberFormat('en', {maximumFractionDigits: 2, signDisplay: 'exceptZero'});

export async function loadLabels() {
  const {vocabularies} = await getPublic('/v1/vocabularies');
  for (const {name, terms} of vocabularies) {
    for (const {code, label} of terms) {
      labels.set(`${name}/${code}`, label);
    }
  }
}

export const label = (vocabulary, code) => labels.get(`${vocabulary}/${code}`) ?? plain(code);

/** `innerSafety` as "inner safety", `LOSING_MYSELF` as "losing myself". */
export const plain = (code) =>
  code.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/[^\p{L}\p{N}]+/gu, ' ').trim().toLowerCase();

/** Of a local date (`2026-03-28`) or a moment (`2026-03-28T07:30:00Z`). */
export const day = (text) => DAY.format(new Date(text));

export const dayOfYear = (date) => DAY_OF_YEAR.format(date);

export const isoDate = (date) => date.toISOString().slice(0, 10);

/** Ratings, counts and points are bare numbers. */
export function amount(value, unit) {
  const style = UNITS[unit] ? {style: 'unit', ...UNITS[unit]} : {};
  return new Intl.NumberFormat('en', {maximumFractionDigits: 2, ...style}).format(value);
}

export const change = (value) => CHANGE.format(value);

/** A reason to ask, never a verdict; so it says what was recorded, and nothing more. */
export function alertSentence({kind, metric, before, now, lastCheckInOn, scores}) {
  switch (kind) {
    case 'MISSED_CHECK_INS':
      return lastCheckInOn ? `no check-in since ${day(lastCheckInOn)}` : 'no check-in so far';
    case 'FALLING_SAFETY':
      return `${label('metric', metric)}: ${amount(now)} in the last two weeks, ${amount(before)} in the two before`;
    case 'DETERIORATED_SCORE':
      return `${scores} clearly worse ${scores === 1 ? 'score' : 'scores'} of a questionnaire`;
    default:
      return plain(kind);
  }
}
