/** Two people: inviting, pairing, leaving, and keeping somebody away. */
package app.haven.couple;
