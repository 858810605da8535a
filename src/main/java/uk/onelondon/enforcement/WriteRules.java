package uk.onelondon.enforcement;

import ca.uhn.fhir.interceptor.api.Hook;
import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Resource;

/**
 * Judges the content of what a citizen sends to be written, deny by default. What is not one of the shapes listed by
 * {@link TaskRequests}, {@link OwnWords}, {@link OwnChoices} and {@link ChoiceReceipts} is refused in one way,
 * whatever the record holds; only then is looked whether there is something of hers to update. Labels she sends back
 * with what she has read are not taken from her: the record keeps its own.
 */
@Interceptor(order = WriteRules.ORDER)
public final class WriteRules {

    static final int ORDER = 150;

    private static final Map<String, WriteRule> RULES = Map.of(
            "Task",
            new AnyOf(List.of(TaskRequests.corrections(), TaskRequests.questions())),
            "QuestionnaireResponse",
            new OwnWords(),
            "Consent",
            new OwnChoices(),
            "DocumentReference",
            new ChoiceReceipts());

    /** Types that have rules. */
    static final Set<String> TYPES = RULES.keySet();

    private static final String APPROVED = WriteRules.class.getName();

    private final CitizenWriting writing;
    private final InstantSource clock;

    WriteRules(CitizenWriting writing, InstantSource clock) {
        this.writing = writing;
        this.clock = clock;
    }

    /** Lets a write of a citizen on, or refuses it. */
    @Hook(Pointcut.SERVER_INCOMING_REQUEST_PRE_HANDLED)
    public void judge(RequestDetails request, RestOperationTypeEnum interaction) {
        if (!(Requester.of(request).orElse(null) instanceof Requester.Citizen)
                || (interaction != RestOperationTypeEnum.CREATE && interaction != RestOperationTypeEnum.UPDATE)) {
            return;
        }
        Set<String> own = Reach.of(request).map(Reach::patientIds).orElse(Set.of());
        Resource sent = Optional.ofNullable(request.getResource())
                .filter(Resource.class::isInstance)
                .map(Resource.class::cast)
                .filter(item -> item.fhirType().equals(request.getResourceName()))
                .orElseThrow(Refusal.NOT_OFFERED::exception);
        if (interaction == RestOperationTypeEnum.UPDATE) {
            Labels.withoutGiven(sent.getMeta());
        }
        WriteRule rule = Optional.ofNullable(RULES.get(sent.fhirType())).orElseThrow(Refusal.NOT_OFFERED::exception);
        Sent what = new Sent(sent, own, clock.instant(), request.getFhirContext());
        if (interaction == RestOperationTypeEnum.CREATE) {
            allow(rule.isNew(what) && what.isNamedBy(request.getHeader("If-None-Exist")));
        } else {
            allow(rule.isShaped(what));
            allow(rule.follows(what, replaced(request)));
        }
        request.getUserData().put(APPROVED, sent);
    }

    /** Whether this very item was found to be allowed. */
    static boolean approved(RequestDetails request, IBaseResource item) {
        return request.getUserData().get(APPROVED) == item;
    }

    /** The version that would be replaced; the store compares {@code If-Match} once more when it writes. */
    private Resource replaced(RequestDetails request) {
        Reach reach = Reach.of(request).orElseThrow();
        Resource now = writing.items()
                .current(request.getResourceName(), request.getId().getIdPart())
                .filter(reach::opens)
                .orElseThrow(Refusal.NOTHING_HERE::exception);
        String version = "W/\"" + now.getMeta().getVersionId() + "\"";
        if (!version.equals(request.getHeader("If-Match"))) {
            throw Refusal.CHANGED.exception();
        }
        Resource compared = now.copy();
        Labels.withoutGiven(compared.getMeta());
        return compared;
    }

    private static void allow(boolean allowed) {
        if (!allowed) {
            throw Refusal.NOT_OFFERED.exception();
        }
    }
}
