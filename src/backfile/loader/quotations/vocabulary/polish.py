"""Polish words of reported speech."""

from __future__ import annotations

from backfile.loader.quotations.lexicon import Vocabulary

POLISH = Vocabulary(
    language="pl",
    cues="""
    mówi mówił mówiła mówili powiedział powiedziała powiedzieli powiedziano dodał dodała dodaje dodali stwierdził
    stwierdziła stwierdza podkreślił podkreśliła podkreśla zaznaczył zaznaczyła zaznacza ocenił oceniła ocenia
    wyjaśnił wyjaśniła wyjaśnia tłumaczy tłumaczył tłumaczyła przekonuje przekonywał przekonywała zapewnił zapewniła
    zapewnia oświadczył oświadczyła oświadcza poinformował poinformowała informuje ogłosił ogłosiła zapowiedział
    zapowiedziała zapowiada przyznał przyznała przyznaje przypomniał przypomniała przypomina zauważył zauważyła
    zauważa wskazał wskazała wskazuje ostrzegł ostrzegła ostrzega apeluje apelował apelowała pyta pytał pytała zapytał
    zapytała odpowiedział odpowiedziała odpowiada odparł odparła napisał napisała pisze komentuje skomentował
    skomentowała krytykuje skrytykował skrytykowała relacjonuje relacjonował opowiada opowiadał opowiadała wspomina
    wspominał wspominała uważa uważał uważała sądzi twierdzi twierdził twierdziła nazwał nazwała nazywa określił
    określiła opisał opisała wezwał wezwała żartował żartuje zaapelował zaapelowała podsumował podsumowała podsumowuje
    zwrócił zwróciła powtórzył powtórzyła kontynuował kontynuowała przestrzega przestrzegł potwierdził potwierdziła
    zaprzeczył zaprzeczyła deklaruje zadeklarował zadeklarowała argumentował argumentowała wyznał wyznała zdradził
    zdradziła ubolewa grzmi
    wzdycha wzdychał wzdychała alarmuje alarmował alarmowała cieszył cieszyła cieszy ripostuje ripostował
    ripostowała uspokaja uspokajał uspokajała rzucił rzuciła ucina uciął ucięła wyznaje żali żalił żaliła
    kwituje skwitował skwitowała narzeka narzekał narzekała dopowiada dopytuje dopytywał dopytywała
    deklarował deklarowała odpiera odpierał twierdzą mówią
    """,
    according="według zdaniem",
    he="on",
    she="ona",
    they="oni one",
    self="ja my ty wy",
    his="jego jemu mu",
    hers="jej",
    possessives="swój swoja swoje swoim nasz nasza mój moja ich",
    who="który która które kto",
    that="że iż czy jak dlaczego",
    determiners="ten ta to ci te tego tej tym wszyscy wielu kilku dwaj dwie trzej trzy",
    indefinite="jeden jedna pewien pewna",
    prepositions="""
    bez dla do ku między na nad o obok od po pod podczas poza przed przez przy u w we z ze za gdy kiedy ponieważ choć
    chociaż jeśli
    """,
    genitive="dla do z ze od ds",
    places="w we na do z",
    conjunctions="i oraz a ale lub albo jednak",
    auxiliaries="ma miał miała może mógł mogła musi musiał chce chciał chciała się",
    be="jest są był była było byli być został została będzie",
    adverbs="""
    także też również jeszcze już teraz potem później wcześniej następnie dziś dzisiaj wczoraj jutro poniedziałek
    wtorek środa środę czwartek piątek sobota sobotę niedziela niedzielę nie tak bardzo tam tu więc dlatego stycznia
    lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia
    tylko jedynie krótko wprost
    """,
    titles="""
    lekarz lekarka wiceprezydent prezes prezeska
    pan pani dr prof profesor prezydent premier minister ministra wiceminister wicepremier marszałek poseł posłanka
    senator senatorka burmistrz wójt starosta wojewoda rzecznik rzeczniczka dyrektor dyrektorka prezes szef szefowa
    przewodniczący przewodnicząca sędzia prokurator adwokat mecenas król królowa książę księżna papież biskup kardynał
    ksiądz generał pułkownik kapitan trener trenerka selekcjoner napastnik obrońca bramkarz aktor aktorka piosenkarz
    pisarz pisarka dziennikarz dziennikarka historyk ekonomista ekonomistka analityk ekspert ekspertka lider liderka
    kanclerz ambasador rosyjski amerykański ukraiński francuski niemiecki były była
    ordynator ordynatorka kierownik kierowniczka sołtys sołtyska radny radna mieszkaniec mieszkanka
    ochroniarz strażak strażaczka nauczyciel nauczycielka bibliotekarz bibliotekarka noblista noblistka autor
    autorka żona mąż matka ojciec syn córka skrzypek pianista pianistka piekarz rolnik rolniczka emeryt
    emerytka
    kobieta mężczyzna babcia dziadek wdowa sąsiad sąsiadka
    """,
    male="pan król książę papież biskup kardynał ksiądz rzecznik aktor poseł",
    female="pani królowa księżna rzeczniczka aktorka posłanka szefowa liderka",
    links="de van von al bin",
    not_names="""
    w we na z ze po do od za o i a ale oraz jak gdy jeśli nie tak ten ta to według polski polska polskie rosyjski
    """,
    organisations="""
    ministerstwo rząd sejm senat partia uniwersytet policja prokuratura sąd trybunał związek spółka grupa bank komisja
    rada unia miasto gmina ulica plac gazeta agencja pap telewizja radio szkoła szpital kościół stadion warszawa
    kraków polska rosja ukraina europa pis nato onz
    """,
    abbreviations="dr prof mgr inż ul tys mln mld np itd itp tzw ks gen płk hab śp św nr r",
    inflected_names=True,
    courtesies="pan pani",
    participle_ends="ytany ytana ytani oszony oszona oszeni",
    drops_subject=True,
    feminine_verbs="ła",
    masculine_verbs="ł",
    regnal="król królowa książę księżna papież",
    same_callings="trener/szkoleniowiec/selekcjoner poseł/parlamentarzysta",
    works="""
    film filmu filmie powieść powieści książka książki książce książkę album albumu piosenka piosenki serial
    serialu sztuka sztuki opera gazeta gazety gazecie czasopismo program programu wystawa wystawy spektakl
    spektaklu musical płyta płyty tzw dziennik dziennika tygodnik
    """,
    agents="przez",
    dialogues=True,
    incised=True,
    verb_ends="a ł ła li ły ało uje e i",
    echoes="tak słowami",
    past_ends="ł/ła/ło/li/ły",
    plural_verbs="li ły ją",
    ordinals=True,
)
