/**
 * Where the published contract, {@code openapi/openapi.yaml}, and its page are found. How it is made of the code is in the
 * tests' package of this name.
 */
package app.haven.contract;
