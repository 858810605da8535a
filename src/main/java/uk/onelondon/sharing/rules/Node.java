package uk.onelondon.sharing.rules;

import java.util.Set;

/**
 * One rule of a compiled tree (rule R6), in an order in which every rule comes after its parent, and the rules of one
 * type that hang together (a rule and what adds to it) stand side by side.
 *
 * @param parent index, -1 for the root
 * @param blockEnd index after the last rule that adds to this one
 * @param container index of the rule in whose data this one stays, -1 for none
 * @param context own context with what is inherited; its data are not looked at
 */
record Node(
        Provision.Type type, int parent, int blockEnd, int container, Criteria context, Criteria own, DataRule data) {

    boolean isPermit() {
        return type == Provision.Type.PERMIT;
    }

    /** Rule R9: a rule that names break-glass itself holds even then. */
    boolean namesBreakGlass() {
        return context.purposes().contains(Purpose.BTG);
    }

    /** The kind of information a rule names, for the words of its reason: a label's code without hyphens, or {@code other}. */
    String kind() {
        return kindOf(own.labels());
    }

    private static String kindOf(Set<Code> labels) {
        return labels.stream()
                .filter(label -> Labels.levelOf(label) == Labels.NOT_STATED)
                .map(label -> label.code().replace("-", ""))
                .sorted()
                .findFirst()
                .orElse("other");
    }
}
