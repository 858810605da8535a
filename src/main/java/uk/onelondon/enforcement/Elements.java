package uk.onelondon.enforcement;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.r4.model.Element;
import org.hl7.fhir.r4.model.PrimitiveType;
import org.hl7.fhir.r4.model.Resource;

/**
 * All elements of a type inside an item, wherever they stand: in contained resources, and in extensions of anything,
 * primitive values included. Finds all that HAPI's {@code FhirTerser} finds, and extensions of some primitive values that it passes by, without the
 * path that it keeps at every step: each item of each answer is walked.
 */
final class Elements {

    private final Map<Class<?>, List<BaseRuntimeChildDefinition>> children = new ConcurrentHashMap<>();

    /** Those that hold something, in document order. Reads only: the item may be shared. */
    <T extends IBase> List<T> in(Resource item, Class<T> type, FhirContext fhir) {
        List<T> found = new ArrayList<>();
        walk(item, type, fhir, found);
        return found;
    }

    private <T extends IBase> void walk(IBase element, Class<T> type, FhirContext fhir, List<T> found) {
        if (type.isInstance(element) && !element.isEmpty()) {
            found.add(type.cast(element));
        }
        if (element instanceof PrimitiveType<?> primitive) {
            extensions(primitive, type, fhir, found);
            return;
        }
        for (BaseRuntimeChildDefinition child : childrenOf(element.getClass(), fhir)) {
            for (IBase value : child.getAccessor().getValues(element)) {
                if (value != null) {
                    walk(value, type, fhir, found);
                }
            }
        }
    }

    private <T extends IBase> void extensions(Element holder, Class<T> type, FhirContext fhir, List<T> found) {
        if (holder.hasExtension()) {
            holder.getExtension().forEach(extension -> walk(extension, type, fhir, found));
        }
    }

    private List<BaseRuntimeChildDefinition> childrenOf(Class<? extends IBase> type, FhirContext fhir) {
        List<BaseRuntimeChildDefinition> known = children.get(type);
        if (known == null) {
            known = define(type, fhir);
            children.put(type, known);
        }
        return known;
    }

    private static List<BaseRuntimeChildDefinition> define(Class<? extends IBase> type, FhirContext fhir) {
        BaseRuntimeElementDefinition<?> definition = Resource.class.isAssignableFrom(type)
                ? fhir.getResourceDefinition(type.asSubclass(Resource.class))
                : fhir.getElementDefinition(type);
        return definition instanceof BaseRuntimeElementCompositeDefinition<?> composite
                ? composite.getChildrenAndExtension()
                : List.of();
    }
}
