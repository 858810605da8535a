package uk.onelondon.enforcement;

import ca.uhn.fhir.interceptor.api.Interceptor;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationInterceptor;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRule;
import ca.uhn.fhir.rest.server.interceptor.auth.PolicyEnum;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules on items, deny by default: every item that is about to be shown, or was sent to be written, must be opened
 * by a rule of this list. A store that restricts its queries by {@link Reach} never meets a refusal here; this is the
 * second lock, and the first one on a server whose store knows nothing of reach.
 *
 * <p>A refusal here answers exactly as if the item were absent.
 */
@Interceptor(order = CitizenRules.ORDER)
public final class CitizenRules extends AuthorizationInterceptor {

    static final int ORDER = 200;

    private static final List<IAuthRule> FOR_EVERYBODY = List.of(ItemRule.description(), ItemRule.outcome());
    private static final List<IAuthRule> FOR_CITIZENS = Stream.of(
                    FOR_EVERYBODY.stream(),
                    Stream.of(ItemRule.approvedWrite()),
                    RecordTypes.OWN.stream().sorted().map(ItemRule::own),
                    RecordTypes.SHARED.stream().sorted().map(ItemRule::shared))
            .flatMap(rules -> rules)
            .toList();
    private static final List<IAuthRule> FOR_STAFF = Stream.of(
                    FOR_EVERYBODY.stream(),
                    RecordTypes.CARE.stream().sorted().map(ItemRule::cared),
                    RecordTypes.SHARED.stream().sorted().map(ItemRule::shared))
            .flatMap(rules -> rules)
            .toList();
    private static final List<IAuthRule> FOR_KEEPERS =
            Stream.concat(FOR_EVERYBODY.stream(), Stream.of(ItemRule.kept())).toList();

    CitizenRules() {
        super(PolicyEnum.DENY);
    }

    @Override
    public List<IAuthRule> buildRuleList(RequestDetails request) {
        return Requester.of(request)
                .map(requester -> switch (requester) {
                    case Requester.Citizen citizen -> FOR_CITIZENS;
                    case Requester.Staff staff -> FOR_STAFF;
                    case Requester.RecordKeeper keeper -> FOR_KEEPERS;
                })
                .orElse(FOR_EVERYBODY);
    }

    @Override
    protected void handleDeny(RequestDetails request, Verdict decision) {
        throw Refusal.NOTHING_HERE.exception();
    }
}
