package org.vigil.core.vocabulary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Makes EDTF texts together with days that they can mean, the days made apart from the parser: X is replaced by digits,
 * a year or month by one of its days.
 */
final class EdtfSamples {

    /**
     * A text and some of its meanings.
     *
     * @param days days that it can mean
     * @param openStart whether it also means every earlier day
     * @param openEnd whether it also means every later day
     */
    record Sample(String text, List<LocalDate> days, boolean openStart, boolean openEnd) {}

    private static final int DAYS_EACH = 8;

    private final Random random;

    EdtfSamples(Random random) {
        this.random = random;
    }

    Sample any() {
        return switch (random.nextInt(6)) {
            case 0, 1 -> qualified(random.nextBoolean() ? plain() : masked());
            case 2 -> dateTime();
            case 3 -> interval();
            default -> set();
        };
    }

    private Sample plain() {
        YearMonth month = YearMonth.of(random.nextInt(19_999) - 9_999, 1 + random.nextInt(12));
        return switch (random.nextInt(3)) {
            case 0 -> wholeYear(month.getYear());
            case 1 -> new Sample(text(month), daysOf(month), false, false);
            default -> {
                LocalDate day = dayOf(month);
                yield new Sample(text(day), List.of(day), false, false);
            }
        };
    }

    private Sample wholeYear(int year) {
        List<LocalDate> days = new ArrayList<>(List.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)));
        for (int i = 0; i < DAYS_EACH; i++) {
            days.add(LocalDate.ofYearDay(year, 1 + random.nextInt(365)));
        }
        return new Sample(text(year), days, false, false);
    }

    private Sample masked() {
        int year = 1 + random.nextInt(9_999);
        boolean negative = random.nextInt(4) == 0;
        int unit = random.nextBoolean() ? 10 : 100;
        return switch (random.nextInt(4)) {
            case 0 -> new Sample(text(year) + "-XX", wholeYear(year).days(), false, false);
            case 1 -> new Sample(text(year) + "-XX-XX", wholeYear(year).days(), false, false);
            case 2 -> {
                YearMonth month = YearMonth.of(year, 1 + random.nextInt(12));
                yield new Sample(text(month) + "-XX", daysOf(month), false, false);
            }
            default -> {
                List<LocalDate> days = new ArrayList<>();
                for (int i = 0; i < DAYS_EACH; i++) {
                    int meant = year / unit * unit + random.nextInt(unit);
                    days.addAll(wholeYear(negative ? -meant : meant).days());
                }
                String digits = text(year).substring(0, unit == 10 ? 3 : 2) + (unit == 10 ? "X" : "XX");
                yield new Sample((negative ? "-" : "") + digits, days, false, false);
            }
        };
    }

    private Sample dateTime() {
        LocalDate day = dayOf(YearMonth.of(random.nextInt(10_000), 1 + random.nextInt(12)));
        String time = String.format("T%02d:%02d:%02d", random.nextInt(24), random.nextInt(60), random.nextInt(60));
        String zone = List.of("", "Z", "+08", "-04", "+05:30", "-09:30").get(random.nextInt(6));
        return new Sample(text(day) + time + zone, List.of(day), false, false);
    }

    private Sample interval() {
        if (random.nextInt(3) == 0) {
            Sample date = qualified(plain());
            String absent = random.nextBoolean() ? ".." : "";
            return random.nextBoolean()
                    ? new Sample(date.text() + "/" + absent, date.days(), false, true)
                    : new Sample(absent + "/" + date.text(), date.days(), true, false);
        }
        Sample first = plain();
        Sample second = plain();
        return first.days().getFirst().isBefore(second.days().getFirst())
                ? between(first, "/", second)
                : between(second, "/", first);
    }

    /** The days before the first and after the second, when the texts overlap, are not meant by either end. */
    private Sample between(Sample first, String separator, Sample second) {
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate start : first.days()) {
            for (LocalDate end : second.days()) {
                if (!end.isBefore(start)) {
                    days.add(start);
                    days.add(end);
                    days.add(start.plusDays(random.nextLong(end.toEpochDay() - start.toEpochDay() + 1)));
                }
            }
        }
        String text = qualified(first).text() + separator + qualified(second).text();
        return new Sample(text, days, false, false);
    }

    private Sample set() {
        List<Sample> members = new ArrayList<>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            members.add(random.nextInt(3) == 0 ? range() : qualified(random.nextBoolean() ? plain() : masked()));
        }
        boolean openStart = random.nextInt(4) == 0;
        boolean openEnd = random.nextInt(4) == 0;
        if (openStart) {
            Sample date = qualified(plain());
            members.addFirst(new Sample(".." + date.text(), date.days(), true, false));
        }
        if (openEnd) {
            Sample date = qualified(plain());
            members.addLast(new Sample(date.text() + "..", date.days(), false, true));
        }
        String list = members.stream().map(Sample::text).collect(Collectors.joining(","));
        List<LocalDate> days = members.stream().flatMap(m -> m.days().stream()).toList();
        return new Sample(random.nextBoolean() ? "[" + list + "]" : "{" + list + "}", days, openStart, openEnd);
    }

    private Sample range() {
        YearMonth first = YearMonth.of(random.nextInt(9_000), 1 + random.nextInt(12));
        YearMonth last = first.plusMonths(random.nextInt(900));
        return switch (random.nextInt(3)) {
            case 0 -> between(wholeYear(first.getYear()), "..", wholeYear(last.getYear()));
            case 1 ->
                between(
                        new Sample(text(first), daysOf(first), false, false),
                        "..",
                        new Sample(text(last), daysOf(last), false, false));
            default -> {
                LocalDate start = first.atDay(1);
                LocalDate end = last.atEndOfMonth();
                yield between(
                        new Sample(text(start), List.of(start), false, false),
                        "..",
                        new Sample(text(end), List.of(end), false, false));
            }
        };
    }

    private Sample qualified(Sample date) {
        String qualifier = List.of("", "", "", "?", "~", "%").get(random.nextInt(6));
        return new Sample(date.text() + qualifier, date.days(), date.openStart(), date.openEnd());
    }

    private List<LocalDate> daysOf(YearMonth month) {
        return List.of(month.atDay(1), dayOf(month), month.atEndOfMonth());
    }

    private LocalDate dayOf(YearMonth month) {
        return month.atDay(1 + random.nextInt(month.lengthOfMonth()));
    }

    private static String text(int year) {
        return (year < 0 ? "-" : "") + String.format("%04d", Math.abs(year));
    }

    private static String text(YearMonth month) {
        return text(month.getYear()) + String.format("-%02d", month.getMonthValue());
    }

    private static String text(LocalDate day) {
        return text(YearMonth.from(day)) + String.format("-%02d", day.getDayOfMonth());
    }
}
