package org.arsye.query.site.page;

/**
 * A QR code (ISO/IEC 18004) to be drawn.
 *
 * @param size modules on a side, with the quiet zone around them
 * @param path its dark modules, as an SVG path
 */
public record Qr(int size, String path) {}
