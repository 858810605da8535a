package uk.onelondon.record.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import uk.onelondon.core.NhsNumber;
import uk.onelondon.core.PersonName;
import uk.onelondon.identity.IdToken;
import uk.onelondon.identity.IdentityLevel;
import uk.onelondon.identity.SignedInPerson;
import uk.onelondon.language.AppLanguage;
import uk.onelondon.language.Messages;
import uk.onelondon.record.DocumentContent;
import uk.onelondon.record.fhir.RecordUnderTest;

/** Which addresses lead to a file, through Spring's own routing. */
class DocumentAddressTests {

    private static final SignedInPerson PERSON = new SignedInPerson(
            "synthetic",
            new PersonName("Synthetic", "Person"),
            Optional.of(new NhsNumber("9990000018")),
            LocalDate.of(1950, 1, 1),
            IdentityLevel.P9,
            RecordUnderTest.NOON,
            new IdToken("none", RecordUnderTest.NOON));

    private final List<String> asked = new ArrayList<>();
    private final MockMvc web = MockMvcBuilders.standaloneSetup(new DocumentController(
                    (person, entry, number) -> {
                        asked.add(entry.path() + " " + number);
                        return new DocumentContent.NoContent();
                    },
                    () -> Optional.of(PERSON),
                    () -> Messages.fromClassPath().in(AppLanguage.ENGLISH)))
            .build();

    private MvcResult opened(MockHttpServletRequestBuilder request) throws Exception {
        return web.perform(request).andReturn();
    }

    @Test
    void anEntryAndANumberLeadToAFile() throws Exception {
        MvcResult result = opened(get("/record/document/north-east/DocumentReference/a.b-1/12?save"));
        assertThat(result.getResponse().getStatus()).isEqualTo(404);
        assertThat(result.getModelAndView().getViewName()).isEqualTo("record/document");
        assertThat(asked).containsExactly("north-east/DocumentReference/a.b-1 12");
    }

    @Test
    void whatCannotBeAnEntryIsNotAskedFor() throws Exception {
        for (String address :
                List.of("/record/document/north-east/Binary%3Fx/b1/0", "/record/document/NORTH%20EAST!/Binary/b1/0")) {
            assertThat(opened(get(address)).getResponse().getStatus()).isEqualTo(404);
        }
        for (String address : List.of(
                "/record/document/north-east/DocumentReference/d1",
                "/record/document/north-east/DocumentReference/d1/-1",
                "/record/document/north-east/DocumentReference/d1/99999")) {
            MockHttpServletResponse response = opened(get(address)).getResponse();
            assertThat(response.getStatus()).isEqualTo(404);
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void aFileIsOnlyRead() throws Exception {
        assertThat(opened(post("/record/document/north-east/DocumentReference/d1/0"))
                        .getResponse()
                        .getStatus())
                .isEqualTo(405);
        assertThat(asked).isEmpty();
    }
}
