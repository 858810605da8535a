package uk.onelondon.house;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import uk.onelondon.OneLondonApplication;

class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(OneLondonApplication.class);

    @Test
    void importsFollowTheArrows() {
        MODULES.verify();
    }

    @Test
    void writesTheModuleDiagrams() {
        new Documenter(MODULES).writeModulesAsPlantUml().writeIndividualModulesAsPlantUml();
    }
}
