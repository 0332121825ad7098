/**
 * What a member can know of and ask for about their own data: who has read them.
 *
 * <p>The access log of each member is a chain. Every line's digest takes in the line's owner and place and the digest of the
 * line before, and the head of the chain, which says how long it is, carries a seal. Both need a key that the database does
 * not hold. So whoever has the database alone can change, add, move or remove no line without {@code verify-access-log}
 * finding it, be it the last.
 *
 * <p>It does not find what the log once was in truth: a head and its lines put back together as they were at an earlier time,
 * or all of them gone, as for a member whom nobody has looked at yet. Against this, heads are kept outside of the database
 * and compared later. And it cannot testify against whoever has the keys as well, or runs another program in the service's
 * place.
 */
package app.haven.privacy;
