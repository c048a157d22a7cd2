package org.arsye.query.ledger.command;

import org.arsye.query.ledger.Tree;
import org.arsye.query.ledger.audit.StoreAudit;
import org.arsye.query.ledger.export.RecordedErasures;
import org.arsye.query.ledger.export.StaticExport;
import org.arsye.query.platform.ErasedKeys;
import org.arsye.query.platform.RawRecord;
import org.arsye.query.platform.ReadSettings;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/**
 * The few parts that read the record and the published tree, for a program that has neither views nor a web server. Imported by
 * name, and not found by the program that serves, which has others in their place.
 */
@EnableConfigurationProperties(ReadSettings.class)
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class
})
@ComponentScan(
        basePackageClasses = {RawRecord.class, Tree.class, StoreAudit.class, StaticExport.class},
        useDefaultFilters = false,
        includeFilters = {
            @Filter(
                    type = FilterType.REGEX,
                    pattern = "org\\.arsye\\.query\\.platform\\."
                            + "(PostgresRawRecord|Bell|ContentKeys|Opening|AxonServerConnector)"),
            @Filter(
                    type = FilterType.REGEX,
                    pattern =
                            "org\\.arsye\\.query\\.ledger\\.(LedgerConfiguration|LedgerTable|Latest|StoredTiles|Bundles"
                                    + "|PublishedTree|PolicyText|Entries|Publicity|Disclosures)"),
            @Filter(
                    type = FilterType.REGEX,
                    pattern = "org\\.arsye\\.query\\.ledger\\.(audit|export)\\."
                            + "(AuditTable|StoreAudit|StaticExport|DisclosureExport)")
        })
class Reading {

    @Bean
    ErasedKeys recordedErasures(RawRecord record) {
        return new RecordedErasures(record);
    }
}
