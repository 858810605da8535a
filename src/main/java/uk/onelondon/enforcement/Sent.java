package uk.onelondon.enforcement;

import ca.uhn.fhir.context.FhirContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Consent;
import org.hl7.fhir.r4.model.DocumentReference;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.QuestionnaireResponse;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.hl7.fhir.r4.model.Task;
import org.jspecify.annotations.Nullable;

/**
 * An item a citizen sent.
 *
 * @param own logical ids of the Patients that are she
 */
record Sent(Resource item, Set<String> own, Instant now, FhirContext fhir) {

    /** Names that are URIs (FHIR R4, Identifier Systems). */
    static final String URIS = "urn:ietf:rfc:3986";

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_LINE = 500;
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(10);
    private static final Pattern UUID = Pattern.compile("urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,2}");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F]");

    /**
     * Whether the item holds what the other holds and not a thing more: no extension, contained item, label, profile or
     * narrative. Id and version, which the server sets, are not looked at.
     */
    boolean isExactly(Resource other) {
        return written(item).equals(written(other));
    }

    private String written(Resource resource) {
        Resource copy = resource.copy();
        copy.setId((String) null);
        copy.getMeta().setVersionId(null).setLastUpdated(null);
        return fhir.newJsonParser().encodeResourceToString(copy);
    }

    /** Whether the condition of a conditional create names the item's own identifier. */
    boolean isNamedBy(@Nullable String condition) {
        Optional<Identifier> identifier = switch (item) {
            case Task task -> task.getIdentifier().stream().findFirst();
            case QuestionnaireResponse response -> Optional.of(response.getIdentifier());
            case Consent consent -> consent.getIdentifier().stream().findFirst();
            case DocumentReference receipt -> receipt.getIdentifier().stream().findFirst();
            default -> Optional.empty();
        };
        return condition != null
                && identifier
                        .filter(name -> URLDecoder.decode(condition, StandardCharsets.UTF_8)
                                .endsWith("identifier=" + name.getSystem() + "|" + name.getValue()))
                        .isPresent();
    }

    /** Her Patient, if the reference is one to her in its plainest form. */
    Optional<Reference> herself(Reference reference) {
        String target = String.valueOf(reference.getReference());
        return own.stream()
                .filter(id -> target.equals("Patient/" + id))
                .findFirst()
                .map(id -> new Reference(target));
    }

    static Optional<Identifier> uuid(Identifier identifier) {
        return URIS.equals(identifier.getSystem())
                        && UUID.matcher(String.valueOf(identifier.getValue())).matches()
                ? Optional.of(new Identifier().setSystem(URIS).setValue(identifier.getValue()))
                : Optional.empty();
    }

    /** A name for something or somebody that leads nowhere here: an identifier and words, no reference. */
    static Reference named(Reference reference) {
        Reference plain = new Reference();
        plain.setIdentifier(new Identifier()
                .setSystem(line(reference.getIdentifier().getSystem()))
                .setValue(line(reference.getIdentifier().getValue())));
        plain.setType(line(reference.getType()));
        plain.setDisplay(line(reference.getDisplay()));
        return plain;
    }

    /** Whether a time she gives is this moment, as far as honest clocks differ: nothing is dated back. */
    boolean isNow(@Nullable Date time) {
        return time != null && Duration.between(time.toInstant(), now).abs().compareTo(CLOCKS_DIFFER) <= 0;
    }

    static boolean isText(@Nullable String text) {
        return text != null
                && !text.isBlank()
                && text.length() <= LONGEST_TEXT
                && !CONTROL.matcher(text).find();
    }

    static @Nullable String language(@Nullable String language) {
        return language != null && LANGUAGE.matcher(language).matches() ? language : null;
    }

    /** The line as it is, or nothing if it is no line, so that the comparison fails. */
    static @Nullable String line(@Nullable String text) {
        return text != null
                        && text.length() <= LONGEST_LINE
                        && !CONTROL.matcher(text).find()
                ? text
                : null;
    }
}
