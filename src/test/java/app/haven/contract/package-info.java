/**
 * The contract as the code says it, for the published one to be held against. What every operation has in common is added
 * here, where the annotations would only repeat it.
 */
package app.haven.contract;
