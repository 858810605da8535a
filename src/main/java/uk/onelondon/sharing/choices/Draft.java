package uk.onelondon.sharing.choices;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import uk.onelondon.core.OrganisationCode;
import uk.onelondon.record.EntryId;
import uk.onelondon.sharing.choices.Limit.What;
import uk.onelondon.sharing.choices.Limit.Who;

/**
 * A choice that is being made, as an address carries it: nothing is kept in a session, two windows do not disturb each
 * other, and a sign-in on the way loses nothing. The letters say nothing to whoever looks over a shoulder or into the
 * list of visited pages; they are no secret, and what they open asks for a fresh sign-in.
 *
 * @param before the version that it will replace
 */
public record Draft(Choice choice, Optional<KeptChoice.Held> before) {

    private static final int LONGEST = 12_000;
    private static final char FIELD = '\u001F';
    private static final char PART = '\u001E';

    /** The same with another choice. */
    public Draft with(Choice other) {
        return new Draft(other, before);
    }

    /** Letters, digits, hyphens and underscores. */
    public String code() {
        List<String> fields = new ArrayList<>();
        fields.add(choice.family().key());
        fields.add(choice.until().map(LocalDate::toString).orElse(""));
        fields.add(before.map(KeptChoice.Held::id).orElse(""));
        fields.add(before.map(KeptChoice.Held::version).orElse(""));
        switch (choice) {
            case Choice.Care care -> care.limits().forEach(limit -> fields.add(write(limit)));
            case Choice.Use use -> fields.add(use.allowed() ? "y" : "n");
        }
        String text = String.join(String.valueOf(FIELD), fields);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Reads one; empty if it is not one. */
    public static Optional<Draft> parse(String code) {
        if (code.isEmpty() || code.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(code), StandardCharsets.UTF_8);
            String[] fields = text.split(String.valueOf(FIELD), -1);
            return fields.length < 4 ? Optional.empty() : choice(fields).map(choice -> new Draft(choice, held(fields)));
        } catch (IllegalArgumentException | DateTimeParseException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<KeptChoice.Held> held(String[] fields) {
        return fields[2].isEmpty() ? Optional.empty() : Optional.of(new KeptChoice.Held(fields[2], fields[3]));
    }

    private static Optional<Choice> choice(String[] fields) {
        Optional<LocalDate> until = day(fields[1]);
        return Family.parse(fields[0]).flatMap(family -> switch (family) {
            case CARE -> care(fields, until);
            case PLANNING, RESEARCH ->
                fields.length == 5
                        ? Optional.of(new Choice.Use(family, fields[4].equals("y"), until))
                        : Optional.empty();
        });
    }

    private static Optional<Choice> care(String[] fields, Optional<LocalDate> until) {
        List<Limit> limits = new ArrayList<>();
        for (int i = 4; i < fields.length; i++) {
            Optional<Limit> limit = limit(fields[i]);
            if (limit.isEmpty() || limits.size() == Choice.Care.MOST) {
                return Optional.empty();
            }
            limits.add(limit.get());
        }
        return Optional.of(new Choice.Care(limits, until));
    }

    private static String write(Limit limit) {
        String what = switch (limit.what()) {
            case What.Everything() -> "";
            case What.Kind(PrivateKind kind) -> "k" + kind.key();
            case What.Entry(EntryId id) -> "e" + id.path();
        };
        String who = switch (limit.who()) {
            case Who.Everybody() -> "" + PART;
            case Who.Staff(StaffKind kind) -> "s" + kind.key() + PART;
            case Who.Organisation(OrganisationCode code, String name) -> "o" + code.value() + PART + clean(name);
        };
        return what + PART + who + PART + limit.from().map(LocalDate::toString).orElse("");
    }

    private static Optional<Limit> limit(String text) {
        String[] parts = text.split(String.valueOf(PART), -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        return what(parts[0]).flatMap(what -> who(parts[1], parts[2]).map(who -> new Limit(what, who, day(parts[3]))));
    }

    private static Optional<What> what(String text) {
        String rest = text.isEmpty() ? "" : text.substring(1);
        return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
            case ' ' -> Optional.of(new What.Everything());
            case 'k' -> PrivateKind.parse(rest).map(What.Kind::new);
            case 'e' -> EntryId.ofPath(rest).map(What.Entry::new);
            default -> Optional.empty();
        };
    }

    private static Optional<Who> who(String text, String name) {
        String rest = text.isEmpty() ? "" : text.substring(1);
        return switch (text.isEmpty() ? ' ' : text.charAt(0)) {
            case ' ' -> Optional.of(new Who.Everybody());
            case 's' -> StaffKind.parse(rest).map(Who.Staff::new);
            case 'o' -> OrganisationCode.parse(rest).map(code -> new Who.Organisation(code, clean(name)));
            default -> Optional.empty();
        };
    }

    private static Optional<LocalDate> day(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
    }

    private static String clean(String name) {
        String kept = name.replaceAll("\\p{Cntrl}", " ").strip();
        return kept.length() > 200 ? kept.substring(0, 200) : kept;
    }
}
