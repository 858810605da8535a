package uk.onelondon.sandbox.stories;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.core.OrganisationCode;

/** The fictitious organisations of the stories and who works there. */
final class Places {

    /** Somebody who writes in the record. */
    record Clinician(String key, String name, Term role) {}

    /** An organisation. */
    record Place(
            String key,
            OrganisationCode code,
            String name,
            String kind,
            String endpoint,
            String phone,
            Map<String, Clinician> clinicians) {

        Reference reference() {
            return new Reference("Organization/" + Ledger.id("place", key))
                    .setDisplay(name)
                    .setIdentifier(
                            new Identifier().setSystem(OrganisationCode.SYSTEM).setValue(code.value()));
        }

        Reference reference(Clinician clinician) {
            return new Reference("Practitioner/" + Ledger.id("clinician", key, clinician.key()))
                    .setDisplay(clinician.name());
        }
    }

    private final Map<String, Place> places;

    private Places(Map<String, Place> places) {
        this.places = places;
    }

    /** @throws StoryException naming file and line of the first mistake */
    static Places parse(String file, List<String> text, Vocabulary words) {
        Map<String, Place> places = new LinkedHashMap<>();
        Map<String, Clinician> staff = new LinkedHashMap<>();
        for (int i = 0; i < text.size(); i++) {
            Line line = new Line(
                    file,
                    i + 1,
                    text.get(i).length() - text.get(i).stripLeading().length(),
                    text.get(i).strip());
            if (line.text().isEmpty() || line.text().startsWith("#")) {
                continue;
            }
            String[] cells = line.text().split("\\s+\\|\\s+");
            if (cells.length != (line.indent() == 0 ? 6 : 3)) {
                throw line.problem("expected 6 columns for an organisation, 3 for somebody who works there");
            }
            if (line.indent() == 0) {
                staff = new LinkedHashMap<>();
                OrganisationCode code =
                        OrganisationCode.parse(cells[1]).orElseThrow(() -> line.problem("not an organisation code"));
                places.put(cells[0], new Place(cells[0], code, cells[2], cells[3], cells[4], cells[5], staff));
            } else {
                staff.put(cells[0], new Clinician(cells[0], cells[1], words.need(line, cells[2], "role")));
            }
        }
        return new Places(places);
    }

    Place need(Line line, String key) {
        Place place = places.get(key);
        if (place == null) {
            throw line.problem("there is no organisation \"" + key + "\"");
        }
        return place;
    }

    static Clinician clinician(Line line, Place place, String key) {
        Clinician clinician = place.clinicians().get(key);
        if (clinician == null) {
            throw line.problem("nobody called \"" + key + "\" works at " + place.name());
        }
        return clinician;
    }

    /** All organisations in the order of the list. */
    List<Place> all() {
        return List.copyOf(places.values());
    }

    /** The directory entries of one endpoint. */
    List<Resource> directory(String endpoint) {
        List<Resource> entries = new ArrayList<>();
        places.values().stream().filter(p -> p.endpoint().equals(endpoint)).forEach(place -> {
            Organization organisation = new Organization().setActive(true).setName(place.name());
            organisation.setId(Ledger.id("place", place.key()));
            organisation.getMeta().addProfile(Ledger.UK_CORE + "Organization");
            organisation
                    .addIdentifier()
                    .setSystem(OrganisationCode.SYSTEM)
                    .setValue(place.code().value());
            organisation.addTelecom().setSystem(ContactPointSystem.PHONE).setValue(place.phone());
            entries.add(organisation);
            place.clinicians().values().forEach(clinician -> {
                Practitioner practitioner = new Practitioner().setActive(true);
                practitioner.setId(Ledger.id("clinician", place.key(), clinician.key()));
                practitioner.getMeta().addProfile(Ledger.UK_CORE + "Practitioner");
                practitioner.addName().setText(clinician.name());
                practitioner.addQualification().setCode(clinician.role().concept());
                entries.add(practitioner);
            });
        });
        return entries;
    }
}
