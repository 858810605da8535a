package uk.onelondon.sandbox;

import java.util.List;

/**
 * The FHIR endpoints of the sandbox: the hub, the five London partnerships of the 2018 programme, and one source
 * outside London where Londoners are treated on a visit.
 */
public final class Endpoints {

    /** One FHIR R4 base, served at {@code /fhir/{id}}. */
    public record Endpoint(String id, String name, String region, boolean outsideLondon) {}

    /** The hub holds Consent, RelatedPerson, Questionnaire, Task and its own AuditEvents. */
    public static final String HUB = "hub";

    /** The sources in the order in which they are shown. */
    public static final List<Endpoint> SOURCES = List.of(
            new Endpoint("north-east", "North East London", "London", false),
            new Endpoint("north-central", "North Central London", "London", false),
            new Endpoint("north-west", "North West London", "London", false),
            new Endpoint("south-east", "South East London", "London", false),
            new Endpoint("south-west", "South West London", "London", false),
            new Endpoint("wessex", "Wessex", "Wessex", true));

    private Endpoints() {}
}
