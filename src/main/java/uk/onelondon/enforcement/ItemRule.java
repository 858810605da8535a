package uk.onelondon.enforcement;

import ca.uhn.fhir.interceptor.api.Pointcut;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationFlagsEnum;
import ca.uhn.fhir.rest.server.interceptor.auth.AuthorizationInterceptor.Verdict;
import ca.uhn.fhir.rest.server.interceptor.auth.IAuthRule;
import ca.uhn.fhir.rest.server.interceptor.auth.IRuleApplier;
import ca.uhn.fhir.rest.server.interceptor.auth.PolicyEnum;
import java.util.Optional;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.instance.model.api.IIdType;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/** One line of the list of rules: a name one can read aloud, and the question it answers yes to, or leaves open. */
final class ItemRule implements IAuthRule {

    /** What a rule is asked: may this interaction go on, or may this item be shown? */
    private record Question(
            RestOperationTypeEnum interaction,
            RequestDetails request,
            Optional<IBaseResource> sent,
            Optional<IBaseResource> shown) {}

    private interface Answer {
        boolean yes(Question question);
    }

    private final String name;
    private final Answer answer;

    private ItemRule(String name, Answer answer) {
        this.name = name;
        this.answer = answer;
    }

    static IAuthRule description() {
        return new ItemRule(
                "everybody may read what the record offers",
                question -> question.interaction() == RestOperationTypeEnum.METADATA);
    }

    static IAuthRule outcome() {
        return new ItemRule(
                "an outcome or an empty answer tells of nobody",
                question -> question.shown()
                        .filter(item -> item.fhirType().equals("OperationOutcome"))
                        .isPresent());
    }

    static IAuthRule own(String type) {
        return new ItemRule(
                "a person may read each " + type + " that is about her alone", question -> reads(type, question));
    }

    static IAuthRule cared(String type) {
        return new ItemRule(
                "staff may read each " + type + " that the person's choices and the rules above them open",
                question -> reads(type, question));
    }

    static IAuthRule shared(String type) {
        return new ItemRule(
                "a person may read each " + type + " that is about nobody", question -> reads(type, question));
    }

    static IAuthRule approvedWrite() {
        return new ItemRule(
                "a person may write what the rules on writing have approved",
                question -> question.sent()
                        .filter(item -> WriteRules.approved(question.request(), item))
                        .isPresent());
    }

    static IAuthRule kept() {
        return new ItemRule(
                "a record keeper may read and write all but the log of accesses",
                question -> question.sent().filter(ItemRule::touchesLog).isEmpty()
                        && question.shown().filter(ItemRule::isLog).isEmpty());
    }

    @Override
    public @Nullable Verdict applyRule(
            RestOperationTypeEnum interaction,
            RequestDetails request,
            @Nullable IBaseResource sent,
            @Nullable IIdType sentId,
            @Nullable IBaseResource shown,
            IRuleApplier applier,
            Set<AuthorizationFlagsEnum> flags,
            Pointcut pointcut) {
        Question question = new Question(interaction, request, Optional.ofNullable(sent), Optional.ofNullable(shown));
        return answer.yes(question) ? new Verdict(PolicyEnum.ALLOW, this) : null;
    }

    @Override
    public String getName() {
        return name;
    }

    /** Before there is an item the type alone decides; the item itself is judged on its way out. */
    private static boolean reads(String type, Question question) {
        if (question.shown().isEmpty()) {
            boolean page = question.interaction() == RestOperationTypeEnum.GET_PAGE;
            return question.sent().isEmpty()
                    && (page || type.equals(question.request().getResourceName()));
        }
        return question.shown()
                .filter(item -> item.fhirType().equals(type))
                .map(Resource.class::cast)
                .filter(item -> Reach.of(question.request())
                        .filter(reach -> reach.opens(item))
                        .isPresent())
                .isPresent();
    }

    private static boolean isLog(IBaseResource item) {
        return item.fhirType().equals(RecordTypes.LOG);
    }

    private static boolean touchesLog(IBaseResource sent) {
        return isLog(sent)
                || (sent instanceof Bundle bundle
                        && bundle.getEntry().stream()
                                .anyMatch(entry -> (entry.hasResource() && isLog(entry.getResource()))
                                        || entry.getRequest().getUrl() != null
                                                && entry.getRequest().getUrl().contains(RecordTypes.LOG)));
    }
}
