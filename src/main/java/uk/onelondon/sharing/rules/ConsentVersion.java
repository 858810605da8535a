package uk.onelondon.sharing.rules;

/**
 * The version of a Consent a decision was made from (rule R12: no decision outlives it).
 *
 * @param id {@code Consent/[id]}, with the base if known
 * @param version the server's version id; empty if the server gives none
 */
public record ConsentVersion(String id, String version) implements Comparable<ConsentVersion> {

    @Override
    public int compareTo(ConsentVersion other) {
        int byId = id.compareTo(other.id);
        return byId == 0 ? version.compareTo(other.version) : byId;
    }
}
