/** Where people find help outside, country by country; a leaf, so that every room can show it. */
package app.haven.helpline;
