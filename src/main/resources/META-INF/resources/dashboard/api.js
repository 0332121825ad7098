// Everything that this page asks of Haven goes through here.

// In memory only, and gone with the tab: what is in localStorage or a cookie can be read by whatever script ever gets into
// the page, and by the next person at a shared computer. The price is to sign in again after a reload.
let tokens = null;

let refreshing = null;

/** An answer that says why not: problem details (RFC 9457), and when to try again if the answer says that. */
export class Problem extends Error {
  constructor(status, {title, detail, errors = []}, retryAfter = null) {
    super(title);
    Object.assign(this, {status, title, detail, errors, retryAfter});
  }

  static async of(response) {
    const problem = await response.json().catch(() => ({title: `Haven answered ${response.status}`}));
    const seconds = Number(response.headers.get('Retry-After'));
    return new Problem(response.status, problem, seconds || null);
  }
}

export const isSignedIn = () => tokens !== null;

export async function signIn(email, password) {
  tokens = await send('POST', '/v1/auth/sign-in', {body: {email, password, device: 'Dashboard'}});
}

/** Forgets the tokens whatever Haven answers; without Haven's answer they end by themselves. */
export async function signOut() {
  const {accessToken} = tokens;
  tokens = null;
  await send('POST', '/v1/auth/sign-out', {accessToken});
}

export function forget() {
  tokens = null;
}

/** What needs no token, and may come from the browser's cache. */
export const getPublic = (path) => send('GET', path);

/** What is the therapist's to see. An access token lasts minutes, so a 401 is first answered by refreshing it. */
export async function get(path, query = {}, signal = undefined) {
  const given = Object.entries(query).filter(([, value]) => value);
  const target = given.length ? `${path}?${new URLSearchParams(given)}` : path;
  const {accessToken} = tokens ?? {};
  try {
    return await send('GET', target, {accessToken, signal});
  } catch (problem) {
    if (problem.status !== 401 || !tokens) {
      throw problem;
    }
    if (tokens.accessToken === accessToken) {
      await refresh();
    }
    return send('GET', target, {accessToken: tokens?.accessToken, signal});
  }
}

/** Once for all who wait: a refresh token is good for one use, and presenting it twice would end the session. */
function refresh() {
  refreshing ??= send('POST', '/v1/auth/refresh', {body: {refreshToken: tokens.refreshToken}})
    .then((fresh) => {
      // Whoever has signed out meanwhile stays signed out.
      tokens = tokens && fresh;
    })
    .finally(() => {
      refreshing = null;
    });
  return refreshing;
}

async function send(method, target, {body, accessToken, signal} = {}) {
  // The labels come in the language that this page is written in.
  const headers = {Accept: 'application/json', 'Accept-Language': document.documentElement.lang};
  if (body) {
    headers['Content-Type'] = 'application/json';
  }
  if (accessToken) {
    headers.Authorization = `Bearer ${accessToken}`;
  }
  let response;
  try {
    response = await fetch(target, {method, headers, body: body && JSON.stringify(body), signal, credentials: 'omit'});
  } catch (failure) {
    if (failure.name === 'AbortError') {
      throw failure;
    }
    throw new Problem(0, {title: 'Haven cannot be reached', detail: 'Check the connection, then try again.'});
  }
  if (!response.ok) {
    throw await Problem.of(response);
  }
  return response.status === 204 ? null : response.json();
}
