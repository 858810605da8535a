package uk.onelondon.sharedrecord.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A token endpoint that gives {@code secret-access-1}, {@code secret-access-2} and so on, each good until revoked. */
final class FakeTokens {

    final List<String> forms = new CopyOnWriteArrayList<>();
    private final AtomicInteger given = new AtomicInteger();
    private final Set<String> good = ConcurrentHashMap.newKeySet();
    volatile int lifeInSeconds = 300;
    volatile boolean anybody = true;

    /** Only tokens given from here, and not revoked, are let in. */
    void strict() {
        anybody = false;
    }

    void revokeAll() {
        good.clear();
    }

    int given() {
        return given.get();
    }

    void answer(FakeSource.Asked request) throws IOException {
        forms.add(new String(request.exchange().getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        String token = "secret-access-" + given.incrementAndGet();
        good.add(token);
        request.send(
                200,
                "application/json",
                ("{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":" + lifeInSeconds + "}")
                        .getBytes(StandardCharsets.UTF_8));
    }

    boolean lets(FakeSource.Asked request) {
        String authorization = request.exchange().getRequestHeaders().getFirst("Authorization");
        return anybody || (authorization != null && good.contains(authorization.replaceFirst("^Bearer ", "")));
    }
}
