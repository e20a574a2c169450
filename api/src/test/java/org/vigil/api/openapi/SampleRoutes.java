package org.vigil.api.openapi;

import java.util.List;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.core.casefile.Action;
import org.vigil.core.casefile.CaseFile;
import org.vigil.core.vocabulary.CaseId;
import org.vigil.core.vocabulary.CountryCode;
import org.vigil.core.vocabulary.UaNumber;

/** Routes of kinds that the API has or may get, for what its description makes of them. */
@TestComponent
@RestController
class SampleRoutes {

    record Page<T>(List<T> entries) {}

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
