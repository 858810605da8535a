package uk.onelondon.enforcement;

import java.util.Set;

/** Looks up items that other items name. The record implements it over its own store. */
public interface NamedItems {

    /**
     * Of these references, those whose target exists at this endpoint and is not open to this reach.
     *
     * @param references relative, without version, for example {@code Observation/123}
     */
    Set<String> hiddenAmong(Set<String> references, Reach reach);
}
