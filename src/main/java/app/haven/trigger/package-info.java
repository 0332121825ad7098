/** From fear to reaction and back to openness: what triggers a member, and how long the way back is. */
package app.haven.trigger;
