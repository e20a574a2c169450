package org.vigil.api.command;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.vigil.api.problem.Fault;
import org.vigil.api.projections.Positions;
import org.vigil.core.casefile.Command;
import org.vigil.core.command.CommandCatalogue;
import org.vigil.core.command.CommandDesk;
import org.vigil.core.command.CommandReader;
import org.vigil.core.command.Receipt;
import org.vigil.core.command.Sender;
import org.vigil.core.log.AppendFailure;

/** Takes commands in, each under its own name, and hands them to the desk. */
@RestController
class CommandController {
    private final CommandReader reader;
    private final CommandDesk desk;
    private final Supplier<UUID> ids;

    CommandController(CommandReader reader, CommandDesk desk, Supplier<UUID> ids) {
        this.reader = reader;
        this.desk = desk;
        this.ids = ids;
    }

    /**
     * Follows a command.
     *
     * @param key made when absent, and answered
     * @param ifMatch the version that the case must have, as the {@code ETag} of an answer gives it
     */
    @PostMapping(
            path = "/api/commands/{command}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Receipt> submit(
            Sender sender,
            @PathVariable String command,
            @RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody(required = false) byte @Nullable [] body) {
        Class<? extends Command> type = CommandCatalogue.typeOf(command).orElseThrow(Fault.NO_SUCH_COMMAND::exception);
        String usedKey = key == null ? ids.get().toString() : IdempotencyKey.require(IdempotencyKey.HEADER, key);
        Long version = ifMatch == null ? null : EntityTag.parse(ifMatch);
        CommandReader.Read read = reader.read(type, body == null ? new byte[0] : body);
        Receipt receipt;
        try {
            receipt = desk.submit(sender, usedKey, read.command(), read.canonical(), version);
        } catch (AppendFailure.EventTooLarge e) {
            throw TooLarge.of(command, read.canonical(), e);
        }
        return ResponseEntity.ok()
                .header(IdempotencyKey.HEADER, usedKey)
                .header(Positions.HEADER, String.valueOf(receipt.position()))
                .eTag(EntityTag.of(receipt.version()))
                .body(receipt);
    }
}
