package uk.onelondon.sharing.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Which code covers which others. Only what HL7's v3 code systems state (release of FHIR R4), and that ETH covers
 * ETHUD and OPIOIDUD, as rule R7 and IHE PCF say (v3 itself has those two under SUD).
 */
final class Hierarchy {

    /** v3 ActReason, below PurposeOfUse. */
    static final Hierarchy PURPOSES = new Hierarchy("""
            PurposeOfUse: HMARKT HOPERAT HPAYMT HRESCH PATRQT PUBHLTH TREAT
            HOPERAT: CAREMGT DONAT FRAUD GOV HACCRED HCOMPL HDECD HDIRECT HDM HLEGAL HOUTCOMS HPRGRP HQUALIMP HSYSADMIN
            HOPERAT: MEMADMIN MILCDM PATADMIN PATSFTY PERFMSR RECORDMGT SYSDEV TRAIN
            HSYSADMIN: LABELING METAMGT
            SYSDEV: HTEST
            HPAYMT: CLMATTCH COVAUTH COVERAGE REMITADV
            COVERAGE: ELIGDTRM ELIGVER ENROLLM MILDCRG
            HRESCH: BIORCH CLINTRCH DSRCH POARCH TRANSRCH
            CLINTRCH: CLINTRCHNPC CLINTRCHPC PRECLINTRCH
            PATRQT: FAMRQT PWATRNY SUPNWK
            PUBHLTH: DISASTER THREAT
            TREAT: CLINTRL COC ETREAT POPHLTH
            ETREAT: BTG ERTREAT
            """);

    /** v3 ActCode, below InformationSensitivityPolicy. */
    static final Hierarchy SENSITIVITIES = new Hierarchy("""
            _InformationSensitivityPolicy: _ActInformationSensitivityPolicy _EntitySensitivityPolicyType
            _InformationSensitivityPolicy: _RoleInformationSensitivityPolicy ADOL CEL DIA DRGIS EMP PDS PHY PRS
            _ActInformationSensitivityPolicy: ETH GDIS HIV MST SCA SDV SEX SICKLE SPI STD TBOO VIO
            SPI: BH MH PSY PSYTHPN SUD
            BH: COGN DVD EMOTDIS
            SUD: ETHUD OPIOIDUD
            ETH: ETHUD OPIOIDUD
            _EntitySensitivityPolicyType: DEMO DOB GENDER LIVARG MARST RACE REL
            _RoleInformationSensitivityPolicy: B EMPL LOCIS SSP
            """);

    private final Map<String, Set<String>> covered;

    private Hierarchy(String lines) {
        Map<String, Set<String>> children = new HashMap<>();
        lines.lines().forEach(line -> {
            String[] parentAndChildren = line.split(": ");
            Set<String> below = children.computeIfAbsent(parentAndChildren[0], parent -> new HashSet<>());
            for (String child : parentAndChildren[1].split(" ")) {
                below.add(child);
                children.computeIfAbsent(child, leaf -> new HashSet<>());
            }
        });
        Map<String, Set<String>> all = new HashMap<>();
        children.keySet().forEach(code -> all.put(code, below(code, children)));
        covered = Map.copyOf(all);
    }

    private static Set<String> below(String code, Map<String, Set<String>> children) {
        Set<String> found = new HashSet<>();
        Deque<String> waiting = new ArrayDeque<>(Set.of(code));
        while (!waiting.isEmpty()) {
            String next = waiting.pop();
            if (found.add(next)) {
                waiting.addAll(children.getOrDefault(next, Set.of()));
            }
        }
        return Set.copyOf(found);
    }

    Set<String> codes() {
        return covered.keySet();
    }

    boolean knows(String code) {
        return covered.containsKey(code);
    }

    /** The code itself and everything below it; the code alone if it is not known. */
    Set<String> coveredBy(String code) {
        return covered.getOrDefault(code, Set.of(code));
    }
}
