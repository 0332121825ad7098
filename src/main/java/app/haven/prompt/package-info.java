/** Questions that two people answer alone and see together. */
package app.haven.prompt;
