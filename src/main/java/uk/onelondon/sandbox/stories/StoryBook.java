package uk.onelondon.sandbox.stories;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.r4.model.Resource;
import uk.onelondon.core.OrganisationCode;
import uk.onelondon.sandbox.Citizen;
import uk.onelondon.sandbox.StaffMember;

/** All stories of the sandbox as they are on the class path, read for one day. */
public final class StoryBook {

    private static final String FOLDER = "/sandbox/stories/";
    private final LocalDate today;
    private final Vocabulary words;
    private final Places places;
    private final StaffTable staff;
    private final List<Story> stories;

    private StoryBook(LocalDate today, Vocabulary words, Places places, List<Story> stories) {
        this.today = today;
        this.words = words;
        this.places = places;
        this.staff = StaffTable.parse("staff.txt", text("staff.txt"), places);
        this.stories = stories;
    }

    /**
     * Reads the stories that {@code contents.txt} lists.
     *
     * @param today day from which relative dates count
     * @throws StoryException naming file and line of the first mistake
     */
    public static StoryBook open(LocalDate today) {
        Vocabulary words = Vocabulary.parse("words.txt", text("words.txt"));
        Places places = Places.parse("places.txt", text("places.txt"), words);
        List<Story> stories = text("contents.txt").stream()
                .filter(name -> !name.isBlank() && !name.startsWith("#"))
                .map(name -> StoryParser.parse(name, told(name, today)))
                .toList();
        return new StoryBook(today, words, places, stories);
    }

    /** The people in the order of the stories. */
    public List<Citizen> citizens() {
        return people().stream().map(this::citizen).toList();
    }

    /** What the stories say must be seen on screen. */
    public List<MustBeSeen> mustBeSeen() {
        return stories.stream().flatMap(story -> story.mustBeSeen().stream()).toList();
    }

    /** Made-up staff who ask for records. */
    public List<StaffMember> staff() {
        return staff.all();
    }

    /** What the hub knows of organisations and staff. */
    List<Resource> hubDirectory() {
        return staff.directory();
    }

    List<Story> stories() {
        return stories;
    }

    List<Person> people() {
        return stories.stream().flatMap(story -> story.people().stream()).toList();
    }

    Places places() {
        return places;
    }

    /** What becomes of one person's story. */
    Ledger tell(Person person) {
        return new Storyteller(person, new Patients(new StoryDates(today), places), places, words).tell();
    }

    private Citizen citizen(Person person) {
        OrganisationCode practice =
                places.need(person.line(), person.field("practice")).code();
        return new Citizen(
                person.key(),
                person.name(),
                person.nhsNumber(),
                new StoryDates(today)
                        .read(person.field("born"), person.line())
                        .day()
                        .orElseThrow(),
                person.key() + "@example.org",
                person.field("phone"),
                practice,
                person.fieldIfTold("identity").orElse("P9"),
                !person.fieldIfTold("signs in").orElse("yes").equals("no"),
                person.field("why"));
    }

    /** The lines of a story; a file that asks for it goes on with a generated record. */
    private static List<String> told(String name, LocalDate today) {
        List<String> lines = new ArrayList<>(text(name));
        int mark = lines.indexOf("here follows a long record");
        if (mark >= 0) {
            lines.remove(mark);
            lines.addAll(mark, LongRecord.write(today));
        }
        return lines;
    }

    private static List<String> text(String name) {
        try (InputStream stream = StoryBook.class.getResourceAsStream(FOLDER + name)) {
            if (stream == null) {
                throw new StoryException(name + " line 0: there is no such file");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
