"""Czech words of reported speech."""

from __future__ import annotations

from backfile.loader.quotations.lexicon import Vocabulary

CZECH = Vocabulary(
    language="cs",
    cues="""
    říká říkal říkala říkají řekl řekla řekli uvedl uvedla uvedli uvádí dodal dodala dodali dodává prohlásil prohlásila
    prohlásili prohlašuje sdělil sdělila sdělili sděluje oznámil oznámila oznámili oznamuje potvrdil potvrdila potvrdili
    potvrzuje upozornil upozornila upozornili upozorňuje vysvětlil vysvětlila vysvětlili vysvětluje popsal popsala popisuje
    doplnil doplnila doplňuje zdůraznil zdůraznila zdůrazňuje připomněl připomněla připomíná konstatoval konstatovala
    konstatuje poznamenal poznamenala poznamenává míní soudí tvrdí tvrdil tvrdila tvrdili myslí domnívá věří věřil věřila
    ujistil ujistila ujišťuje slíbil slíbila slibuje varoval varovala varuje kritizoval kritizovala kritizuje odpověděl
    odpověděla odpovídá reagoval reagovala reaguje napsal napsala píše komentoval komentovala komentuje okomentoval
    okomentovala hodnotí hodnotil hodnotila zhodnotil zhodnotila shrnul shrnula přiznal přiznala přiznává připustil
    připustila připouští odmítl odmítla odmítá popřel popřela ohradil ohradila stěžuje stěžoval stěžovala postěžoval
    postěžovala vyzval vyzvala vyzývá požádal požádala žádá ptá ptal ptala zeptal zeptala nazval nazvala označil označila
    vzpomíná vzpomínal vzpomínala vyprávěl vyprávěla vypráví líčí líčil vylíčil podotkl podotkla přiblížil přiblížila
    upřesnil upřesnila upřesňuje pochvaluje pochválil pochválila zdůvodnil zdůvodnila argumentoval argumentovala argumentuje
    žertoval žertuje naznačil naznačila pokračoval pokračovala pokračuje namítl namítla zopakoval zopakovala opakuje
    informoval informovala informuje deklaroval apeluje apeloval apelovala ocenil ocenila oceňuje uzavřel uzavřela
    vzkázal vzkázala vzkazuje opakoval opakovala zmínil zmínila zmiňuje přemítá směje smál smála
    """,
    according="podle dle",
    he="on",
    she="ona",
    they="oni ony",
    self="já my ty vy",
    his="něj něho jeho jemu mu",
    hers="ní její",
    possessives="svůj svá své svým náš naše můj moje má jejich",
    who="který která které kteří kdo",
    that="že zda jestli aby jak proč",
    determiners="ten ta to ti ty tento tato toto tohoto této tomto všichni mnozí několik dva dvě tři",
    indefinite="jeden jedna jakýsi jakási",
    prepositions="""
    bez do k ke ku mezi na nad o od po pod před přes při pro proti s se u v ve vedle vůči z ze za během kvůli díky kolem
    když protože ačkoli přestože pokud jestliže
    """,
    genitive="pro z ze pro do na",
    places="v ve na do z ze u",
    conjunctions="a i ale nebo anebo však či",
    auxiliaries="má měl měla může mohl mohla musí musel musela chce chtěl chtěla si mi nám jim",
    be="je jsou byl byla bylo byli byly jsem jsme bude budou",
    adverbs="""
    také rovněž ještě už již nyní teď potom pak později dříve následně dnes včera zítra zároveň přitom proto tak velmi tam
    zde tady ne pondělí úterý středu čtvrtek pátek sobotu neděli ledna února března dubna května června července srpna září
    října listopadu prosince
    jen pouze
    """,
    titles="""
    pan paní pán doktor doktorka profesor profesorka docent docentka prezident prezidentka premiér premiérka ministr
    ministryně náměstek náměstkyně vicepremiér vicepremiérka poslanec poslankyně senátor senátorka starosta starostka
    primátor primátorka hejtman hejtmanka radní zastupitel zastupitelka mluvčí ředitel ředitelka šéf šéfka předseda
    předsedkyně místopředseda místopředsedkyně soudce soudkyně žalobce žalobkyně advokát advokátka právník právnička král
    královna princ princezna papež biskup kardinál kněz farář generál plukovník kapitán kapitánka trenér trenérka útočník
    obránce brankář herec herečka zpěvák zpěvačka spisovatel spisovatelka novinář novinářka historik historička ekonom
    ekonomka analytik analytička expert expertka odborník odbornice lékař lékařka primář primářka učitel učitelka hasič
    hasička policista policistka vědec vědkyně majitel majitelka kancléř velvyslanec velvyslankyně režisér režisérka manažer
    manažerka zakladatel zakladatelka vedoucí bývalý bývalá český česká ruský ruská americký americká německý francouzský
    ministra ministryni ministryně starosty starostky ředitele ředitelky prezidenta mluvčího předsedy předsedkyně
    žena muž babička dědeček vdova soused sousedka stavbyvedoucí velitel velitelka matka otec syn dcera
    """,
    male="pan král princ papež biskup kardinál kněz herec poslanec předseda",
    female="paní královna princezna ministryně starostka ředitelka mluvčí poslankyně herečka předsedkyně šéfka",
    links="de van von z al bin",
    not_names="v ve na z ze do po od za o i a ale jak když pokud ne tak ten ta to podle český česká české",
    organisations="""
    ministerstvo vláda sněmovna senát strana univerzita policie soud svaz společnost skupina banka komise rada unie město
    obec ulice náměstí deník agentura čtk televize rozhlas škola nemocnice kostel stadion praha brno ostrava česko rusko
    ukrajina evropa nato osn ods ano
    """,
    abbreviations="dr prof mgr ing judr mudr bc doc tzv tis mil mld např apod atd ul nám č sv str plk gen mjr",
    inflected_names=True,
    courtesies="pan paní",
    drops_subject=True,
    feminine_verbs="la",
    masculine_verbs="l",
    regnal="král královna princ princezna papež",
    same_callings="trenér/kouč",
    works="""
    film filmu román románu kniha knihy knize knihu album alba píseň písně seriál seriálu hra hry opera opery deník deníku
    časopis časopisu program programu výstava výstavy pořad pořadu muzikál list listu takzvaný tzv
    """,
    agents="od",
    dialogues=True,
    incised=True,
    verb_ends="l la li je uje í á",
    echoes="tak slovy",
    plural_verbs="li ají",
    ordinals=True,
)
