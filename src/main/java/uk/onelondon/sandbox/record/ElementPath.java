package uk.onelondon.sandbox.record;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * The expression of a standard search parameter (FHIR R4 search-parameters), compiled. It knows the small part of
 * FHIRPath these expressions use: steps, unions, {@code as}, {@code where(resolve() is T)} and {@code
 * where(element='value')}. A general engine takes twenty times as long, which a first load would feel.
 */
final class ElementPath {

    private static final Pattern CAST = Pattern.compile("\\((.+) as (\\w+)\\)((?:\\..+)?)");
    private static final Pattern STEP = Pattern.compile("\\.(?![^(]*\\))");
    private static final Pattern FUNCTION = Pattern.compile("as\\((\\w+)\\)");
    private static final Pattern TARGET = Pattern.compile("where\\(resolve\\(\\) is (\\w+)\\)");
    private static final Pattern WHERE = Pattern.compile("where\\((\\w+)='(\\w+)'\\)");
    private static final Pattern NAME = Pattern.compile("\\w+");

    private sealed interface Step {}

    private record Child(String name) implements Step {}

    private record OfType(String type) implements Step {}

    private record TargetIs(String type) implements Step {}

    private record Where(String element, String value) implements Step {}

    private final List<List<Step>> alternatives;

    private ElementPath(List<List<Step>> alternatives) {
        this.alternatives = alternatives;
    }

    /** @throws IllegalArgumentException if the expression uses more of FHIRPath than this knows */
    static ElementPath of(String expression) {
        List<List<Step>> alternatives = new ArrayList<>();
        for (String term : expression.split("\\|")) {
            alternatives.add(steps(term.strip()));
        }
        return new ElementPath(alternatives);
    }

    /** The elements this path reaches, in the order of the resource. */
    List<Base> in(Resource resource) {
        List<Base> found = new ArrayList<>();
        for (List<Step> steps : alternatives) {
            List<Base> here = List.of(resource);
            for (Step step : steps) {
                here = apply(step, here);
            }
            found.addAll(here);
        }
        return found;
    }

    private static List<Step> steps(String term) {
        Matcher cast = CAST.matcher(term);
        if (cast.matches()) {
            List<Step> steps = new ArrayList<>(steps(cast.group(1)));
            steps.add(new OfType(cast.group(2)));
            for (String name : cast.group(3).split("\\.")) {
                if (!name.isEmpty()) {
                    steps.add(new Child(name));
                }
            }
            return steps;
        }
        List<Step> steps = new ArrayList<>();
        String[] parts = STEP.split(term);
        for (int i = 1; i < parts.length; i++) {
            steps.add(step(parts[i]));
        }
        return steps;
    }

    private static Step step(String text) {
        Matcher cast = FUNCTION.matcher(text);
        Matcher target = TARGET.matcher(text);
        Matcher where = WHERE.matcher(text);
        if (cast.matches()) {
            return new OfType(cast.group(1));
        } else if (target.matches()) {
            return new TargetIs(target.group(1));
        } else if (where.matches()) {
            return new Where(where.group(1), where.group(2));
        } else if (NAME.matcher(text).matches()) {
            return new Child(text);
        }
        throw new IllegalArgumentException("Not a path this record knows: " + text);
    }

    private static List<Base> apply(Step step, List<Base> from) {
        List<Base> to = new ArrayList<>();
        for (Base base : from) {
            switch (step) {
                case Child child -> to.addAll(children(base, child.name()));
                case OfType type when base.fhirType().equals(type.type()) -> to.add(base);
                case OfType type -> {}
                case TargetIs target when isReferenceTo(base, target.type()) -> to.add(base);
                case TargetIs target -> {}
                case Where where when hasValue(base, where) -> to.add(base);
                case Where where -> {}
            }
        }
        return to;
    }

    private static List<Base> children(Base base, String name) {
        Base[] children = base.getProperty(name.hashCode(), name, false);
        List<Base> present = new ArrayList<>();
        if (children != null) {
            for (Base child : children) {
                if (child != null && !child.isEmpty()) {
                    present.add(child);
                }
            }
        }
        return present;
    }

    private static boolean isReferenceTo(Base base, String type) {
        return base instanceof Reference reference
                && reference.hasReference()
                && reference.getReferenceElement().hasResourceType()
                && reference.getReferenceElement().getResourceType().equals(type);
    }

    private static boolean hasValue(Base base, Where where) {
        return children(base, where.element()).stream()
                .anyMatch(v -> where.value().equals(v.primitiveValue()));
    }
}
