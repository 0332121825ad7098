/** Runs a PostgreSQL of Haven's own for those who bring none. */
package app.haven.database;
