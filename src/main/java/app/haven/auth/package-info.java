/** Proving who you are: registering, signing in, sessions, tokens and their keys. */
package app.haven.auth;
