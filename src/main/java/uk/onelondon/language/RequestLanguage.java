package uk.onelondon.language;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** The language of one request: the cookie, else what the browser asks for, else English. No session is needed. */
final class RequestLanguage {

    static final String COOKIE = "lang";
    private static final String ATTRIBUTE = RequestLanguage.class.getName();

    private RequestLanguage() {}

    static AppLanguage of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof AppLanguage known) {
            return known;
        }
        AppLanguage language = fromCookie(request).orElseGet(() -> fromHeader(request));
        request.setAttribute(ATTRIBUTE, language);
        return language;
    }

    private static Optional<AppLanguage> fromCookie(HttpServletRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Arrays::stream)
                .filter(cookie -> cookie.getName().equals(COOKIE))
                .map(Cookie::getValue)
                .flatMap(value -> AppLanguage.ofTag(value).stream())
                .findFirst();
    }

    private static AppLanguage fromHeader(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .filter(header -> !header.isBlank())
                .map(AppLanguage::wanted)
                .orElse(AppLanguage.ENGLISH);
    }
}
