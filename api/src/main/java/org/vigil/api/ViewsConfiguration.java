package org.vigil.api;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.vigil.core.casefile.Words;
import org.vigil.core.command.CaseJson;
import org.vigil.core.log.EventCodec;
import org.vigil.core.log.EventLog;
import org.vigil.query.cases.CaseList;
import org.vigil.query.cases.CaseReader;
import org.vigil.query.cases.CasesProjection;
import org.vigil.query.cases.DueActions;
import org.vigil.query.history.HistoryProjection;
import org.vigil.query.history.HistoryReader;
import org.vigil.query.projection.CaseReplay;
import org.vigil.query.projection.Projections;
import org.vigil.query.statistics.Statistics;
import org.vigil.query.statistics.StatisticsProjection;
import org.vigil.query.timeline.TimelineReader;
import tools.jackson.databind.json.JsonMapper;

/** The views: what keeps them, and what reads them. */
@Configuration(proxyBeanMethods = false)
class ViewsConfiguration {

    /** Answers are written as the domain is. */
    @Bean
    JsonMapper answers(CaseJson json) {
        return json.mapper();
    }

    @Bean
    CaseReplay replay(EventLog log, EventCodec codec) {
        return new CaseReplay(log, codec);
    }

    @Bean
    CasesProjection casesProjection(CaseReplay replay, CaseJson json) {
        return new CasesProjection(replay, json);
    }

    @Bean
    CaseReader caseReader(Projections projections, CaseReplay replay, CaseJson json) {
        return new CaseReader(projections, replay, json);
    }

    @Bean
    CaseList caseList(Projections projections, CaseJson json) {
        return new CaseList(projections, json);
    }

    @Bean
    DueActions dueActions(Projections projections, CaseJson json) {
        return new DueActions(projections, json);
    }

    @Bean
    HistoryProjection historyProjection(EventCodec codec) {
        return new HistoryProjection(codec);
    }

    @Bean
    HistoryReader historyReader(Projections projections, EventCodec codec, CaseJson json) {
        return new HistoryReader(projections, codec, json, Words::of);
    }

    @Bean
    StatisticsProjection statisticsProjection(CaseReplay replay, CaseJson json) {
        return new StatisticsProjection(replay, json);
    }

    @Bean
    Statistics statistics(Projections projections, CaseJson json) {
        return new Statistics(projections, json);
    }

    @Bean
    TimelineReader timelineReader(CaseReplay replay) {
        return new TimelineReader(replay);
    }
}
