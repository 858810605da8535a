package uk.onelondon.sharing.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The rules on trees read aloud and done word by word, slowly and in another way than the engine: every path from the
 * root to a leaf is walked, and each path's deepest matching rule is looked for. For individual staff with a care
 * relationship, without a directory, and for the small vocabulary of {@link RandomRules}.
 */
final class NaiveRules {

    private static final Map<String, Set<String>> COVERS =
            Map.of("TREAT", Set.of("TREAT", "ETREAT"), "ETH", Set.of("ETH", "ETHUD"));
    private static final String ORDER = "ULMNRV";

    private record Step(Provision rule, Provision.Type type, List<Step> path, Criteria context) {}

    private enum Answer {
        YES,
        MAYBE,
        NO
    }

    private final Item item;
    private final Access access;

    NaiveRules(Item item, Access access) {
        this.item = item;
        this.access = access;
    }

    boolean permits(List<Provision> roots) {
        boolean permitted = false;
        for (Provision root : roots) {
            Boolean said = ask(root);
            if (Boolean.FALSE.equals(said)) {
                return false;
            }
            permitted |= Boolean.TRUE.equals(said);
        }
        return permitted
                || access.purposes().stream().allMatch(Purpose::isIndividualCare)
                        && !access.purposes().isEmpty();
    }

    /** True for permit, false for deny or outside, null for silent. */
    private Boolean ask(Provision root) {
        List<List<Step>> paths = new ArrayList<>();
        walk(root, root.type().orElseThrow(), List.of(), Criteria.NONE, paths);
        List<List<Step>> deciding = new ArrayList<>();
        for (List<Step> path : paths) {
            for (int i = path.size(); i > 0; i--) {
                if (matches(path.subList(0, i))) {
                    deciding.add(path.subList(0, i));
                    break;
                }
            }
        }
        for (List<Step> decides : deciding) {
            boolean excepted = deciding.stream()
                    .anyMatch(other -> other.getLast().type() == Provision.Type.PERMIT
                            && other.size() > decides.size()
                            && isBelow(other, decides));
            if (decides.getLast().type() == Provision.Type.DENY && !excepted) {
                return false;
            }
        }
        if (!deciding.isEmpty()) {
            return true;
        }
        Criteria own = root.criteria();
        boolean outside = root.type().orElseThrow() == Provision.Type.PERMIT
                && own.restrictsData()
                && context(own) != Answer.NO
                && data(own, Provision.Type.PERMIT) != Answer.YES;
        return outside ? Boolean.FALSE : null;
    }

    private static boolean isBelow(List<Step> longer, List<Step> shorter) {
        return longer.get(shorter.size() - 1).rule() == shorter.getLast().rule();
    }

    private void walk(
            Provision rule, Provision.Type type, List<Step> above, Criteria inherited, List<List<Step>> paths) {
        Criteria own = rule.criteria();
        Criteria context = new Criteria(
                own.purposes().isEmpty() ? inherited.purposes() : own.purposes(),
                own.actors().isEmpty() ? inherited.actors() : own.actors(),
                own.actions().isEmpty() ? inherited.actions() : own.actions(),
                own.period().or(inherited::period),
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.empty(),
                Set.of());
        List<Step> path = new ArrayList<>(above);
        path.add(new Step(rule, type, above, context));
        if (rule.nested().isEmpty()) {
            paths.add(path);
        }
        for (Provision nested : rule.nested()) {
            walk(nested, nested.type().orElse(type.opposite()), path, context, paths);
        }
        if (!rule.nested().isEmpty()) {
            paths.add(path);
        }
    }

    private boolean matches(List<Step> path) {
        Step last = path.getLast();
        Answer answer = least(context(last.context()), within(path));
        return last.type() == Provision.Type.DENY ? answer != Answer.NO : answer == Answer.YES;
    }

    /** Own data, inside those of the nearest rule above that has the opposite type. */
    private Answer within(List<Step> path) {
        Step last = path.getLast();
        Answer own = data(last.rule().criteria(), last.type());
        for (int i = path.size() - 2; i >= 0; i--) {
            if (path.get(i).type() != last.type()) {
                List<Step> parent = path.subList(0, i + 1);
                return least(own, last.type() == Provision.Type.DENY ? withAdditions(parent) : within(parent));
            }
        }
        return own;
    }

    private Answer withAdditions(List<Step> path) {
        Answer answer = within(path);
        Step last = path.getLast();
        for (Provision nested : last.rule().nested()) {
            Provision.Type type = nested.type().orElse(last.type().opposite());
            if (type == last.type()) {
                List<Step> longer = new ArrayList<>(path);
                longer.add(new Step(nested, type, path, last.context()));
                answer = most(answer, withAdditions(longer));
            }
        }
        return answer;
    }

    private Answer context(Criteria context) {
        Answer answer = Answer.YES;
        if (!context.purposes().isEmpty()) {
            boolean covered = context.purposes().stream()
                    .anyMatch(stated -> access.purposes().stream()
                            .anyMatch(asked ->
                                    covers(stated.code().code(), asked.code().code())));
            answer = access.purposes().isEmpty() ? Answer.MAYBE : covered ? Answer.YES : Answer.NO;
        }
        if (!context.actors().isEmpty()) {
            Set<Name> person = access.actor().person();
            answer = least(
                    answer,
                    person.isEmpty()
                            ? Answer.MAYBE
                            : context.actors().stream().anyMatch(person::contains) ? Answer.YES : Answer.NO);
        }
        boolean now = context.period().map(period -> period.holds(access.at())).orElse(true);
        return now ? answer : Answer.NO;
    }

    private Answer data(Criteria criteria, Provision.Type type) {
        Answer answer = Answer.YES;
        if (!criteria.classes().isEmpty()) {
            boolean named =
                    criteria.classes().stream().anyMatch(code -> code.code().equals(item.type()));
            answer = named ? Answer.YES : Answer.NO;
        }
        if (criteria.dataPeriod().isPresent()) {
            answer = least(
                    answer,
                    item.dated().isEmpty()
                            ? Answer.MAYBE
                            : criteria.dataPeriod().get().holds(item.dated().get()) ? Answer.YES : Answer.NO);
        }
        if (!criteria.labels().isEmpty()) {
            answer = least(answer, type == Provision.Type.PERMIT ? permitsLabels(criteria) : deniesLabels(criteria));
        }
        return answer;
    }

    private Answer permitsLabels(Criteria criteria) {
        if (item.labels().codes().isEmpty()) {
            return Answer.MAYBE;
        }
        List<String> stated = criteria.labels().stream().map(Code::code).toList();
        List<String> sensitive = item.labels().codes().stream()
                .map(Code::code)
                .filter(code -> code.length() > 1)
                .toList();
        int top = stated.stream()
                .filter(code -> code.length() == 1)
                .mapToInt(ORDER::indexOf)
                .max()
                .orElse(-1);
        for (String code : sensitive) {
            boolean covered = top >= ORDER.indexOf("R") || stated.stream().anyMatch(each -> covers(each, code));
            if (!covered) {
                return Answer.NO;
            }
        }
        int level = level();
        boolean came = !sensitive.isEmpty() && level <= ORDER.indexOf("R");
        return level <= top || came ? Answer.YES : Answer.NO;
    }

    private Answer deniesLabels(Criteria criteria) {
        Answer answer = Answer.NO;
        for (Code stated : criteria.labels()) {
            answer = most(answer, stated.code().length() == 1 ? deniesLevel(stated) : deniesSensitivity(stated));
        }
        return answer;
    }

    private Answer deniesLevel(Code stated) {
        return item.labels().codes().isEmpty()
                ? Answer.MAYBE
                : level() >= ORDER.indexOf(stated.code()) ? Answer.YES : Answer.NO;
    }

    private Answer deniesSensitivity(Code stated) {
        List<String> own = item.labels().codes().stream().map(Code::code).toList();
        if (own.stream().anyMatch(code -> covers(stated.code(), code))) {
            return Answer.YES;
        }
        if (own.stream().anyMatch(code -> covers(code, stated.code()))) {
            return Answer.MAYBE;
        }
        boolean looked = own.contains("N") || own.stream().anyMatch(code -> code.length() > 1);
        boolean onlyRestricted = own.size() == 1 && own.contains("R");
        return looked && !onlyRestricted ? Answer.NO : Answer.MAYBE;
    }

    private int level() {
        return item.labels().codes().stream()
                .map(Code::code)
                .mapToInt(code -> code.length() == 1 ? ORDER.indexOf(code) : ORDER.indexOf("R"))
                .max()
                .orElse(-1);
    }

    private static boolean covers(String one, String other) {
        return COVERS.getOrDefault(one, Set.of(one)).contains(other);
    }

    private static Answer least(Answer one, Answer other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Answer most(Answer one, Answer other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
