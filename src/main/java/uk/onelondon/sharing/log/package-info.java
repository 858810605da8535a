/** Who looked at a person's record: the accesses that sources tell of, grouped so that people can read them. */
@NullMarked
package uk.onelondon.sharing.log;

import org.jspecify.annotations.NullMarked;
