/** The packaged service as its operator meets it: in a process of its own, with faults around it, stopped and killed. */
package app.haven.operations;
