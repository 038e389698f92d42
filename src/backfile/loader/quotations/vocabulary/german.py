"""German words of reported speech."""

from __future__ import annotations

from backfile.loader.quotations.vocabulary.fields import Vocabulary

GERMAN = Vocabulary(
    language="de",
    cues="""
    seufzt empört empörte echauffiert ereifert frohlockt lacht lachte grinst grinste brummt brummte murmelt murmelte
    flüstert flüsterte schreit schrie brüllt brüllte kündigt resigniert bilanziert wiegelt relativiert relativierte
    präzisiert präzisierte moniert monierte rügt rügte tadelt tadelte sagt sagte sagten gesagt sagen erklärt
    erklärte erklärten erläutert erläuterte betont betonte bekräftigt bekräftigte meint meinte findet fand fügt
    fügte ergänzt ergänzte berichtet berichtete berichteten erzählt erzählte erinnert erinnerte fragt fragte
    antwortet antwortete entgegnet entgegnete erwidert erwiderte kontert konterte warnt warnte mahnt mahnte fordert
    forderte verlangt verlangte kritisiert kritisierte lobt lobte begrüßt begrüßte verspricht versprach verkündet
    verkündete teilt teilte mitgeteilt kündigt kündigte angekündigt behauptet behauptete glaubt glaubte hofft hoffte
    vermutet vermutete beklagt beklagte klagt klagte bedauert bedauerte räumt räumte gesteht gestand gibt gab
    zitiert zitierte schreibt schrieb geschrieben twittert twitterte postet postete nennt nannte bezeichnet
    bezeichnete beschreibt beschrieb spricht sprach gesprochen äußert äußerte urteilt urteilte bilanziert
    bilanzierte resümiert resümierte lautet lautete heißt hieß schildert schilderte schwärmt schwärmte scherzt
    scherzte ruft rief jubelt jubelte wettert wetterte poltert polterte unterstreicht unterstrich unterstreichen
    bestätigt bestätigte dementiert dementierte versichert versicherte verteidigt verteidigte verweist verwies weist
    wies stellt stellte wirft warf gratuliert gratulierte dankt dankte rät riet empfiehlt empfahl argumentiert
    argumentierte betonten denkt dachte weiß wusste freut freute ärgert ärgerte wundert wunderte plädiert plädierte
    appelliert appellierte droht drohte befürchtet befürchtete prophezeit prophezeite analysiert analysierte
    kommentiert kommentierte hält hielt einräumt einräumte zugibt zugab erklären mitteilt mitteilte hinzufügt
    hinzufügte ankündigt ankündigte feststellt feststellte hinweist hinwies bekanntgab bekannt zusammenfasst
    zusammenfasste anmerkt anmerkte sinniert sinnierte seufzt seufzte staunt staunte grüßt stöhnt stöhnte schimpft
    schimpfte ereiferte beteuert beteuerte raunt raunte spottet spottete ätzt ätzte frotzelt frotzelte stichelt
    stichelte insistiert insistierte konstatiert konstatierte notiert notierte bekennt bekannte mutmaßt mutmaßte
    verrät verriet enthüllt enthüllte eröffnet eröffnete wiederholt wiederholte entschuldigt entschuldigte klärt
    klärte bestreitet bestritt wünscht wünschte rechtfertigt rechtfertigte begründet begründete tröstet tröstete
    schlussfolgert schlussfolgerte orakelt orakelte haderte hadert widerspricht widersprach widersprechen pflichten
    stimmt nickt nickte bekundet bekundete beharrt beharrte reagiert reagierte genannt gelobt empfohlen gewarnt
    gefordert versprochen gewürdigt zurückgewiesen eingeräumt hinzugefügt entgegengehalten pflichtet pflichtete
    grübelt grübelte überlegt überlegte zusammengefasst empfehlen betonen schreiben berichten warnen fordern
    kritisieren fasst fasste erwartet erwartete rechnet rechnete zeigt zeigte zeigten lässt ließ
    """,
    noun_cues="""
    empört findet sagen fand weiß gibt gab hält hielt stellt stellte wirft warf teilt wies weist heißt hieß freut
    eröffnet eröffnete notiert wiederholt begründet wünscht fordern schreiben zeigt zeigte zeigten stimmt nickt
    nickte lässt ließ
    """,
    according="laut zufolge gemäß",
    closing="so",
    he="er",
    she="sie",
    self="ich wir du man es",
    his="sein seine seinen seinem seiner seines ihm ihn",
    hers="ihr ihre ihren ihrem ihrer ihres",
    shared_hers="ihr ihre ihren ihrem ihrer ihres",
    possessives="unser unsere mein meine dein deine euer eure",
    who="welcher welche wer",
    that="dass ob wie warum weshalb",
    to="zu",
    determiners="""
    der die das den dem des dieser diese dieses jener jene alle beide viele mehrere einige zwei drei vier dessen
    deren derer
    """,
    indefinite="ein eine einen einem einer eines kein keine",
    prepositions="""
    an am ans ins aufs fürs ums auf aus bei beim durch für gegen hinter im in ins mit nach neben ohne seit statt
    trotz über um unter von vom vor während wegen zum zur zwischen bis ab angesichts gegenüber als wenn weil nachdem
    bevor obwohl da
    """,
    subordinators="als wenn weil nachdem bevor obwohl da während",
    genitive="von vom für der des aus bei beim im in",
    places="in im aus nach",
    conjunctions="und oder aber doch denn sondern sowie",
    auxiliaries="""
    hat habe haben hatte hatten hätte wird werden würde würden will wollte wolle kann könne konnte könnte muss müsse
    musste müsste soll solle sollte darf dürfe möchte mag
    """,
    be="ist sei seien sind war waren wäre wurde wurden worden",
    adverbs="""
    stattdessen ansonsten anfangs nebenbei wenigstens immerhin schon manchmal irgendwann anfang mitte ende dennoch
    gleichwohl ebenso hierzu hierbei somit folglich demnach darauf daraufhin dazu davon damit daran dadurch dafür
    danach darum darin darüber drauf erst jetzt fast oft trotzdem dennoch jedenfalls insgesamt tatsächlich
    eigentlich natürlich vielleicht zunächst zuletzt zumindest sich auch noch nun dann jedoch allerdings zudem
    außerdem ferner weiter später zuvor bereits schon nur nicht heute gestern morgen montag dienstag mittwoch
    donnerstag freitag samstag sonnabend sonntag abend morgens abends deshalb daher dabei damals hier dort
    gleichzeitig zugleich schließlich dagegen hingegen immer wieder sehr ganz mehr wörtlich unterdessen januar
    februar märz april mai juni juli august september oktober november dezember selbst etwa einmal mal hinzu mit
    derweil indes unterdes hingegen wiederum nunmehr vorher nachher anschließend
    """,
    titles="""
    wissenschaftler wissenschaftlerin arzt ärztin interimscoach cheftrainer landwirt landwirtin kaufmann kauffrau
    grafiker grafikerin rentner rentnerin winzerin schülerin schüler studentin student biologe biologin geologe
    geologin pfleger pflegerin apotheker apothekerin lehrer lehrerin erzieher erzieherin handwerker hebamme
    landärztin hausarzt hausärztin nachbar nachbarin gastwirt gastwirtin tierarzt tierärztin fotograf fotografin
    physiker physikerin soziologe soziologin stadtrat stadträtin kurator kuratorin mieter mieterin herr frau dr prof
    professor professorin präsident präsidentin bundespräsident kanzler kanzlerin minister ministerin senator
    senatorin bürgermeister bürgermeisterin oberbürgermeister landrat sprecher sprecherin chef chefin vorsitzender
    vorsitzende vorsitzenden generalsekretär generalsekretärin direktor direktorin leiter leiterin trainer trainerin
    coach kapitän torwart stürmer verteidiger spieler spielerin experte expertin politiker politikerin abgeordneter
    abgeordnete abgeordneten könig königin prinz prinzessin papst bischof kardinal pfarrer anwalt anwältin richter
    richterin staatsanwalt kommissar kommissarin general oberst schauspieler schauspielerin sänger sängerin autor
    autorin schriftsteller schriftstellerin journalist journalistin forscher forscherin historiker ökonom ökonomin
    analyst analystin unternehmer unternehmerin gründer gründerin manager managerin geschäftsführer
    geschäftsführerin botschafter botschafterin ex-präsident us-präsident vizepräsident premier premierminister
    premierministerin staatschef regierungschef regierungschefin außenminister verteidigungsminister finanzminister
    mutter vater bruder schwester tochter sohn ehefrau ehemann zeuge zeugin anwohner anwohnerin gemeindepräsident
    gemeindepräsidentin landeschef landeschefin lehrling spitzenkandidat spitzenkandidatin kandidat kandidatin
    führer führerin vertriebsleiter vorstand vorständin moderator moderatorin virologe virologin klimaforscher
    klimaforscherin meteorologe meteorologin staatsrat staatsrätin jurist juristin stürmerin torhüter torhüterin
    übungsleiter designer designerin gewerkschafter gewerkschafterin aktivist aktivistin kolumnist kolumnistin
    kapitänin rivale rivalin klägerin kläger bauherr bauherrin hydrologe hydrologin klimatologe projektleiter läufer
    läuferin mann witwe witwer oma opa freundin freund kollege kollegin gattin gatte enkel enkelin tante onkel
    cousin cousine schäfer försterin förster hirte zeitzeuge zeitzeugin matchwinner spezialist spezialistin
    geistlicher geistliche dompfarrer priester pastor pastorin kaplan mediziner medizinerin rechtsanwalt
    rechtsanwältin notar inhaber inhaberin hotelier musiker musikerin pianist pianistin komponist komponistin
    dirigent dirigentin gitarrist künstler künstlerin maler malerin bildhauer bildhauerin pädagoge pädagogin
    schulleiter bauer bäuerin beamter beamtin polizist polizistin ermittler sachverständiger sachverständige
    gutachter gutachterin kantor kantorin betreiber betreiberin organist organistin küster wirt wirtin makler
    maklerin schiffsführer bademeister baudezernentin kämmerer kämmerin
    """,
    male="herr könig prinz papst bischof kardinal vater bruder sohn ehemann kanzler bundeskanzler mann",
    female="""
    frau königin prinzessin mutter schwester tochter ehefrau kanzlerin bundeskanzlerin ministerin präsidentin
    sprecherin chefin politikerin trainerin direktorin leiterin expertin
    """,
    title_ends="""
    führer führerin kandidat kandidatin berater beraterin coach spieler spielerin schützer schützerin lehrer
    lehrerin loge login forscher forscherin wissenschaftler wissenschaftlerin arzt ärztin expertin experte anwalt
    anwältin minister ministerin präsident präsidentin kanzler kanzlerin chef chefin sprecher sprecherin trainer
    trainerin leiter leiterin vorsitzende vorsitzender politiker politikerin experte expertin forscher forscherin
    sekretär sekretärin direktor direktorin meister meisterin beauftragte beauftragter kommissar kommissarin anwalt
    anwältin spezialist spezialistin professor professorin banker bankerin reporter reporterin sachverständige
    sachverständiger pfarrer betreiber betreiberin gutachter gutachterin dezernent dezernentin retter retterin
    """,
    links="von van zu de der den di da du la le el al bin ibn vom zum",
    not_names="""
    der die das den dem ein eine einen im in am an auf aus bei mit nach von vor zu zum zur über unter für gegen ob
    und oder aber doch wenn weil dass wie was wer wo wann warum während seit laut so auch nur noch schon deutsche
    deutschen russische russischen amerikanische amerikanischen französische französischen europäische europäischen
    britische britischen österreichische ukrainische ukrainischen spd cdu csu fdp afd grünen gott
    """,
    organisations="""
    ministerium bundesregierung regierung bundestag bundesrat partei universität hochschule institut polizei
    staatsanwaltschaft gericht verband verein gesellschaft gmbh ag bank kommission rat parlament union stadt
    gemeinde land kreis straße platz zeitung spiegel bild presse agentur fernsehen rundfunk amt behörde behörden
    konzern unternehmen gruppe stiftung kirche krankenhaus schule berlin hamburg münchen wien köln frankfurt brüssel
    moskau kiew paris london washington deutschland österreich schweiz russland ukraine europa usa frankreich china
    israel türkei
    """,
    abbreviations="""
    dr prof hr fr st nr ca bzw z.b u.a d.h usw evtl ggf mio mrd tel str mag dipl ing jan feb okt nov dez
    """,
    nouns_capitalised=True,
    courtesies="herr frau",
    verb_last=True,
    same_callings="""
    trainer/coach/übungsleiter trainerin/coach torwart/torhüter/keeper torhüterin/keeperin stürmer/angreifer
    """,
    wider_callings="""
    geistlicher/pfarrer/dompfarrer/priester/pastor/bischof/kaplan
    geistliche/pfarrer/pfarrerin/dompfarrer/priester/pastor/pastorin/bischof/bischöfin
    mediziner/arzt/hausarzt/chefarzt/amtsarzt/chirurg/professor
    medizinerin/ärztin/hausärztin/chefärztin/amtsärztin/chirurgin/professorin
    jurist/anwalt/rechtsanwalt/richter/staatsanwalt/verteidiger/notar
    juristin/anwältin/rechtsanwältin/richterin/staatsanwältin/verteidigerin
    unternehmer/geschäftsführer/inhaber/gründer/hotelier/gastwirt
    unternehmerin/geschäftsführerin/inhaberin/gründerin
    musiker/sänger/pianist/komponist/gitarrist/dirigent musikerin/sängerin/pianistin/komponistin/dirigentin
    künstler/maler/bildhauer/musiker/sänger/schauspieler
    künstlerin/malerin/bildhauerin/musikerin/sängerin/schauspielerin
    pädagoge/lehrer/rektor/erzieher/schulleiter pädagogin/lehrerin/rektorin/erzieherin/schulleiterin
    bauer/landwirt landwirt/bauer/bio-bauer bäuerin/landwirtin schriftsteller/autor schriftstellerin/autorin
    autor/schriftsteller autorin/schriftstellerin
    beamter/polizist/kommissar/ermittler beamtin/polizistin/kommissarin/ermittlerin
    spieler/torwart/torhüter/stürmer/verteidiger/kapitän spielerin/torhüterin/stürmerin/kapitänin
    forscher/wissenschaftler/experte/fachmann/loge/physiker/chemiker/ökonom/historiker/biologe
    wissenschaftler/forscher/experte/fachmann/loge/physiker/chemiker/ökonom/historiker/biologe
    experte/forscher/wissenschaftler/fachmann/loge/physiker/chemiker/ökonom/historiker/analyst
    forscherin/wissenschaftlerin/expertin/fachfrau/login/physikerin/chemikerin/ökonomin/historikerin/biologin
    wissenschaftlerin/forscherin/expertin/fachfrau/login/physikerin/chemikerin/ökonomin/historikerin/biologin
    expertin/forscherin/wissenschaftlerin/fachfrau/login/physikerin/chemikerin/ökonomin/historikerin/analystin
    politiker/minister/abgeordneter/abgeordnete/kandidat/senator/bürgermeister/kanzler/landrat/generalsekretär/fraktionschef/parteichef
    politikerin/ministerin/abgeordnete/kandidatin/senatorin/bürgermeisterin/kanzlerin/landrätin/generalsekretärin
    """,
    works="""
    roman film buch album lied song serie stück oper zeitung magazin zeitschrift show sendung ausstellung gedicht
    podcast krimi thriller hörbuch musical komödie band blatt sogenannte sogenannten sogenannter sogenanntes reihe
    titel
    """,
    agents="von vom",
    owner_s=True,
    shared_shes="sie",
    plural_verbs="en",
    plural_forms="sind waren seien wären haben",
    wordings="lautet lautete",
    source_nouns="angaben aussage aussagen ansicht meinung auffassung einschätzung überzeugung sicht",
    case_articles="der des",
    verb_ends="t te",
    noun_ends="ung ungen heit heiten keit keiten schaft schaften tion tionen ität tum ismus nis nisse",
    calling_ends="""
    mann frau bote botin koch köchin er erin ent entin ist istin eur eurin ant antin oge ogin or orin wirt wirtin graf gräfin wart meister fachmann
    obmann fachfrau obfrau
    """,
    light_cues="""
    reagiert reagierte gibt gab stellt stellte teilt weist wies heißt hieß fand findet fasst fasste rechnet rechnete
    zeigt zeigte zeigten stimmt nickt nickte lässt ließ
    """,
    voices="bei von",
    viewpoints="für",
    ordinals=True,
    echoes="so worten",
    particled_cues="""
    gibt_zu gab_zu teilt_mit teilte_mit teilten_mit stellt_fest stellte_fest stellt_klar stellte_klar weist_hin
    wies_hin weist_zurück wies_zurück hält_fest hielt_fest wirft_vor warf_vor stellt_fest lässt_wissen ließ_wissen
    lässt_mitteilen ließ_mitteilen
    """,
    divided_cues="""
    wollte_wissen wollten_wissen will_wissen wollen_wissen ist_überzeugt war_überzeugt ist_sicher war_sicher
    zeigt_überzeugt zeigte_überzeugt gibt_überzeugt gab_überzeugt gibt_zuversichtlich gab_zuversichtlich
    zeigt_zuversichtlich zeigte_zuversichtlich gibt_kämpferisch gab_kämpferisch zeigt_zufrieden zeigte_zufrieden
    zeigt_enttäuscht zeigte_enttäuscht zeigt_erfreut zeigte_erfreut zeigt_erleichtert zeigte_erleichtert
    gibt_bedenken gab_bedenken
    """,
    reported_moods="""
    sei seien habe könne könnten müsse müssten solle dürfe werde wolle gebe gehe komme brauche stehe liege mache
    rechne erwarte hoffe glaube denke wünsche freue plane prüfe arbeite bedauere fordere nehme lasse trage fahre
    laufe biete schaffe kenne verstehe bleibe finde sehe wisse bringe halte bedeute bestehe führe helfe zeige fehle
    reiche gelte handle handele sorge spiele
    """,
    beside_offices="""
    rentner rentnerin anwohner anwohnerin mieter mieterin nachbar nachbarin mutter vater witwe witwer
    """,
    objects="ihm ihn",
    demonstratives="der/m die/f",
    sole_offices="""
    minister ministerin präsident präsidentin kanzler kanzlerin bürgermeister bürgermeisterin landrat landrätin
    richter richterin anwalt anwältin sprecher sprecherin papst könig königin bischof bischöfin senator senatorin
    gouverneur premier trainer coach chef chefin vorsitzende vorsitzender direktor direktorin mann frau mutter vater
    sohn tochter bruder schwester
    """,
    articles="der die",
    body_ends="verein verband konzern sender anbieter hersteller betreiber partner ticker",
    several_ends="innen",
)
