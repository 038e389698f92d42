"""Czech words of reported speech."""

from __future__ import annotations

from backfile.loader.quotations.vocabulary.fields import Vocabulary

CZECH = Vocabulary(
    language="cs",
    cues="""
    říká říkal říkala říkají řekl řekla řekli uvedl uvedla uvedli uvádí dodal dodala dodali dodává prohlásil
    prohlásila prohlásili prohlašuje sdělil sdělila sdělili sděluje oznámil oznámila oznámili oznamuje potvrdil
    potvrdila potvrdili potvrzuje upozornil upozornila upozornili upozorňuje vysvětlil vysvětlila vysvětlili
    vysvětluje popsal popsala popisuje doplnil doplnila doplňuje zdůraznil zdůraznila zdůrazňuje připomněl
    připomněla připomíná konstatoval konstatovala konstatuje poznamenal poznamenala poznamenává míní soudí tvrdí
    tvrdil tvrdila tvrdili myslí domnívá věří věřil věřila ujistil ujistila ujišťuje slíbil slíbila slibuje varoval
    varovala varuje kritizoval kritizovala kritizuje odpověděl odpověděla odpovídá reagoval reagovala reaguje napsal
    napsala píše komentoval komentovala komentuje okomentoval okomentovala hodnotí hodnotil hodnotila zhodnotil
    zhodnotila shrnul shrnula přiznal přiznala přiznává připustil připustila připouští odmítl odmítla odmítá popřel
    popřela ohradil ohradila stěžuje stěžoval stěžovala postěžoval postěžovala vyzval vyzvala vyzývá požádal
    požádala žádá ptá ptal ptala zeptal zeptala nazval nazvala označil označila vzpomíná vzpomínal vzpomínala
    vyprávěl vyprávěla vypráví líčí líčil vylíčil podotkl podotkla přiblížil přiblížila upřesnil upřesnila upřesňuje
    pochvaluje pochválil pochválila zdůvodnil zdůvodnila argumentoval argumentovala argumentuje žertoval žertuje
    naznačil naznačila pokračoval pokračovala pokračuje namítl namítla zopakoval zopakovala opakuje informoval
    informovala informuje deklaroval apeluje apeloval apelovala ocenil ocenila oceňuje uzavřel uzavřela zlobí zlobil
    zlobila rozčiluje rozčiloval rozčilovala brání bránil bránila diví divil divila raduje radoval radovala
    uklidňuje uklidnil uklidnila krčí kroutí rekapituluje obává obával obávala těší těšil těšila přiznávají vzkázal
    vzkázala vzkazuje opakoval opakovala zmínil zmínila zmiňuje přemítá směje smál smála považuje považoval
    považovala procedil procedila pokrčil pokrčila pokýval pokývala zakroutil zakroutila mávl mávla mávne
    """,
    according="podle dle",
    he="on",
    she="ona",
    they="oni ony",
    self="já my ty vy",
    his="něj něho jeho jemu mu ho",
    hers="ní její ji jí",
    possessives="svůj svá své svým náš naše můj moje má jejich",
    who="který která které kteří kdo",
    that="že zda jestli aby jak proč co",
    determiners="ten ta to ti ty tento tato toto tohoto této tomto všichni mnozí několik dva dvě tři",
    indefinite="jeden jedna jakýsi jakási",
    prepositions="""
    bez do k ke ku mezi na nad o od po pod před přes při pro proti s se u v ve vedle vůči z ze za během kvůli díky
    kolem když protože ačkoli přestože pokud jestliže
    """,
    genitive="pro z ze do na",
    places="v ve na do z ze u",
    conjunctions="a i ale nebo anebo však či",
    auxiliaries="by bych má měl měla může mohl mohla musí musel musela chce chtěl chtěla si mi nám jim tím tomu tom",
    be="je jsou byl byla bylo byli byly jsem jsme bude budou",
    adverbs="""
    sám sama také rovněž ještě už již nyní teď potom pak později dříve následně dnes včera zítra zároveň přitom
    proto tak velmi tam zde tady ne pondělí úterý středu čtvrtek pátek sobotu neděli ledna února března dubna května
    června července srpna září října listopadu prosince jen pouze
    """,
    titles="""
    převor gólman bratr sestra seniorka senior číšník politik politička úředník hráč hráčka pan paní pán doktor
    doktorka profesor profesorka docent docentka prezident prezidentka premiér premiérka ministr ministryně náměstek
    náměstkyně vicepremiér vicepremiérka poslanec poslankyně senátor senátorka starosta starostka primátor
    primátorka hejtman hejtmanka radní zastupitel zastupitelka mluvčí ředitel ředitelka šéf šéfka předseda
    předsedkyně místopředseda místopředsedkyně soudce soudkyně žalobce žalobkyně advokát advokátka právník právnička
    král královna princ princezna papež biskup kardinál kněz farář generál plukovník kapitán kapitánka trenér
    trenérka útočník obránce brankář herec herečka zpěvák zpěvačka spisovatel spisovatelka novinář novinářka
    historik historička ekonom ekonomka analytik analytička expert expertka odborník odbornice lékař lékařka primář
    primářka učitel učitelka hasič hasička policista policistka vědec vědkyně majitel majitelka kancléř velvyslanec
    velvyslankyně režisér režisérka manažer manažerka zakladatel zakladatelka vedoucí bývalý bývalá český česká
    ruský ruská americký americká německý francouzský ministra ministryni starosty starostky ředitele ředitelky
    prezidenta mluvčího předsedy žena muž babička dědeček vdova soused sousedka stavbyvedoucí velitel velitelka
    matka otec syn dcera duchovní kaplan medik chirurg obhájce podnikatel podnikatelka hudebník klavírista skladatel
    umělec umělkyně malíř malířka sochař sedlák zemědělec autor autorka znalec znalkyně záchranář záchranářka
    sbormistr sbormistryně biolog bioložka promítač kritik kritička vydavatel vnuk vnučka teta strýc manžel manželka
    partner partnerka
    """,
    male="pan král princ papež biskup kardinál kněz herec poslanec předseda",
    female="paní královna princezna ministryně starostka ředitelka poslankyně herečka předsedkyně šéfka",
    links="de van von z al bin",
    not_names="v ve na z ze do po od za o i a ale jak když pokud ne tak ten ta to podle český česká české",
    organisations="""
    ministerstvo vláda sněmovna senát strana univerzita policie soud svaz společnost skupina banka komise rada unie
    město obec ulice náměstí deník agentura čtk televize rozhlas škola nemocnice kostel stadion praha brno ostrava
    česko rusko ukrajina evropa nato osn ods ano radnice zdroj dopravce provozovatel investor operátor server portál
    úřad resort hotel dozorce
    """,
    abbreviations="dr prof mgr ing judr mudr bc doc tzv tis mil mld např apod atd ul nám č sv str plk gen mjr",
    inflected_names=True,
    courtesies="pan paní",
    drops_subject=True,
    feminine_verbs="la",
    masculine_verbs="l",
    same_callings="trenér/kouč",
    wider_callings="""
    duchovní/farář/kněz/biskup/kaplan medik/lékař/primář/chirurg právník/advokát/soudce/žalobce/obhájce
    podnikatel/majitel/ředitel/zakladatel hudebník/zpěvák/klavírista/skladatel umělec/malíř/sochař/hudebník/herec
    sedlák/zemědělec spisovatel/autor autor/spisovatel
    politik/poslanec/senátor/ministr/premiér/prezident/starosta/hejtman/primátor/zastupitel/náměstek
    hráč/brankář/útočník/obránce/kapitán úředník/starosta/hejtman/ministr/ředitel
    """,
    works="""
    film filmu román románu kniha knihy knize knihu album alba píseň písně seriál seriálu hra hry opera opery deník
    deníku časopis časopisu program programu výstava výstavy pořad pořadu muzikál list listu takzvaný tzv
    """,
    agents="od",
    dialogues=True,
    incised=True,
    verb_ends="l la li je uje í á e",
    echoes="tak slovy",
    plural_verbs="li ají eme íme áme",
    reflexives="se",
    ordinals=True,
    beside_offices="soused sousedka vdova",
    objects="jemu mu ho ji jí něj něho ní",
    sole_offices="""
    ministr ministryně premiér prezident starosta starostka soudce soudkyně žalobce mluvčí král královna papež
    biskup trenér ředitel ředitelka předseda předsedkyně muž žena matka otec syn dcera
    """,
    feminine_ends="ka yně",
    several_ends="i",
    body_ends="o í zpráva deník list úřad soud resort klub nemocnice policie firma obec radnice rozsudek verdikt",
    oblique_ends="u ou ů ům ovi ách ích ami emi",
    general_callings="""
                   žena muž dívka chlapec mladík mladice senior seniorka důchodce důchodkyně odborník odbornice
    expert     expertka specialista         specialistka politik politička úředník úřednice sportovec sportovkyně
    závodník     závodnice hráč hráčka střelec     reprezentant         reprezentantka rodák rodačka umělec umělkyně
    vědec     vědkyně právník právnička lékař lékařka doktor doktorka     manažer manažerka         podnikatel
    podnikatelka     pedagog pedagožka pamětník pamětnice laureát laureátka vítěz vítězka autor autorka     gólman
    kouč trenér     mistr šampion šampionka rozhodčí duchovní podnikavec muzikant muzikantka hudebník hudebnice dán
    dánka švéd     švédka francouz francouzka ital italka španěl španělka angličan angličanka brit britka
    američan     američanka kanaďan kanaďanka rakušan rakušanka švýcar japonec japonka ukrajinec ukrajinka slovenka
    kluk     holka děvče     hasič hasička policista policistka strážník strážnice záchranář záchranářka chovatel
    chovatelka     žalovaný žalovaná     obžalovaný obžalovaná poškozený poškozená fanoušek badatel badatelka
    """,
    calling_ends="""
              tel telka ník ař ář řka ista istka olog oložka tor torka ec kyně ák ér érka ent entka ant antka čan
    čanka     zce rce jce pce dce bce vce
    """,
    adjectives="bývalý bývalá český česká ruský ruská americký americká německý francouzský",
    feminine_callings=True,
    demonstratives="ten/m ta/f",
)
