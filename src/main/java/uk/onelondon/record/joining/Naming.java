package uk.onelondon.record.joining;

import java.util.HashSet;
import java.util.Set;

/** How the names of two entries lie to each other. */
enum Naming {
    /** They share a code. */
    SAME_CODE,
    /** They share no code, but have codes that our table says mean the same. */
    SAME_MEANING,
    /** They share a code, and beside it each carries a code of one system that the other lacks. */
    CONTRADICTING,
    /** No code in common; the same words. */
    SAME_WORDS,
    /** No code in common; all words of one occur in the other, such as a substance and its product. */
    WORDS_WITHIN,
    /** One of them names nothing. */
    NAMELESS,
    /** Two names. */
    DIFFERENT;

    static Naming of(Subject one, Subject other) {
        boolean meaning = share(one.meanings(), other.meanings());
        if (meaning && contradict(one.meanings(), other.meanings())) {
            return CONTRADICTING;
        }
        if (meaning) {
            return share(one.codes(), other.codes()) ? SAME_CODE : SAME_MEANING;
        }
        boolean nothing = (one.codes().isEmpty() && one.words().isEmpty())
                || (other.codes().isEmpty() && other.words().isEmpty());
        if (nothing) {
            return NAMELESS;
        }
        if (one.words().isEmpty() || other.words().isEmpty()) {
            return DIFFERENT;
        }
        if (one.words().equals(other.words())) {
            return SAME_WORDS;
        }
        return one.words().containsAll(other.words()) || other.words().containsAll(one.words())
                ? WORDS_WITHIN
                : DIFFERENT;
    }

    /** True if a code says that it is the same thing, and no other code speaks against it. */
    boolean byCode() {
        return this == SAME_CODE || this == SAME_MEANING;
    }

    /** The same where a code beside it, such as a finer one of a hospital's coding, does no harm. */
    boolean byAnyCode() {
        return byCode() || this == CONTRADICTING;
    }

    /** The reason for joining by this name: the table if it was needed, else the one given. */
    JoinReason reason(JoinReason otherwise) {
        return this == SAME_MEANING ? JoinReason.SAME_MEANING : otherwise;
    }

    private static boolean share(Set<String> one, Set<String> other) {
        for (String code : one) {
            if (other.contains(code)) {
                return true;
            }
        }
        return false;
    }

    /** True if in some system each carries a code that the other lacks. */
    private static boolean contradict(Set<String> one, Set<String> other) {
        if (one.size() == 1 || other.size() == 1) {
            return false;
        }
        Set<String> lacking = new HashSet<>();
        one.stream().filter(code -> !other.contains(code)).forEach(code -> lacking.add(system(code)));
        return other.stream().anyMatch(code -> !one.contains(code) && lacking.contains(system(code)));
    }

    private static String system(String code) {
        return code.substring(0, code.indexOf('|'));
    }
}
