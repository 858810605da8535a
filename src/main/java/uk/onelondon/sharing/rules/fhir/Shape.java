package uk.onelondon.sharing.rules.fhir;

import java.util.List;
import org.hl7.fhir.r4.model.Base;
import org.hl7.fhir.r4.model.Property;

/**
 * Which elements a FHIR type has, worked out once for each type: asking an instance for all of its elements with their
 * descriptions costs more than all the rest of reading it.
 */
@SuppressWarnings("ArrayRecordComponent") // never handed out of this package, never written to
record Shape(String[] names, String[] plainNames, int[] hashes) {

    private static final Base[] NOTHING = new Base[0];

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            try {
                return of((Base) type.getDeclaredConstructor().newInstance());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("A FHIR type that cannot be made: " + type.getName(), e);
            }
        }
    };

    static Shape of(Class<? extends Base> type) {
        return SHAPES.get(type);
    }

    private static Shape of(Base instance) {
        List<Property> elements = instance.children();
        String[] names = elements.stream().map(Property::getName).toArray(String[]::new);
        String[] plain = elements.stream()
                .map(element -> element.getName().replace("[x]", ""))
                .toArray(String[]::new);
        int[] hashes = new int[plain.length];
        for (int i = 0; i < plain.length; i++) {
            hashes[i] = plain[i].hashCode();
        }
        return new Shape(names, plain, hashes);
    }

    int size() {
        return names.length;
    }

    /** The name as FHIR has it, with {@code [x]} for a choice of types. */
    String name(int element) {
        return names[element];
    }

    Base[] values(Base instance, int element) {
        Base[] values = instance.getProperty(hashes[element], plainNames[element], false);
        return values == null ? NOTHING : values;
    }
}
