package uk.onelondon.sharing.rules.fhir;

/** An element that makes a Consent not computable (rule R2); the message is its path and never its value. */
final class NotReadable extends Exception {

    private static final long serialVersionUID = 1L;

    NotReadable(String path) {
        super(path);
    }

    String path() {
        return String.valueOf(getMessage());
    }
}
