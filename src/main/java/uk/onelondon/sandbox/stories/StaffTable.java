package uk.onelondon.sandbox.stories;

import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Identifier;
import org.hl7.fhir.r4.model.Organization;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.PractitionerRole;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.core.OrganisationCode;
import uk.onelondon.enforcement.StaffRole;
import uk.onelondon.sandbox.StaffMember;
import uk.onelondon.sandbox.stories.Places.Place;

/** The staff of {@code staff.txt}, and the directory of the hub: all organisations, and who does what at which. */
final class StaffTable {

    private static final String ORGANISATION = "hub-place";

    private final List<StaffMember> staff;
    private final Places places;

    private StaffTable(List<StaffMember> staff, Places places) {
        this.staff = List.copyOf(staff);
        this.places = places;
    }

    /** @throws StoryException naming file and line of the first mistake */
    static StaffTable parse(String file, List<String> text, Places places) {
        List<StaffMember> staff = new ArrayList<>();
        for (int i = 0; i < text.size(); i++) {
            Line line = new Line(file, i + 1, 0, text.get(i).strip());
            if (!line.text().isEmpty() && !line.text().startsWith("#")) {
                staff.add(member(line, places));
            }
        }
        return new StaffTable(staff, places);
    }

    List<StaffMember> all() {
        return staff;
    }

    /** The hub knows every organisation, so that a choice about one is known to be about no other. */
    List<Resource> directory() {
        List<Resource> entries = new ArrayList<>();
        places.all().forEach(place -> {
            Organization organisation = new Organization().setActive(true).setName(place.name());
            organisation.setId(Ledger.id(ORGANISATION, place.key()));
            organisation.addIdentifier(code(place.code()));
            entries.add(organisation);
        });
        staff.forEach(member -> {
            String practitioner = Ledger.id("staff-person", member.key());
            Practitioner person = new Practitioner().setActive(true);
            person.setId(practitioner);
            person.addName().setText(member.name());
            entries.add(person);
            PractitionerRole role = new PractitionerRole().setActive(true);
            role.setId(member.roleId());
            role.setPractitioner(new Reference("Practitioner/" + practitioner).setDisplay(member.name()));
            role.setOrganization(new Reference("Organization/" + organisation(member))
                    .setDisplay(member.organisationName())
                    .setIdentifier(code(member.organisation())));
            role.addCode(new CodeableConcept(
                    new Coding(StaffRole.SYSTEM, member.role().key(), null)));
            entries.add(role);
        });
        return entries;
    }

    private String organisation(StaffMember member) {
        return places.all().stream()
                .filter(place -> place.code().equals(member.organisation()))
                .map(place -> Ledger.id(ORGANISATION, place.key()))
                .findFirst()
                .orElseThrow();
    }

    private static Identifier code(OrganisationCode code) {
        return new Identifier().setSystem(OrganisationCode.SYSTEM).setValue(code.value());
    }

    private static StaffMember member(Line line, Places places) {
        String[] cells = line.text().split("\\s+\\|\\s+");
        if (cells.length != 4) {
            throw line.problem("expected key, role, name and organisation");
        }
        StaffRole role =
                StaffRole.parse(cells[1]).orElseThrow(() -> line.problem("there is no role \"" + cells[1] + "\""));
        Place place = places.need(line, cells[3]);
        return new StaffMember(
                cells[0], Ledger.id("staff", cells[0]), role, cells[2], place.code(), place.name(), place.endpoint());
    }
}
