/** Sharing joy and pain on purpose, word by word. */
package app.haven.reflection;
