/** What of a record belongs to a plan, a pregnancy, help from the council or the person herself. Pure Java. */
@NullMarked
package uk.onelondon.record.care;

import org.jspecify.annotations.NullMarked;
