/** Daily practice in peaceful times: what one can practise, and what one has. */
package app.haven.practice;
