"""Dutch words of reported speech."""

from __future__ import annotations

from backfile.loader.quotations.vocabulary.fields import Vocabulary

DUTCH = Vocabulary(
    language="nl",
    cues="""
    zucht zuchtte grapt grapte lacht lachte moppert mopperde fluistert fluisterde roept riep schreeuwt schreeuwde
    klaagt klaagde waarschuwt waarschuwde benadrukt benadrukte vindt vond verzucht verzuchtte constateert
    constateerde concludeert concludeerde erkent erkende belooft beloofde zegt zei zeiden zeggen gezegd verklaart
    verklaarde verklaard vertelt vertelde verteld meldt meldde gemeld stelt stelde benadrukt benadrukte vindt vond
    denkt dacht gelooft vraagt vroeg antwoordt antwoordde reageert reageerde schrijft schreef geschreven twittert
    twitterde noemt noemde beschrijft beschreef waarschuwt waarschuwde legt legde voegt voegde erkent erkende geeft
    gaf bevestigt bevestigde ontkent ontkende herhaalt herhaalde belooft beloofde eist eiste hoopt hoopte vreest
    vreesde klaagt klaagde concludeert concludeerde herinnert herinnerde roept riep lacht grapt grapte oordeelt
    oordeelde constateert constateerde pleit pleitte roemt prijst prees licht lichtte spreekt sprak maant maande
    sneert sneerde relativeert relativeerde nuanceert nuanceerde verwoordt verwoordde rekent bekent bekende kondigt
    kondigde waarschuwen vertellen reageren schrijven beaamt beaamde klinkt klonk luidt luidde merkt merkte zegde
    laat liet laten lieten
    """,
    noun_cues="""
    stelt stelde legt legde voegt geeft gaf licht vond zeggen rekent merkt klinkt kondigt laat liet laten lieten
    """,
    according="volgens",
    closing="aldus",
    he="hij",
    she="zij ze",
    self="ik wij we jij je u men",
    his="zijn hem",
    hers="haar",
    possessives="ons onze mijn jouw uw hun",
    who="die wie welke",
    that="dat of hoe waarom",
    to="te",
    determiners="de het deze dit alle beide veel enkele twee drie",
    indefinite="een",
    prepositions="""
    aan achter bij boven door in langs met na naar naast om onder op over per sinds tegen tijdens tot tussen uit van
    vanaf voor zonder als toen terwijl omdat nadat voordat hoewel
    """,
    subordinators="als toen terwijl omdat nadat voordat hoewel",
    genitive="van voor bij uit in",
    places="in uit naar",
    conjunctions="en of maar want dus",
    auxiliaries="heeft had hebben zal zullen zou zouden kan kon moet moest wil wilde mag mocht",
    be="is was zijn waren werd werden wordt worden",
    adverbs="""
    zelf daarna daarop daarmee erna immers namelijk misschien zeker steeds altijd soms vaak juist intussen
    ondertussen ondanks ook nog nu dan echter later eerder al niet vandaag gisteren morgen maandag dinsdag woensdag
    donderdag vrijdag zaterdag zondag verder bovendien daarom hier daar toen januari februari maart april mei juni
    juli augustus september oktober november december dinsdagavond toe uit af
    """,
    titles="""
    politicus gedeputeerde statenlid penningmeester secretaris oud-verzorger verzorger restaurator speler raadslid
    gemeenteraadslid brandweerman arts huisarts kok leraar lerares verpleegkundige doelman keeper wethouder vrouw
    man moeder vader dochter zoon zus broer buurvrouw buurman boer boerin visser schipper bakker dijkgraaf dijkwacht
    meneer mevrouw dhr mevr dr prof professor president premier minister staatssecretaris burgemeester wethouder
    woordvoerder woordvoerster directeur directrice voorzitter voorzitster hoogleraar onderzoeker onderzoekster
    trainer coach bondscoach aanvoerder advocaat advocate rechter officier koning koningin prins prinses paus
    bisschop kamerlid fractievoorzitter partijleider lijsttrekker hoofdredacteur journalist schrijver schrijfster
    acteur actrice oprichter ceo ambassadeur generaal commissaris bestuurder bewoner bewoonster omwonende
    buurtbewoner buurtbewoonster boswachter leerling student studente docent docente rector actievoerder activist
    activiste wetenschapper econoom econome historicus historica kapitein spits verdediger kampioen oud-kampioen
    schaatser zanger zangeres ondernemer onderneemster eigenaar eigenares winkelier raadsman raadsvrouw weduwe
    weduwnaar oma opa oppositieleider patiënt patiënte middenvelder bestuursvoorzitter geestelijke pastoor priester
    dominee kapelaan medicus chirurg jurist notaris muzikant pianist componist dirigent dirigente kunstenaar
    kunstenares schilder beeldhouwer landbouwer veehouder agent politieman rechercheur auteur kenner deskundige
    exploitant bioloog biologe
    """,
    male="man vader zoon broer buurman meneer dhr koning prins paus bisschop acteur woordvoerder",
    female="""
    vrouw moeder dochter zus buurvrouw boerin mevrouw mevr koningin prinses actrice woordvoerster schrijfster
    """,
    title_ends="""
    'er ’er minister president premier directeur voorzitter woordvoerder leider trainer coach hoogleraar
    """,
    links="de van der den het ten ter te von la le el al bin",
    not_names="""
    de het een in op aan met voor maar en ook als dat die dit er hij zij we ik volgens na toen om door bij uit over
    nederlandse amerikaanse russische franse duitse britse belgische europese
    """,
    organisations="""
    ministerie regering partij universiteit politie gemeente rechtbank bank raad kamer unie nos anp krant amsterdam
    rotterdam utrecht nederland belgië brussel europa rusland oekraïne vvd pvda d66 cda pvv
    """,
    abbreviations="dr prof dhr mevr mr drs ir nr bijv enz jan feb okt nov dec st",
    courtesies="meneer mevrouw dhr mevr",
    verb_last=True,
    same_callings="trainer/coach/oefenmeester doelman/keeper/doelverdediger spits/aanvaller",
    wider_callings="""
    geestelijke/pastoor/priester/dominee/bisschop/kapelaan medicus/arts/huisarts/chirurg/internist
    jurist/advocaat/rechter/officier/notaris
    ondernemer/eigenaar/directeur/oprichter muzikant/zanger/pianist/componist/dirigent zangeres/actrice
    kunstenaar/schilder/beeldhouwer
    boer/landbouwer/veehouder agent/politieman/rechercheur auteur/schrijver schrijver/auteur
    'er/politicus/minister/premier/wethouder/gedeputeerde/burgemeester/kamerlid/raadslid/staatssecretaris
    ’er/politicus/minister/premier/wethouder/gedeputeerde/burgemeester/kamerlid/raadslid/staatssecretaris
    politicus/minister/premier/wethouder/gedeputeerde/burgemeester/kamerlid/raadslid/staatssecretaris/fractievoorzitter
    middenvelder/aanvoerder verdediger/aanvoerder spits/aanvoerder doelman/aanvoerder
    speler/doelman/keeper/spits/verdediger/middenvelder/aanvoerder
    """,
    reported_moods="zou zouden",
    works="""
    film roman boek album lied nummer serie toneelstuk opera krant tijdschrift programma tentoonstelling
    documentaire podcast voorstelling musical single bundel zogenaamde zogeheten zogenoemde
    """,
    agents="door",
    calling_ends="""
    bode er ster ist iste eur euse ent ente ator atrice aar aarster loog loge icus ica or man vrouw ares lid
    """,
    owner_s=True,
    shared_shes="zij ze",
    plural_verbs="en aan",
    plural_forms="zijn",
    wordings="luidt luidde klinkt klonk",
    verb_ends="t de te",
    voices="bij van",
    viewpoints="voor",
    echoes="zo woorden",
    particled_cues="""
    gaf_toe geeft_toe gaven_toe laat_weten liet_weten laten_weten lieten_weten legt_uit legde_uit stelt_vast
    stelde_vast voegt_toe voegde_toe licht_toe lichtte_toe geeft_aan gaf_aan
    """,
    divided_cues="""
    is_overtuigd was_overtuigd toont_tevreden toonde_tevreden wilde_weten wilden_weten wil_weten willen_weten
    """,
    beside_offices="bewoner bewoonster omwonende buurtbewoner buurtbewoonster buurman buurvrouw weduwe weduwnaar",
    objects="hem",
    sole_offices="""
    minister president premier burgemeester wethouder gouverneur rechter officier woordvoerder woordvoerster koning
    koningin paus bisschop trainer coach directeur voorzitter man vrouw moeder vader zoon dochter broer zus jury
    """,
    articles="de",
    body_ends="""
    ing heid schap tie ij teit raad dienst bond club bank krant partij politie gemeente unie kamer school kerk
    rechtbank brief bericht
    """,
    several_ends="en s",
)
