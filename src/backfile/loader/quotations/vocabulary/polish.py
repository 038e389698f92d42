"""Polish words of reported speech."""

from __future__ import annotations

from backfile.loader.quotations.vocabulary.fields import Vocabulary

POLISH = Vocabulary(
    language="pl",
    cues="""
    mówi mówił mówiła mówili powiedział powiedziała powiedzieli powiedziano dodał dodała dodaje dodali stwierdził
    stwierdziła stwierdza podkreślił podkreśliła podkreśla zaznaczył zaznaczyła zaznacza ocenił oceniła ocenia
    wyjaśnił wyjaśniła wyjaśnia tłumaczy tłumaczył tłumaczyła przekonuje przekonywał przekonywała zapewnił zapewniła
    zapewnia oświadczył oświadczyła oświadcza poinformował poinformowała informuje ogłosił ogłosiła zapowiedział
    zapowiedziała zapowiada przyznał przyznała przyznaje przypomniał przypomniała przypomina zauważył zauważyła
    zauważa wskazał wskazała wskazuje ostrzegł ostrzegła ostrzega apeluje apelował apelowała pyta pytał pytała
    zapytał zapytała odpowiedział odpowiedziała odpowiada odparł odparła napisał napisała pisze komentuje
    skomentował skomentowała krytykuje skrytykował skrytykowała relacjonuje relacjonował opowiada opowiadał
    opowiadała wspomina wspominał wspominała uważa uważał uważała sądzi twierdzi twierdził twierdziła nazwał nazwała
    nazywa określił określiła opisał opisała wezwał wezwała żartował żartuje zaapelował zaapelowała podsumował
    podsumowała podsumowuje zwrócił zwróciła powtórzył powtórzyła kontynuował kontynuowała przestrzega przestrzegł
    potwierdził potwierdziła zaprzeczył zaprzeczyła deklaruje zadeklarował zadeklarowała argumentował argumentowała
    wyznał wyznała zdradził zdradziła ubolewa grzmi wzdycha wzdychał wzdychała alarmuje alarmował alarmowała cieszył
    cieszyła cieszy ripostuje ripostował ripostowała uspokaja uspokajał uspokajała rzucił rzuciła ucina uciął ucięła
    wyznaje żali żalił żaliła kwituje skwitował skwitowała narzeka narzekał narzekała dopowiada dopytuje dopytywał
    dopytywała skarży skarżył skarżyła śmieje śmiał śmiała dziwi dziwił dziwiła martwi martwił martwiła denerwuje
    denerwował denerwowała oburza oburzał oburzała zastanawia zastanawiał zastanawiała chwali chwalił chwaliła
    krzyczy krzyczał krzyczała szepcze szeptał szeptała odpisał odpisała dorzuca dorzucił dorzuciła wtóruje wtórował
    wtórowała deklarował deklarowała odpiera odpierał twierdzą mówią oblicza wylicza szacuje zeznał zeznała zeznaje
    wzruszył wzruszyła wzrusza rozłożył rozłożyła rozkłada macha machnął machnęła
    """,
    according="według zdaniem",
    he="on",
    she="ona",
    they="oni one",
    self="ja my ty wy",
    his="jego jemu mu go niego",
    hers="jej niej nią ją",
    possessives="swój swoja swoje swoim nasz nasza mój moja ich",
    who="który która które kto",
    that="że iż czy jak dlaczego co",
    determiners="ten ta to ci te tego tej wszyscy wielu kilku dwaj dwie trzej trzy",
    indefinite="jeden jedna pewien pewna",
    prepositions="""
    bez dla do ku między na nad o obok od po pod podczas poza przed przez przy u w we z ze za gdy kiedy ponieważ
    choć chociaż jeśli
    """,
    genitive="dla do z ze od ds",
    places="w we na do z",
    conjunctions="i oraz a ale lub albo jednak",
    auxiliaries="ma miał miała może mógł mogła musi musiał chce chciał chciała się tym",
    be="jest są był była było byli być został została będzie",
    adverbs="""
    sam sama także też również jeszcze już teraz potem później wcześniej następnie dziś dzisiaj wczoraj jutro
    poniedziałek wtorek środa środę czwartek piątek sobota sobotę niedziela niedzielę nie tak bardzo tam tu więc
    dlatego stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia tylko
    jedynie krótko wprost
    """,
    titles="""
    polityk urzędnik zawodnik zawodniczka lekarz lekarka wiceprezydent prezes prezeska pan pani dr prof profesor
    prezydent premier minister ministra wiceminister wicepremier marszałek poseł posłanka senator senatorka
    burmistrz wójt starosta wojewoda rzecznik rzeczniczka dyrektor dyrektorka szef szefowa przewodniczący
    przewodnicząca sędzia prokurator adwokat mecenas król królowa książę księżna papież biskup kardynał ksiądz
    generał pułkownik kapitan trener trenerka selekcjoner napastnik obrońca bramkarz aktor aktorka piosenkarz pisarz
    pisarka dziennikarz dziennikarka historyk ekonomista ekonomistka analityk ekspert ekspertka lider liderka
    kanclerz ambasador rosyjski amerykański ukraiński francuski niemiecki były była ordynator ordynatorka kierownik
    kierowniczka sołtys sołtyska radny radna mieszkaniec mieszkanka ochroniarz strażak strażaczka nauczyciel
    nauczycielka bibliotekarz bibliotekarka noblista noblistka autor autorka żona mąż matka ojciec syn córka
    skrzypek pianista pianistka piekarz rolnik rolniczka emeryt emerytka kobieta mężczyzna babcia dziadek wdowa
    sąsiad sąsiadka duchowny proboszcz wikary medyk chirurg prawnik przedsiębiorca muzyk artysta artystka malarz
    malarka rzeźbiarz gospodarz właściciel właścicielka ratownik ratowniczka skarbnik skarbniczka komendant
    komendantka konserwator dyrygent dyrygentka aktywista aktywistka biolog menedżer brat siostra wnuk wnuczka
    ciotka wujek kuzyn kuzynka narzeczony narzeczona partner partnerka małżonek małżonka listonosz listonoszka
    """,
    male="pan król książę papież biskup kardynał ksiądz rzecznik aktor poseł",
    female="pani królowa księżna rzeczniczka aktorka posłanka szefowa liderka",
    links="de van von al bin",
    not_names="""
    w we na z ze po do od za o i a ale oraz jak gdy jeśli nie tak ten ta to według polski polska polskie rosyjski
    """,
    organisations="""
    ministerstwo rząd sejm senat partia uniwersytet policja prokuratura sąd trybunał związek spółka grupa bank
    komisja rada unia miasto gmina ulica plac gazeta agencja pap telewizja radio szkoła szpital kościół stadion
    warszawa kraków polska rosja ukraina europa pis nato onz inwestor operator deweloper przewoźnik zarząd urząd
    resort klub portal serwis informator dziennik tygodnik
    """,
    abbreviations="dr prof mgr inż ul tys mln mld np itd itp tzw ks gen płk hab śp św nr r",
    inflected_names=True,
    courtesies="pan pani",
    participle_ends="ytany ytana ytani oszony oszona oszeni",
    drops_subject=True,
    feminine_verbs="ła",
    masculine_verbs="ł",
    same_callings="trener/szkoleniowiec/selekcjoner poseł/parlamentarzysta bramkarz/golkiper",
    wider_callings="""
    duchowny/proboszcz/ksiądz/biskup/wikary medyk/lekarz/ordynator/chirurg
    prawnik/adwokat/mecenas/sędzia/prokurator/obrońca przedsiębiorca/właściciel/prezes/założyciel
    muzyk/piosenkarz/pianista/skrzypek/kompozytor/puzonista artysta/malarz/rzeźbiarz/muzyk/aktor rolnik/gospodarz
    pisarz/autor autor/pisarz
    polityk/poseł/senator/minister/premier/prezydent/burmistrz/wójt/starosta/wojewoda/marszałek/radny/wiceminister
    zawodnik/bramkarz/napastnik/obrońca/kapitan urzędnik/burmistrz/wójt/starosta/minister/dyrektor
    samorządowiec/wójt/burmistrz/starosta/radny/prezydent/marszałek/sołtys prawnik/adwokat/mecenas/prokurator/sędzia
    włodarz/wójt/burmistrz/prezydent
    """,
    works="""
    film filmu filmie powieść powieści książka książki książce książkę album albumu piosenka piosenki serial serialu
    sztuka sztuki opera gazeta gazety gazecie czasopismo program programu wystawa wystawy spektakl spektaklu musical
    płyta płyty tzw dziennik dziennika tygodnik
    """,
    agents="przez",
    gerunds="""
    mówiąc dodając nazywając podkreślając zaznaczając twierdząc tłumacząc wyjaśniając przekonując apelując
    """,
    dialogues=True,
    incised=True,
    verb_ends="a ł ła li ły ało uje e i y",
    echoes="tak słowami",
    past_ends="ł/ła/ło/li/ły",
    plural_verbs="li ły ją my",
    ordinals=True,
    beside_offices="emeryt emerytka mieszkaniec mieszkanka sąsiad sąsiadka wdowa",
    objects="jemu mu go ją niego niej nią",
    reflexives="się",
    sole_offices="""
    minister premier prezydent burmistrz wójt sędzia prokurator rzecznik rzeczniczka król królowa papież biskup
    trener prezes dyrektor dyrektorka mąż żona matka ojciec syn córka kobieta mężczyzna
    """,
    feminine_ends="ka ini yni",
    several_ends="cy i",
    body_ends="""
    o e um raport komunikat napis list dziennik sąd urząd resort klub zespół szpital uchwała policja straż
    prokuratura spółka firma gmina
    """,
    infinitive_ends="ać eć ić yć",
    oblique_ends="ę ą owi om ach ami u",
    general_callings="""
              kobieta mężczyzna dziewczyna dziewczynka chłopak chłopiec samorządowiec prawnik prawniczka urzędnik
    urzędniczka polityk     polityczka ekspert ekspertka specjalista specjalistka szkoleniowiec zawodnik zawodniczka
    sportowiec sportsmenka piłkarz     piłkarka biegacz biegaczka naukowiec badacz badaczka uczony uczona lekarz
    lekarka medyk artysta artystka twórca autor     autorka emeryt emerytka senior seniorka przedsiębiorca działacz
    działaczka duchowny gospodarz nauczyciel nauczycielka         pedagog nastolatek nastolatka laureat laureatka
    zwycięzca zwyciężczyni mistrz mistrzyni muzyk staruszka     staruszek młodzieniec     duńczyk dunka szwed
    szwedka niemka polka czeszka słowaczka ukrainiec ukrainka rosjanin rosjanka francuz francuzka     włoszka
    hiszpan hiszpanka anglik brytyjczyk brytyjka amerykanin amerykanka norweg norweżka holender holenderka
    austriak szwajcar litwin litwinka japończyk chińczyk kanadyjczyk australijczyk społecznik społeczniczka włodarz
    parlamentarzysta parlamentarzystka trener trenerka     policjant policjantka strażnik ratownik ratowniczka
    hodowca hodowczyni oskarżony oskarżona pozwany pozwana     poszkodowany poszkodowana kibic kibicka rolnik
    rolniczka biolog fizyk
    """,
    calling_ends="""
         ciel cielka nik niczka arz arka ista istka olog olożka tor torka owiec czyni acz aczka ant antka ent entka
    er     erka yk
    """,
    adjectives="rosyjski amerykański ukraiński francuski niemiecki były była",
    demonstratives="ten/m ta/f",
)
