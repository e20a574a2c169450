package org.vigil.api.openapi;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.core.casefile.Action;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.casefile.Finding;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.UaNumber;

/** Routes of the kinds that the API has, for what its description makes of them. */
@RestController
class SampleRoutes {

    record Page<T>(List<T> entries) {}

    /**
     * Follows a command. Twice the same is once.
     *
     * @param command its name
     */
    @PostMapping("/api/commands/{command}")
    ResponseEntity<Finding> command(@PathVariable String command, @RequestBody byte[] body) {
        return ResponseEntity.badRequest().build();
    }

    /** A case as it stands. */
    @GetMapping("/api/sample/{id}")
    ResponseEntity<CaseFile> one(@PathVariable CaseId id) {
        return ResponseEntity.ok(CaseFile.NONE);
    }

    /** Actions, page by page. */
    @GetMapping("/api/sample")
    Page<Action> all(
            @RequestParam(required = false) List<CountryCode> country,
            @RequestParam(required = false) UaNumber number) {
        return new Page<>(List.of());
    }
}
