/** Every failure as an RFC 9457 problem, in words that help and never carry content. */
package app.haven.error;
