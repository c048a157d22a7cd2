package org.arsye.query.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/** Keys for one purpose each, derived from the master key as the command side derives them: HMAC-SHA256 of the purpose. */
@Component
public class DerivedKeys {

    private final MasterKeyFile master;

    DerivedKeys(ReadSettings settings) {
        this.master = new MasterKeyFile(settings);
    }

    /** 32 bytes. */
    public byte[] of(String purpose) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(master.bytes(), "HmacSHA256"));
            return mac.doFinal(purpose.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
