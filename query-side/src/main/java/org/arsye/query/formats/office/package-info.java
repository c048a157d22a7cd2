/**
 * Documents for spreadsheets and word processors: XLSX and DOCX (ISO/IEC 29500), ODS (ISO/IEC 26300). All three are containers
 * of XML and are written row by row, so that their length costs no memory.
 */
package org.arsye.query.formats.office;
