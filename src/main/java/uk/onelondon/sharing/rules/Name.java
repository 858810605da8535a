package uk.onelondon.sharing.rules;

/**
 * A name by which a person, an organisation, a role, a team or an item is known (rule R3: by reference or by identifier).
 * One party may have several; {@link Directory} says which belong together.
 */
public sealed interface Name {

    /**
     * A FHIR reference without version.
     *
     * @param address {@code [base]/Type/id}, or {@code Type/id} where nobody said at which server
     */
    record Reference(String address) implements Name {

        /** @throws IllegalArgumentException if there is no type and id */
        public Reference {
            if (address.indexOf('/') < 1) {
                throw new IllegalArgumentException("A reference needs a type and an id");
            }
        }

        /** The FHIR type, for example {@code Organization}. */
        public String type() {
            int id = address.lastIndexOf('/');
            return address.substring(address.lastIndexOf('/', id - 1) + 1, id);
        }

        /** Where the item lies: everything before the type; empty if nobody said. */
        String base() {
            return address.substring(0, address.length() - type().length() - 1 - id().length());
        }

        private String id() {
            return address.substring(address.lastIndexOf('/') + 1);
        }
    }

    /**
     * A number given out by somebody: an NHS number, an ODS code, a registration number; and also a job role, whose
     * system is its code system, since a role is a name that many bear.
     *
     * @param system URI of who gives it out
     */
    record Identifier(String system, String value) implements Name {

        /** {@code http} and {@code https} of HL7's terminology are one system, as for {@link Code}. */
        public Identifier {
            Code code = new Code(system, value);
            system = code.system();
        }
    }

    /** A reference to an item of which the server is not stated, or which is absolute already. */
    static Name reference(String address) {
        return new Reference(address);
    }

    /** An identifier, or a role's code. */
    static Name identifier(String system, String value) {
        return new Identifier(system, value);
    }
}
