package org.arsye.story.year;

import java.util.List;
import java.util.Map;

/** What is said in the year. None of it was ever said: every text calls itself synthetic. */
final class Words {

    /** A subject in Albanian (to follow “për”), Serbian (to follow “o”) and English (to follow “on”). */
    record Subject(String sq, String sr, String en) {}

    static final List<Subject> SUBJECTS = List.of(
            new Subject("bibliotekat lëvizëse", "putujućim bibliotekama", "travelling libraries"),
            new Subject("ujërat e pijshëm", "pijaćoj vodi", "drinking water"),
            new Subject("ndriçimin e rrugëve", "uličnoj rasveti", "street lighting"),
            new Subject("çerdhet publike", "javnim obdaništima", "public nurseries"),
            new Subject("shtigjet e këmbësorëve", "pešačkim stazama", "footpaths"),
            new Subject("arkivat e fëmijëve", "dečjim arhivima", "archives of childhood"),
            new Subject("tregjet e gjelbra", "zelenim pijacama", "green markets"),
            new Subject("zhurmën e natës", "noćnoj buci", "noise at night"),
            new Subject("biçikletat e përbashkëta", "zajedničkim bicikloma", "shared bicycles"),
            new Subject("mbrojtjen e pyjeve", "zaštiti šuma", "the protection of woods"),
            new Subject("orët e përrallave", "časovima bajki", "story hours"),
            new Subject(
                    "gjuhën e thjeshtë në formularë", "jednostavnom jeziku u obrascima", "plain language in forms"));

    static final List<Map<String, String>> BODIES = List.of(
            in3("Ministria Sintetike e Lumenjve", "Sintetičko ministarstvo reka", "Synthetic Ministry of Rivers"),
            in3(
                    "Ministria Sintetike e Çerdheve",
                    "Sintetičko ministarstvo obdaništa",
                    "Synthetic Ministry of Nurseries"),
            in3("Ministria Sintetike e Udhëve", "Sintetičko ministarstvo puteva", "Synthetic Ministry of Roads"),
            in3("Ministria Sintetike e Pyjeve", "Sintetičko ministarstvo šuma", "Synthetic Ministry of Woods"),
            in3("Ministria Sintetike e Librit", "Sintetičko ministarstvo knjige", "Synthetic Ministry of Books"),
            in3("Ministria Sintetike e Dritës", "Sintetičko ministarstvo svetlosti", "Synthetic Ministry of Light"),
            in3("Ministria Sintetike e Këngës", "Sintetičko ministarstvo pesme", "Synthetic Ministry of Song"),
            in3("Ministria Sintetike e Gurit", "Sintetičko ministarstvo kamena", "Synthetic Ministry of Stone"),
            in3("Agjencia Sintetike e Matjeve", "Sintetička agencija za merenja", "Synthetic Agency of Measures"),
            in3(
                    "Zyra Sintetike e Matjeve në Shqipëri",
                    "Sintetička kancelarija u Albaniji",
                    "Synthetic Office in Albania"),
            in3("Komuna Sintetike e Kodrës", "Sintetička opština Brđani", "Synthetic Municipality of the Hill"),
            in3("Komuna Sintetike e Fushës", "Sintetička opština Poljana", "Synthetic Municipality of the Plain"));

    private static final List<String> WISHES_SQ = List.of(
            "Afati në këtë nen është tepër i shkurtër për fshatrat.",
            "Kërkojmë që tarifa të mos vlejë për fëmijë dhe pensionistë.",
            "Ky nen përsërit atë që thuhet më lart; të fshihet.",
            "Të shtohet detyrimi për njoftim në dy gjuhë zyrtare.",
            "Çmimi duhet të llogaritet çdo vit, e jo çdo pesë vjet.");

    private static final List<String> WISHES_SR = List.of(
            "Rok iz ovog člana je prekratak za udaljena sela.",
            "Tražimo da se taksa ne naplaćuje deci i penzionerima.",
            "Ovaj član ponavlja ono što već piše; neka se briše.",
            "Da se doda obaveza obaveštavanja na oba službena jezika.",
            "Cenu treba računati svake godine, a ne svake pete; đaci da ne plaćaju.");

    private static final List<String> GROUNDS_SQ = List.of(
            "Vërejtja u shqyrtua; neni u ndryshua ashtu si thuhet në tekstin e ri.",
            "Një pjesë e propozimit hyn në nen; pjesa tjetër rregullohet me akt tjetër.",
            "Propozimi del jashtë asaj që rregullon ky akt, prandaj nuk pranohet.");

    private static final List<String> GROUNDS_SR = List.of(
            "Primedba je razmotrena; član je izmenjen onako kako piše u novom tekstu.",
            "Deo predloga ulazi u član; ostatak se uređuje drugim aktom.",
            "Predlog izlazi van onoga što ovaj akt uređuje, zato se ne prihvata.");

    private Words() {}

    static Map<String, String> in3(String sq, String sr, String en) {
        return Map.of("sq", sq, "sr", sr, "en", en);
    }

    static Map<String, String> title(Subject subject, int number) {
        return in3(
                "Projekti sintetik nr. " + number + " për " + subject.sq(),
                "Sintetički nacrt br. " + number + " o " + subject.sr(),
                "Synthetic draft no. " + number + " on " + subject.en());
    }

    /** A sentence on the subject, for a summary or a notice. */
    static Map<String, String> about(String sq, String sr, String en, Subject subject) {
        return in3(
                sq + " " + subject.sq() + " (tekst sintetik).",
                sr + " " + subject.sr() + " (sintetički tekst).",
                en + " " + subject.en() + " (synthetic text).");
    }

    static Map<String, String> because(String sq, String sr, String en) {
        return in3(
                "Arsyeja, e shpikur si gjithë viti: " + sq + ".",
                "Razlog, izmišljen kao i cela godina: " + sr + ".",
                "The reason, invented like the whole year: " + en + ".");
    }

    static String comment(Chance chance, String language, int number) {
        var text = chance.of(language.equals("sr") ? WISHES_SR : WISHES_SQ);
        return (language.equals("sr") ? "[sintetički komentar " : "[koment sintetik ") + number + "] " + text;
    }

    static Map<String, String> justification(Chance chance) {
        int which = chance.between(0, GROUNDS_SQ.size() - 1);
        return Map.of(
                "sq", GROUNDS_SQ.get(which) + " [sintetike]",
                "sr", GROUNDS_SR.get(which) + " [sintetičko]");
    }

    /** Nobody is called so. */
    static String name(String kind, int number) {
        return switch (kind) {
            case "citizen" -> "Qytetar sintetik nr. " + number;
            case "ngo" -> "Shoqata sintetike nr. " + number;
            case "business" -> "Ndërmarrja sintetike nr. " + number;
            default -> "Pjesëmarrës sintetik nr. " + number;
        };
    }
}
