package uk.onelondon.sandbox.stories;

import java.util.List;
import java.util.Optional;
import org.hl7.fhir.r4.model.Annotation;
import org.hl7.fhir.r4.model.CarePlan;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityDetailComponent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanActivityStatus;
import org.hl7.fhir.r4.model.CarePlan.CarePlanIntent;
import org.hl7.fhir.r4.model.CarePlan.CarePlanStatus;
import org.hl7.fhir.r4.model.CareTeam;
import org.hl7.fhir.r4.model.CareTeam.CareTeamStatus;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.ContactPoint.ContactPointSystem;
import org.hl7.fhir.r4.model.DateType;
import org.hl7.fhir.r4.model.DeviceRequest;
import org.hl7.fhir.r4.model.DeviceRequest.DeviceRequestStatus;
import org.hl7.fhir.r4.model.DeviceRequest.RequestIntent;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.Goal.GoalLifecycleStatus;
import org.hl7.fhir.r4.model.Period;
import org.hl7.fhir.r4.model.Practitioner;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.RelatedPerson;

/** Care plans with their goals and activities, and the team around a person with its telephone numbers. */
record Plans(Vocabulary words, Ledger ledger) {

    Reference plan(Entry entry, Telling telling) {
        CarePlan plan = new CarePlan();
        plan.setStatus(entry.is("completed") ? CarePlanStatus.COMPLETED : CarePlanStatus.ACTIVE);
        plan.setIntent(CarePlanIntent.PLAN);
        plan.addCategory(words.concept(entry, "plan"));
        plan.setTitle(entry.fact("title").orElseThrow(() -> entry.line().problem("a plan needs \"title:\"")));
        entry.fact("text").ifPresent(plan::setDescription);
        plan.setSubject(telling.patient()).setAuthor(telling.author()).addContributor(telling.organisation());
        plan.setCreatedElement(telling.moment().dateTime());
        plan.getPeriod().setStartElement(telling.moment().dateTime());
        entry.fact("team").ifPresent(name -> plan.addCareTeam(ledger.named(telling, entry, name)));
        entry.fact("for").ifPresent(name -> plan.addAddresses(ledger.named(telling, entry, name)));
        telling.date(entry, "review").ifPresent(day -> plan.addActivity().setDetail(review(entry, day)));
        for (Entry part : entry.inner()) {
            switch (part.kind()) {
                case "goal" -> plan.addGoal(goal(part, telling));
                case "activity" -> plan.addActivity().setDetail(activity(part));
                case "says" -> plan.addNote(new Annotation().setText(part.text()));
                default -> throw part.line().problem("a plan has goals, activities and what it says");
            }
        }
        return ledger.add(telling, entry, plan);
    }

    /** A goal: {@code goal Walk to the shop again}, with a code if {@code code:} names one. */
    Reference goal(Entry entry, Telling telling) {
        Goal goal = new Goal();
        goal.setLifecycleStatus(entry.is("completed") ? GoalLifecycleStatus.COMPLETED : GoalLifecycleStatus.ACTIVE);
        CodeableConcept description = entry.fact("code")
                .map(key -> words.need(entry.line(), key, "plan").concept())
                .orElseGet(CodeableConcept::new);
        goal.setDescription(description.setText(entry.text()));
        goal.setSubject(telling.patient()).setExpressedBy(telling.author());
        goal.setStart(new DateType(telling.moment().day().orElseThrow().toString()));
        return ledger.add(telling, entry, goal);
    }

    /** A team; each {@code member} under it has a name, {@code role:} and {@code phone:}. */
    Reference team(Entry entry, Telling telling) {
        CareTeam team = new CareTeam();
        team.setStatus(CareTeamStatus.ACTIVE).setName(entry.text());
        team.setSubject(telling.patient()).addManagingOrganization(telling.organisation());
        team.getPeriod().setStartElement(telling.moment().dateTime());
        team.addTelecom()
                .setSystem(ContactPointSystem.PHONE)
                .setValue(entry.fact("phone").orElse(telling.place().phone()));
        List<Entry> members = entry.inner();
        for (int i = 0; i < members.size(); i++) {
            member(team, members.get(i), telling, "member" + (i + 1));
        }
        return ledger.add(telling, entry, team);
    }

    private void member(CareTeam team, Entry entry, Telling telling, String id) {
        if (!entry.kind().equals("member")) {
            throw entry.line().problem("a team has members");
        }
        Term role = words.need(entry.line(), entry.fact("role").orElse(""), "role");
        Optional<String> phone = entry.fact("phone");
        if (role.key().equals("role-carer")) {
            RelatedPerson carer = new RelatedPerson().setActive(true).setPatient(telling.patient());
            carer.addName().setText(entry.text());
            phone.ifPresent(number ->
                    carer.addTelecom().setSystem(ContactPointSystem.PHONE).setValue(number));
            carer.setId(id);
            team.addContained(carer);
        } else {
            Practitioner member = new Practitioner().setActive(true);
            member.addName().setText(entry.text());
            phone.ifPresent(number ->
                    member.addTelecom().setSystem(ContactPointSystem.PHONE).setValue(number));
            member.setId(id);
            team.addContained(member);
        }
        team.addParticipant()
                .addRole(role.concept())
                .setMember(new Reference("#" + id).setDisplay(entry.text()))
                .setOnBehalfOf(telling.organisation());
    }

    /** Something supplied to help with daily life: {@code equipment Raised toilet seat}. */
    Reference equipment(Entry entry, Telling telling) {
        DeviceRequest request = new DeviceRequest();
        request.setStatus(entry.is("completed") ? DeviceRequestStatus.COMPLETED : DeviceRequestStatus.ACTIVE);
        request.setIntent(RequestIntent.ORDER);
        request.setCode(new CodeableConcept().setText(entry.text()));
        request.setSubject(telling.patient()).setRequester(telling.author());
        request.setAuthoredOnElement(telling.moment().dateTime());
        return ledger.add(telling, entry, request);
    }

    private CarePlanActivityDetailComponent review(Entry entry, Moment day) {
        return new CarePlanActivityDetailComponent()
                .setStatus(CarePlanActivityStatus.SCHEDULED)
                .setCode(words.need(entry.line(), "plan-review", "plan").concept())
                .setScheduled(new Period().setStartElement(day.dateTime()).setEndElement(day.dateTime()));
    }

    private static CarePlanActivityDetailComponent activity(Entry entry) {
        CarePlanActivityDetailComponent detail = new CarePlanActivityDetailComponent();
        entry.fact("by").ifPresent(name -> detail.addPerformer(new Reference().setDisplay(name)));
        return detail.setStatus(
                        entry.is("completed") ? CarePlanActivityStatus.COMPLETED : CarePlanActivityStatus.INPROGRESS)
                .setDescription(entry.text());
    }
}
