package uk.onelondon.sandbox.record;

import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Bundle.SearchEntryMode;

/** Builds the Bundles of search and history (FHIR R4 Bundle, searchset and history). */
final class Bundles {

    private Bundles() {}

    /** An empty answer that tells how many there are. */
    static Bundle counted(BundleType kind, int total) {
        Bundle bundle = new Bundle();
        bundle.setId(UUID.randomUUID().toString());
        bundle.setType(kind);
        bundle.setTotal(total);
        return bundle;
    }

    /** One page with a link to the next, if there is one. */
    static Bundle page(String base, Results.Page page, int total, List<StoredVersion> versions) {
        Bundle bundle = counted(page.result().kind(), total);
        for (StoredVersion version : versions) {
            if (page.result().kind() == BundleType.HISTORY) {
                past(base, version, bundle.addEntry());
            } else {
                found(base, version, SearchEntryMode.MATCH, bundle);
            }
        }
        if (!page.isLast()) {
            bundle.addLink()
                    .setRelation("next")
                    .setUrl(base + "/" + page.result().path() + "?_page=" + page.next());
        }
        return bundle;
    }

    static void include(Bundle bundle, String base, Collection<StoredVersion> versions) {
        versions.forEach(version -> found(base, version, SearchEntryMode.INCLUDE, bundle));
    }

    private static void found(String base, StoredVersion version, SearchEntryMode mode, Bundle bundle) {
        BundleEntryComponent entry = bundle.addEntry();
        entry.setFullUrl(base + "/" + version.type() + "/" + version.id());
        entry.setResource(version.resource());
        entry.getSearch().setMode(mode);
        Verbatim.note(bundle, version);
    }

    private static void past(String base, StoredVersion version, BundleEntryComponent entry) {
        String address = version.type() + "/" + version.id();
        entry.setFullUrl(base + "/" + address);
        if (!version.isDeleted()) {
            entry.setResource(version.resource());
        }
        entry.getRequest()
                .setMethod(HTTPVerb.fromCode(version.method()))
                .setUrl(version.method().equals("POST") ? version.type() : address);
        entry.getResponse()
                .setStatus(version.version() == 1 ? "201 Created" : version.isDeleted() ? "204 No Content" : "200 OK")
                .setEtag("W/\"" + version.version() + "\"")
                .setLastModified(Date.from(version.updated()));
    }
}
