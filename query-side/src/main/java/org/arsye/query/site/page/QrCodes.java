package org.arsye.query.site.page;

import io.nayuki.qrcodegen.QrCode;

/** Draws QR codes. */
public final class QrCodes {

    /** ISO/IEC 18004, section 6.3.8. */
    private static final int QUIET_ZONE = 4;

    private QrCodes() {}

    /** Draws a text at medium error correction. */
    public static Qr of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    int from = x;
                    while (code.getModule(x + 1, y)) {
                        x++;
                    }
                    int width = x - from + 1;
                    path.append('M')
                            .append(from + QUIET_ZONE)
                            .append(' ')
                            .append(y + QUIET_ZONE)
                            .append('h')
                            .append(width)
                            .append("v1h-")
                            .append(width)
                            .append('z');
                }
            }
        }
        return new Qr(code.size + 2 * QUIET_ZONE, path.toString());
    }
}
