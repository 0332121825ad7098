/** What tests of every room share: a database for all of them, and the packaged service in a process of its own. */
package app.haven.testing;
