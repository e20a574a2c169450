package org.vigil.api.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;

/** A file of generated cases, five lines each: opened, people registered, their detention, an urgent action, its closing. */
final class ManyCases {
    static final int LINES_A_CASE = 5;

    private static final int NUMBERS_A_YEAR = 900;
    private static final int FIRST_YEAR = 1990;

    private ManyCases() {}

    /** A file with these cases, from 0 on; the same each time. */
    static byte[] file(int cases) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int i = 0; i < cases; i++) {
            lines(i).forEach(line -> {
                file.writeBytes(line.getBytes(UTF_8));
                file.write('\n');
            });
        }
        return file.toByteArray();
    }

    /** The id of a case. */
    static UUID caseId(int i) {
        return new UUID(0xCA5EL, i);
    }

    /** The number of its action. */
    static String number(int i) {
        return "UA %d/%02d".formatted(i % NUMBERS_A_YEAR + 1, year(i) % 100);
    }

    private static String index(int i) {
        return "ASA 17/%03d/%d".formatted(i % NUMBERS_A_YEAR + 1, year(i));
    }

    private static int year(int i) {
        return FIRST_YEAR + i / NUMBERS_A_YEAR;
    }

    /** The lines of one case. */
    static List<String> lines(int i) {
        UUID population = new UUID(0xB0D1L, i);
        UUID action = new UUID(0xAC71L, i);
        int year = year(i);
        return List.of(
                line("OpenCase", i, """
                        "region":"ASIA","countries":["CN"],"concerns":["ARBITRARY_DETENTION"],\
                        "title":{"text":"Case %d of many","language":"en"}""".formatted(i)),
                line("RegisterPopulation", i, """
                        "population":"%s","profile":{"role":"AT_RISK","gender":"NOT_STATED",\
                        "count":{"min":%d,"unit":"PEOPLE"}}""".formatted(population, i % 40 + 1)),
                line("ReportDetention", i, """
                        "report":{"about":["%s"],"known":"%d-03-02","happened":{"date":"%d-03-01","boundsBy":"SOURCE","yearFrom":"STATED"},\
                        "grade":{"source":"B","item":2},"confidence":"LIKELY",\
                        "source":{"kind":"PRESS","published":"%d-03-02"},\
                        "note":{"text":"Held without charge.","language":"en"}}""".formatted(population, year, year, year)),
                line("IssueAction", i, """
                        "action":"%s","number":"%s","index":"%s","known":"%d-03-05","appealDate":"%d-04-16",\
                        "countries":["CN"]""".formatted(action, number(i), index(i), year, year)),
                line("CloseAction", i, """
                        "action":"%s","known":"%d-05-01","reason":"NO_FURTHER_ACTION_FOR_NOW","campaignContinues":false,\
                        "outcomes":[{"population":"%s","outcome":"UNKNOWN"}]""".formatted(action, year, population)));
    }

    /** A line of one case, its command's fields as they are given; its key tells command and case. */
    static String line(String command, int i, String fields) {
        return line(command + "-" + i, command, i, fields);
    }

    /** The same under another key. */
    static String line(String key, String command, int i, String fields) {
        return "{\"command\":\"" + command + "\",\"key\":\"" + key + "\",\"body\":{\"caseId\":\"" + caseId(i) + "\","
                + fields + "}}";
    }
}
