// The table of contents: who is signed in, which view is shown, and what is said when something goes wrong.

import * as api from './api.js';
import {showClient} from './client.js';
import {find, load, show, showProblem} from './page.js';
import {showRoster} from './roster.js';
import {loadLabels} from './words.js';

const signOut = document.getElementById('sign-out');

// What to say in the next view.
let notice = null;

// Ends what a view has begun, when another takes its place.
let view = new AbortController();

window.addEventListener('hashchange', route);
document.addEventListener('problem', ({detail}) => answer(detail));
signOut.addEventListener('click', () => {
  const signedOut = api.signOut();
  route();
  load('nothing more', () => signedOut);
});
route();

function route() {
  view.abort();
  view = new AbortController();
  showProblem(notice);
  notice = null;
  signOut.hidden = !api.isSignedIn();
  if (!api.isSignedIn()) {
    showSignIn();
  } else if (clientId()) {
    showClient(clientId(), view.signal);
  } else {
    showRoster(view.signal);
  }
}

function clientId() {
  return location.hash.match(/^#\/clients\/([0-9a-f-]{36})$/)?.[1];
}

function showSignIn() {
  show('sign-in');
  const form = find('form');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    showProblem(null);
    load('your clients', async () => {
      await Promise.all([api.signIn(form.email.value, form.password.value), loadLabels()]);
      route();
    });
  });
}

function answer(problem) {
  if (!(problem instanceof api.Problem)) {
    throw problem;
  }
  if (problem.status === 401 && api.isSignedIn()) {
    api.forget();
    notice = {title: 'Please sign in again', detail: 'Your session has ended.'};
    route();
  } else if (problem.status === 404 && clientId()) {
    // A grant that has ended answers like a client who never was.
    notice = {title: 'This client shows you nothing any more', detail: 'The grant has ended. Nothing of it is kept here.'};
    location.hash = '#/clients';
  } else {
    showProblem(problem);
  }
}
