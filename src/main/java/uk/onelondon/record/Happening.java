package uk.onelondon.record;

import uk.onelondon.core.TextKey;

/** What an entry says happened; chooses the plain-verb title, such as "You were seen in A&E". */
public enum Happening {
    ALLERGY_NOTED(EntryKind.ALLERGY),
    MEDICINE_PRESCRIBED(EntryKind.MEDICINE),
    MEDICINE_REPORTED(EntryKind.MEDICINE),
    MEDICINE_GIVEN(EntryKind.MEDICINE),
    MEDICINE_SUPPLIED(EntryKind.MEDICINE),
    CONDITION_NOTED(EntryKind.CONDITION),
    TEST_DONE(EntryKind.RESULT),
    REPORT_MADE(EntryKind.RESULT),
    VITAL_SIGN_MEASURED(EntryKind.VITAL_SIGN),
    VACCINE_GIVEN(EntryKind.VACCINATION),
    VACCINE_NOT_GIVEN(EntryKind.VACCINATION),
    VACCINE_DUE(EntryKind.VACCINATION),
    PROCEDURE_DONE(EntryKind.PROCEDURE),
    SEEN_IN_EMERGENCY(EntryKind.VISIT),
    SEEN_BY_AMBULANCE(EntryKind.VISIT),
    STAYED_IN_HOSPITAL(EntryKind.VISIT),
    SEEN_AT_CLINIC(EntryKind.VISIT),
    SEEN_AT_HOME(EntryKind.VISIT),
    SPOKEN_TO(EntryKind.VISIT),
    IN_CARE_OF(EntryKind.VISIT),
    APPOINTMENT_MADE(EntryKind.APPOINTMENT),
    DOCUMENT_WRITTEN(EntryKind.DOCUMENT),
    PLAN_MADE(EntryKind.CARE_PLAN),
    GOAL_SET(EntryKind.GOAL),
    TEAM_NAMED(EntryKind.CARE_TEAM),
    REFERRED(EntryKind.REFERRAL),
    FLAG_RAISED(EntryKind.FLAG),
    SOCIAL_CARE_ARRANGED(EntryKind.SOCIAL_CARE),
    QUESTIONS_ANSWERED(EntryKind.QUESTIONNAIRE),
    DETAILS_HELD(EntryKind.ABOUT_YOU),
    FAMILY_HISTORY_NOTED(EntryKind.OTHER),
    MESSAGE_SENT(EntryKind.OTHER),
    EQUIPMENT_SUPPLIED(EntryKind.OTHER),
    SOMETHING_RECORDED(EntryKind.OTHER),
    NAMED_IN_RECORD(EntryKind.BACKGROUND);

    private final EntryKind kind;

    Happening(EntryKind kind) {
        this.kind = kind;
    }

    public EntryKind kind() {
        return kind;
    }

    /** As it stands in text keys. */
    public String key() {
        return TextKey.of(this);
    }
}
