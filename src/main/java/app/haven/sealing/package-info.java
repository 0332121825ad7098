/** Encryption of free text with its owner's data key, and the keys that everything secret hangs on. */
package app.haven.sealing;
