// What every view needs of the page. Texts go in as text, never as HTML: what a client wrote must not become markup.

const status = document.getElementById('status');
const problemPlace = document.getElementById('problem');
const viewPlace = document.getElementById('view');

/** Shows a view, and moves the focus to its heading, so that a screen reader says where one is. */
export function show(name) {
  viewPlace.replaceChildren(document.getElementById(`${name}-view`).content.cloneNode(true));
  const heading = find('h1');
  document.title = `${heading.textContent} – Haven`;
  heading.focus();
}

export const find = (selector) => viewPlace.querySelector(selector);

export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    made.setAttribute(name, value);
  }
  made.append(...children);
  return made;
}

export const row = (heading, ...cells) =>
  element('tr', {}, element('th', {scope: 'row'}, heading), ...cells.map((cell) => element('td', {}, cell)));

export const chips = (texts) => texts.map((text) => element('li', {}, text));

/** Loads something, and says so. What goes wrong is the whole page's to answer: see app.js. */
export async function load(what, work) {
  status.textContent = `Loading ${what}…`;
  try {
    await work();
  } catch (problem) {
    if (problem.name !== 'AbortError') {
      document.dispatchEvent(new CustomEvent('problem', {detail: problem}));
    }
  } finally {
    status.textContent = '';
  }
}

export function showProblem(problem) {
  if (!problem) {
    problemPlace.replaceChildren();
    return;
  }
  const {title, detail, errors = [], retryAfter} = problem;
  problemPlace.replaceChildren(element('p', {}, element('strong', {}, title)));
  if (detail) {
    problemPlace.append(element('p', {}, detail));
  }
  for (const {pointer, message} of errors) {
    problemPlace.append(element('p', {}, `${pointer.replace(/^[/#]+/, '')}: ${message}`));
  }
  if (retryAfter) {
    const at = new Date(Date.now() + retryAfter * 1000);
    problemPlace.append(element('p', {}, `Try again in ${retryAfter} s, at ${at.toLocaleTimeString('en-GB')}.`));
  }
}
