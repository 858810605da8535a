package uk.onelondon.sandbox.record;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;

/** Ends the connection without a byte of an answer, which only the container itself can do. */
final class ResetValve extends ValveBase {

    private final Faults faults;

    ResetValve(Faults faults) {
        super(true);
        this.faults = faults;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (faults.at(Faults.endpoint(request.getRequestURI())).kind() == Fault.Kind.RESET) {
            response.getCoyoteResponse().action(ActionCode.CLOSE_NOW, new IOException("Fault on demand"));
            response.setSuspended(true);
            return;
        }
        getNext().invoke(request, response);
    }
}
