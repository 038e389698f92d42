"""Norwegian words of reported speech: Bokmål, and the commonest forms of Nynorsk."""

from __future__ import annotations

from backfile.loader.quotations.vocabulary.fields import Vocabulary

NORWEGIAN = Vocabulary(
    language="nb",
    cues="""
    sier sa sagt forteller fortalte fortalt forklarer forklarte mener mente uttaler uttalte tilføyer tilføyde
    understreker understreket skriver skrev skrevet lyder lød påpeker påpekte fastslår fastslo konstaterer
    konstaterte opplyser opplyste svarer svarte spør spurte innrømmer innrømmet erkjenner erkjente vurderer vurderte
    kaller kalte beskriver beskrev betegner betegnet roper ropte flirer flirte utbryter utbrøt avslutter avsluttet
    fortsetter fortsatte supplerer supplerte lover lovte lovet advarer advarte oppfordrer oppfordret kritiserer
    kritiserte roser roste hevder hevdet håper håpet håpte tror trodde synes syntes bemerker bemerket bekrefter
    bekreftet avviser avviste gjentar gjentok utdyper utdypet reagerer reagerte kommenterer kommenterte konkluderer
    konkluderte noterer noterte husker husket minnes mintes erindrer tenker tenkte sukker sukket hvisker hvisket
    smiler smilte ler lo jubler jublet raser raste klager klaget beklager beklaget takker takket forsikrer forsikret
    melder meldte annonserer annonserte argumenterer argumenterte poengterer poengterte innvender innvendte
    protesterer protesterte anfører anførte siterer siterte viser viste spår spådde frykter fryktet krever krevde
    foreslår foreslo nevner nevnte avslører avslørte røper røpet spøker spøkte formulerer formulerte medgir medga
    oppsummerer oppsummerte undrer undret legger la omtaler omtalte meddeler meddelte presiserer presiserte tvitrer
    tvitret snakker snakket glipper mumler mumlet nikker nikket freser freste stønner stønnet brummer slår slo
    humrer humret fnyser fnøs brøler brølte roper ropte hyler hvisker hvisket gliser gliste proklamerer proklamerte
    presiserer presiserte tordner tordnet messer messet bedyrer bedyret repliserer repliserte insisterer insisterte
    jubler jublet sukker sukket gryntet knegger knegget maner manet trøster trøstet
    seier fortel fortalde meiner meinte skriv svarar svara forklarar forklara understrekar tilføyer
    opplyser trur kallar
    """,
    noun_cues="""
    lover roper ler lo spår tenker tenkte melder legger la slår slo viser viste snakker snakket sa husker skriv
    """,
    weak_cues="tror trodde synes syntes håper håpet håpte frykter fryktet tenker tenkte trur",
    light_cues="""
    avslutter avsluttet fortsetter fortsatte legger la slår slo viser viste husker husket smiler smilte ler lo
    tenker tenkte undrer undret glipper snakker snakket
    """,
    particled_cues="legger_til la_til slår_fast slo_fast",
    according="ifølge",
    he="han",
    she="hun ho",
    self="jeg eg vi me du dere man",
    his="hans ham",
    hers="hennes henne hennar",
    possessives="sin si sitt sine min mi mitt mine din di ditt dine vår vårt våre deres deira",
    who="som hvem hvilken",
    that="at om hvordan hvorfor hvorvidt",
    determiners="den det de denne dette disse alle begge mange flere noen to tre fire",
    indefinite="en et ei ingen ein eit",
    prepositions="""
    bak blant etter foran før gjennom mellom mot imot innen langs med nær omkring over på siden til tross uten under
    via mens fordi hvis når da idet
    """,
    subordinators="mens fordi hvis når da idet",
    genitive="for av i fra hos ved",
    places="i på fra til",
    conjunctions="og eller men samt",
    auxiliaries="har hadde ha hatt vil ville kan kunne skal skulle må måtte bør burde får fikk",
    be="er var være vært blir ble bli blitt vart",
    adverbs="""
    selv ikke også nå så dog jo ennå igjen allerede alltid aldri ofte nok litt mye her derfor deretter siden senere
    tidligere stadig fortsatt samtidig imidlertid dessuten endelig først bare heller nemlig kanskje derimod dermed
    ellers nettopp straks mandag tirsdag onsdag torsdag fredag lørdag søndag morgen kveld januar februar mars april
    mai juni juli august september oktober november desember ikkje
    """,
    titles="""
    herr fru frøken dr prof professor lektor direktør minister statsminister statsråd president kansler ordfører
    varaordfører byråd byrådsleder fylkesordfører leder nestleder partileder sjef styreleder rådgiver seniorrådgiver
    talsmann talskvinne talsperson kommunikasjonssjef pressesjef sekretær generalsekretær redaktør journalist
    forfatter forlegger dikter kunstner skuespiller sanger sangerinne komponist dirigent organist instruktør
    arkitekt advokat forsvarer bistandsadvokat aktor dommer politiadvokat politiinspektør politimester politibetjent
    lensmann operasjonsleder innsatsleder etterforskningsleder brannsjef brannmann lege overlege sykepleier jordmor
    psykolog tannlege veterinær forsker seniorforsker biolog historiker økonom sjeføkonom analytiker meteorolog
    geolog ekspert kommentator trener hovedtrener landslagssjef landslagstrener kaptein keeper spiss stopper spiller
    løper skiløper svømmer lærer rektor pedagog elev student bonde gartner fisker skipper smed snekker baker kokk
    slakter kjøpmann frisør tømrer mekaniker bussjåfør sjåfør ingeniør gründer eier medeier grunnlegger utbygger
    vert vertinne prest biskop prost konge dronning prins prinsesse pave general oberst soldat ambassadør medlem
    stortingsrepresentant politiker kandidat gruppeleder mor far sønn datter bror søster kone mann kjæreste samboer
    venninne venn nabo enke enkemann bestemor bestefar mormor farmor morfar farfar kvinne gutt jente beboer
    pensjonist kunde vitne kollega aktivist fotograf elevrådsleder viltforvalter daglig hyttenabo geistlig domprost
    kirurg jurist forretningsmann musiker pianist maler billedhugger gårdbruker politimann redningsmann hotelleier
    dyrevernaktivist
    """,
    male="herr far sønn bror konge prins pave biskop enkemann bestefar morfar farfar gutt mann talsmann",
    female="""
    fru frøken mor datter søster kone venninne enke bestemor mormor farmor kvinne jente dronning prinsesse
    sangerinne talskvinne jordmor
    """,
    title_ends="""
    direktør minister leder sjef trener sekretær redaktør ordfører mester rådgiver forsker advokat lærer lege
    ekspert talsmann talskvinne inspektør økonom spiller medlem eier løper representant forvalter byråd statsråd
    prost prest
    """,
    definite_ends="en n a et",
    calling_ends="er ør ist ent ant log nom or ær mann kvinne",
    links="de van von der la le el al bin",
    not_names="""
    i på ved til fra med for om av etter under over mot hos men og at da når hvis så nå her der det den de en et han
    hun vi jeg man ifølge norsk norske amerikansk amerikanske russisk russiske svensk svenske dansk danske tysk
    tyske britisk britiske fransk franske ukrainsk ukrainske
    """,
    organisations="""
    departementet regjeringen stortinget politiet kommunen fylkeskommunen retten banken rådet partiet universitetet
    skolen foreningen selskapet direktoratet avisen redaksjonen rederiet forbundet naturvernforbundet tv radio nrk
    ntb vg aftenposten dagbladet høyre arbeiderpartiet norge sverige danmark oslo bergen trondheim stavanger europa
    eu nato fn usa russland ukraina tyskland
    """,
    abbreviations="dr prof hr fr bl f.eks dvs ca kl nr mrd mill kr pst tlf jf osv m.fl jan feb okt nov des",
    courtesies="herr fru frøken",
    wider_callings="""
    geistlig/prest/prost/domprost/biskop mediciner/lege/overlege/kirurg jurist/advokat/dommer/aktor/forsvarer
    forretningsmann/eier/direktør/gründer musiker/sanger/pianist/komponist/dirigent
    kunstner/maler/billedhugger/musiker
    bonde/gårdbruker gårdbruker/bonde betjent/politimann forfatter/dikter
    politiker/minister/statsminister/statsråd/ordfører/byråd/stortingsrepresentant statsråd/minister
    spiller/keeper/spiss/stopper/kaptein
    """,
    same_callings="""
    trener/hovedtrener landslagssjef/landslagstrener mor/moren far/faren sønn/sønnen datter/datteren
    """,
    works="""
    film filmen roman romanen bok boken boka album albumet sang sangen serie serien forestilling forestillingen
    opera avis avisen blad bladet magasin magasinet program programmet utstilling utstillingen podkast podkasten
    musikal singel såkalt såkalte diktsamling diktsamlingen
    """,
    agents="av fra",
    verb_ends="er r et te de",
    voices="hos fra",
    viewpoints="for",
    echoes="slik ordene",
    divided_cues="vil_vite ville_vite",
    ordinals=True,
    dialogues=True,
    dialogue_clauses=True,
    verb_second=True,
    owner_s=True,
    wordings="lyder lød",
    beside_offices="beboer pensjonist nabo enke enkemann",
    objects="ham henne",
    sole_offices="""
    ministeren statsråden presidenten ordføreren dommeren aktoren talsmannen talskvinnen kongen dronningen paven
    biskopen treneren direktøren lederen sjefen mannen kvinnen moren faren sønnen datteren
    """,
    body_ends="ingen elsen sjonen heten kommunen banken avisen klubben skolen kirken retten regionen etaten et",
    several_ends="ne",
    articles="den",
)
