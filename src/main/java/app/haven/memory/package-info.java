/** How much of the heap what is kept in memory may take. */
package app.haven.memory;
