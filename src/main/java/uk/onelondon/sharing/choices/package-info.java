/** What a person decides about who may see her record. */
@NullMarked
package uk.onelondon.sharing.choices;

import org.jspecify.annotations.NullMarked;
