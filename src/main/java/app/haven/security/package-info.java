/** Who is calling: the current user, roles, and the events that a security officer counts. */
package app.haven.security;
