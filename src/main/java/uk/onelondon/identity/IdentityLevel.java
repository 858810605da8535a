package uk.onelondon.identity;

/**
 * How surely the identity provider knows who somebody is: the identity part of a vector of trust (NHS login, "vectors of
 * trust"; RFC 8485). Ordered from least to most.
 */
public enum IdentityLevel {
    /** An e-mail address and a phone, nothing about the person. */
    P0,
    /** Found in the national demographics by name, date of birth and postcode. */
    P5,
    /** Proved with a photo document or by a GP practice. The record needs this. */
    P9;

    /** True if this is at least as sure as the other. */
    public boolean reaches(IdentityLevel other) {
        return compareTo(other) >= 0;
    }
}
