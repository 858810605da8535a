package uk.onelondon.sharedrecord.reading;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import uk.onelondon.sharedrecord.RecordSource;
import uk.onelondon.sharedrecord.RecordSources;
import uk.onelondon.sharedrecord.SourceId;
import uk.onelondon.sharedrecord.http.BaseUrl;
import uk.onelondon.sharedrecord.http.Limits;
import uk.onelondon.sharedrecord.token.TokenEndpoint;

/**
 * Where the shared record is and how long we wait for it. Checked when the app starts; each message names the property.
 *
 * @param tokenEndpoint the record's own token exchange, https unless on this machine
 * @param audience for whom access tokens are asked
 * @param scope what is asked for; without it the record decides
 * @param writeScope what is asked for when the person writes something herself, and then only
 * @param hub FHIR base URL
 * @param sources at least one
 * @param pageSize entries asked for in one page, 10 to 5000
 */
@ConfigurationProperties("onelondon.record")
record RecordSettings(
        @Nullable URI tokenEndpoint,
        @Nullable String audience,
        @Nullable String scope,

        @DefaultValue("patient/*.rs patient/Task.cu patient/QuestionnaireResponse.cu patient/Consent.cu"
                + " patient/DocumentReference.cu")
        String writeScope,

        @Nullable URI hub,
        @Nullable List<Source> sources,
        @DefaultValue("1000") int pageSize,
        @DefaultValue("3s") Duration connectTimeout,
        @DefaultValue("8s") Duration answerTimeout,
        @DefaultValue("20s") Duration wholeTimeout) {

    private static final String PREFIX = "onelondon.record.";

    /**
     * One source.
     *
     * @param id lower-case letters, digits and hyphens
     * @param name what people call it
     */
    record Source(
            @Nullable String id,
            @Nullable String name,
            @Nullable String region,
            @Nullable URI url,
            @DefaultValue("false") boolean outsideLondon) {}

    /** @throws IllegalArgumentException naming the property that is missing or wrong */
    RecordSettings {
        base("token-endpoint", tokenEndpoint);
        text("audience", audience);
        base("hub", hub);
        if (sources == null || sources.isEmpty()) {
            throw wrong("sources", "needs at least one source");
        }
        List<Source> listed = sources;
        IntStream.range(0, listed.size()).forEach(i -> source("sources[" + i + "].", listed.get(i)));
        if (pageSize < 10 || pageSize > 5_000) {
            throw wrong("page-size", "must be between 10 and 5000");
        }
        positive("connect-timeout", connectTimeout);
        positive("answer-timeout", answerTimeout);
        positive("whole-timeout", wholeTimeout);
    }

    RecordSources recordSources() {
        List<RecordSource> all = new ArrayList<>();
        for (Source source : sources == null ? List.<Source>of() : sources) {
            all.add(new RecordSource(
                    new SourceId(text("id", source.id())),
                    text("name", source.name()),
                    text("region", source.region()),
                    base("url", source.url()).uri(),
                    source.outsideLondon()));
        }
        URI hubBase = base("hub", hub).uri();
        try {
            return new RecordSources(new RecordSource(new SourceId("hub"), "Hub", "London", hubBase, false), all);
        } catch (IllegalArgumentException e) {
            throw wrong("sources", "must have ids that differ from each other and from hub");
        }
    }

    TokenEndpoint endpoint() {
        return new TokenEndpoint(
                base("token-endpoint", tokenEndpoint).uri(), text("audience", audience), Optional.ofNullable(scope));
    }

    Limits limits() {
        Limits usual = Limits.usual();
        return new Limits(
                connectTimeout,
                answerTimeout,
                wholeTimeout,
                usual.bytes(),
                usual.depth(),
                usual.pages(),
                usual.entries());
    }

    private static void source(String at, Source source) {
        String id = text(at + "id", source.id());
        try {
            new SourceId(id);
        } catch (IllegalArgumentException e) {
            throw wrong(at + "id", "must be 1 to 40 lower-case letters, digits and hyphens");
        }
        text(at + "name", source.name());
        text(at + "region", source.region());
        base(at + "url", source.url());
    }

    private static String text(String property, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw wrong(property, "is missing");
        }
        return value;
    }

    private static BaseUrl base(String property, @Nullable URI value) {
        if (value == null) {
            throw wrong(property, "is missing");
        }
        BaseUrl base;
        try {
            base = new BaseUrl(value);
        } catch (IllegalArgumentException e) {
            throw wrong(property, "must be an http or https address without user, query or fragment");
        }
        if (!"https".equalsIgnoreCase(value.getScheme()) && !base.loopback()) {
            throw wrong(property, "must begin with https, unless it is on this machine");
        }
        return base;
    }

    private static void positive(String property, Duration value) {
        if (value.isZero() || value.isNegative()) {
            throw wrong(property, "must be longer than nothing");
        }
    }

    private static IllegalArgumentException wrong(String property, String message) {
        return new IllegalArgumentException(PREFIX + property + " " + message);
    }
}
