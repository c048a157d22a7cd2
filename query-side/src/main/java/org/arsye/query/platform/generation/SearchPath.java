package org.arsye.query.platform.generation;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;

/**
 * Lets the connections of the pool find the tables of this release. Tables are named without their schema, so that the same
 * SQL fills and reads any generation of a view.
 */
final class SearchPath implements BeanPostProcessor {

    private final BeanFactory beans;

    SearchPath(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            // Rows follow from events, and their position stands in the transaction that writes them: what a crash
            // takes away is taken in again, so no view makes the disk wait that the record needs.
            pool.setConnectionInitSql("set synchronous_commit to off; set search_path to "
                    + beans.getBean(Layouts.class).searchPath());
        }
        return bean;
    }
}
