package uk.onelondon.sandbox.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Answers a request that must not be sent back to any client, because who asks or where to return is not certain. */
final class Refusals {

    static final String PAGE = "/idp/refused";

    private Refusals() {}

    static void page(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        request.getRequestDispatcher(PAGE).forward(request, response);
    }
}
