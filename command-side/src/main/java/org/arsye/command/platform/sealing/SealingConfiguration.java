package org.arsye.command.platform.sealing;

import javax.sql.DataSource;
import org.arsye.command.platform.ArsyeSettings;
import org.arsye.command.platform.MasterKey;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class SealingConfiguration {

    @Bean
    ContentKeyTable contentKeyTable(@Qualifier("keysClient") JdbcClient keys) {
        return new ContentKeyTable(keys);
    }

    @Bean
    MasterKey masterKey(ArsyeSettings settings, ContentKeyTable table) {
        return ContentKeys.masterKey(MasterKey.fileIn(settings.dataDir()), table);
    }

    @Bean
    ContentKeys contentKeys(ContentKeyTable table, MasterKey master) {
        return new ContentKeys(table, master);
    }

    @Bean
    Unsealing unsealing(ContentKeyTable table, MasterKey master) {
        return new Unsealing(table, master);
    }

    @Bean
    DestroyedKeys destroyedKeys(@Qualifier("keysDataSource") DataSource keys) {
        return new DestroyedKeys(keys);
    }

    @Bean
    SealingInterceptor sealingInterceptor(ContentKeys keys) {
        return new SealingInterceptor(keys);
    }
}
