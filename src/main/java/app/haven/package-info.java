/** Haven: practise in private, share on purpose, be helped by consent. Each folder below is one room. */
package app.haven;
