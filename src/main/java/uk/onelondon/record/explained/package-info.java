/** What conditions, tests, medicines, vaccines and procedures are, in our own plain English. Pure Java. */
@NullMarked
package uk.onelondon.record.explained;

import org.jspecify.annotations.NullMarked;
