package uk.onelondon.core;

import java.util.Optional;

/**
 * An NHS number: ten digits whose last is the modulus 11 check digit of the NHS Data Dictionary (NHS NUMBER).
 *
 * <p>{@link #toString()} hides the digits, so that a value printed by accident says nothing about a person.
 *
 * @param digits ten digits without spaces
 */
public record NhsNumber(String digits) {

    /** The FHIR identifier system of UK Core. */
    public static final String SYSTEM = "https://fhir.nhs.uk/Id/nhs-number";

    /** @throws IllegalArgumentException if the digits are not a valid NHS number; the message never repeats them */
    public NhsNumber {
        if (!isValid(digits)) {
            throw new IllegalArgumentException("Not a valid NHS number");
        }
    }

    /** Reads an NHS number as people and systems write it, with spaces or hyphens; empty if it is not one. */
    public static Optional<NhsNumber> parse(String text) {
        if (text.length() > 20) {
            return Optional.empty();
        }
        String compact = text.strip().replaceAll("[\\s-]", "");
        return isValid(compact) ? Optional.of(new NhsNumber(compact)) : Optional.empty();
    }

    /** The number as it is printed on letters, in groups of 3, 3 and 4. */
    public String spaced() {
        return digits.substring(0, 3) + " " + digits.substring(3, 6) + " " + digits.substring(6);
    }

    @Override
    public String toString() {
        return "NhsNumber[hidden]";
    }

    private static boolean isValid(String digits) {
        if (digits.length() != 10 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        int check = (11 - sum % 11) % 11;
        return check != 10 && check == digits.charAt(9) - '0';
    }
}
