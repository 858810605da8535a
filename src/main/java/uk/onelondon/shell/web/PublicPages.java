package uk.onelondon.shell.web;

import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What anybody may read without signing in. */
@Controller
@AnonymousAllowed
class PublicPages {

    @GetMapping("/")
    String start() {
        return "shell/start";
    }
}
