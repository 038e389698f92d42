"""Danish words of reported speech."""

from __future__ import annotations

from backfile.loader.quotations.vocabulary.fields import Vocabulary

DANISH = Vocabulary(
    language="da",
    cues="""
    siger sagde sagt fortæller fortalte fortalt forklarer forklarede mener mente udtaler udtalte tilføjer tilføjede
    understreger understregede skriver skrev skrevet lyder lød påpeger påpegede fastslår fastslog konstaterer
    konstaterede oplyser oplyste svarer svarede spørger spurgte indrømmer indrømmede erkender erkendte vurderer
    vurderede kalder kaldte beskriver beskrev betegner betegnede råber råbte griner grinede udbryder udbrød slutter
    sluttede fortsætter fortsatte supplerer supplerede lover lovede advarer advarede opfordrer opfordrede kritiserer
    kritiserede roser roste hævder hævdede håber håbede tror troede synes syntes bemærker bemærkede bekræfter
    bekræftede afviser afviste gentager gentog uddyber uddybede reagerer reagerede kommenterer kommenterede
    konkluderer konkluderede noterer noterede husker huskede mindes mindedes erindrer erindrede tænker tænkte sukker
    sukkede hvisker hviskede smiler smilede ler lo jubler jublede raser rasede klager klagede beklager beklagede
    takker takkede forsikrer forsikrede meddeler meddelte annoncerer annoncerede argumenterer argumenterede
    pointerer pointerede indvender indvendte protesterer protesterede anfører anførte citerer citerede henviser
    henviste betoner betonede spår spåede frygter frygtede kræver krævede foreslår foreslog nævner nævnte afslører
    afslørede røber røbede bedyrer bedyrede joker jokede driller drillede formulerer formulerede beretter berettede
    melder meldte indskyder indskød skyder replicerer replicerede lyder medgiver medgav indvier opsummerer
    opsummerede tvivler tvivlede undrer undrede ærgrer ærgrede glæder glædede omtaler omtalte taler talte peger
    pegede siges mumler mumlede nikker nikkede hvæser hvæsede stønner stønnede brummer vrisser vrissede snerrer
    snerrede
    """,
    noun_cues="lover ler lo slutter sluttede spår tænker tænkte melder skyder husker peger taler talte",
    weak_cues="tror troede synes syntes håber håbede frygter frygtede tænker tænkte",
    light_cues="""
    slutter sluttede fortsætter fortsatte skyder glæder glædede husker huskede smiler smilede ler lo peger pegede
    tænker tænkte undrer undrede indvier taler talte
    """,
    according="ifølge",
    he="han",
    she="hun",
    self="jeg vi du man",
    his="hans ham",
    hers="hendes hende",
    possessives="sin sit sine min mit mine din dit dine vores jeres deres vor",
    who="som der hvem hvis hvilken",
    that="at om hvordan hvorfor hvorvidt",
    determiners="den det de denne dette disse alle begge mange flere nogle to tre fire",
    indefinite="en et ingen",
    prepositions="""
    ad bag blandt efter foran før gennem imellem imod inden langs med mellem mod nær omkring over på siden til trods
    uden under via mens fordi hvis når da selvom skønt idet
    """,
    subordinators="mens fordi hvis når da selvom skønt idet",
    genitive="for af i fra hos ved",
    places="i på fra til",
    conjunctions="og eller men samt",
    auxiliaries="har havde have haft vil ville kan kunne skal skulle må måtte bør burde får fik",
    be="er var være været bliver blev blive blevet",
    adverbs="""
    selv ikke også nu så dog jo endnu igen allerede altid aldrig ofte nok lidt meget her derfor derefter siden
    senere tidligere stadig fortsat samtidig imidlertid desuden endelig først kun bare heller nemlig måske derimod
    dermed herefter derudover ellers netop straks mandag tirsdag onsdag torsdag fredag lørdag søndag morgen aften
    januar februar marts april maj juni juli august september oktober november december til af
    """,
    titles="""
    hr fru frk dr prof professor lektor direktør administrerende minister statsminister præsident premierminister
    kansler borgmester rådmand ordfører formand næstformand forkvinde leder partileder chef chefkonsulent konsulent
    talsmand talskvinde talsperson pressechef sekretær generalsekretær redaktør chefredaktør journalist forfatter
    forfatterinde digter kunstner skuespiller skuespillerinde sanger sangerinde komponist dirigent instruktør
    arkitekt advokat forsvarer anklager dommer politiinspektør politikommissær politidirektør betjent
    vicepolitiinspektør efterforskningsleder indsatsleder brandmand læge overlæge sygeplejerske jordemoder psykolog
    tandlæge dyrlæge dyrepasser forsker seniorforsker biolog historiker økonom cheføkonom analytiker meteorolog
    geolog ekspert kommentator træner cheftræner landstræner anfører målmand angriber forsvarsspiller spiller rytter
    løber svømmer lærer skoleleder rektor pædagog elev studerende landmand gartner fisker skipper kaptajn smed bager
    kok slagter købmand frisør tømrer murer mekaniker buschauffør chauffør lokomotivfører ingeniør iværksætter ejer
    medejer medstifter stifter restauratør vært værtinde præst biskop provst konge dronning prins prinsesse pave
    general oberst soldat ambassadør medlem folketingsmedlem byrådsmedlem politiker kandidat spidskandidat
    gruppeformand viceborgmester mor far søn datter bror søster kone mand kæreste veninde ven nabo enke enkemand
    bedstemor bedstefar mormor farmor morfar farfar kvinde dreng pige beboer pensionist kunde vidne offer kollega
    souschef konservator inspektør museumsinspektør kurator aktivist fotograf gejstlig domprovst mediciner kirurg
    jurist forretningsmand musiker pianist maler billedhugger bonde politimand korleder biografejer hotelejer
    redningsmand beredskabschef
    """,
    male="hr far søn bror konge prins pave biskop enkemand bedstefar morfar farfar dreng mand talsmand rådmand",
    female="""
    fru frk mor datter søster kone veninde enke bedstemor mormor farmor kvinde pige dronning prinsesse
    skuespillerinde sangerinde forfatterinde talskvinde forkvinde jordemoder
    """,
    title_ends="""
    direktør minister formand forkvinde leder chef træner sekretær redaktør ordfører mester konsulent forsker
    advokat lærer læge ekspert talsmand talskvinde inspektør økonom spiller medlem ejer provst præst
    """,
    definite_ends="en n et",
    calling_ends="er ør ist ent ant log nom or ær mand kvinde",
    links="de van von der la le el al bin",
    not_names="""
    i på ved til fra med for om af efter under over mod hos men og at da når hvis så nu her der det den de en et han
    hun vi jeg man ifølge dansk danske amerikansk amerikanske russisk russiske svensk svenske norsk norske tysk
    tyske britisk britiske fransk franske ukrainsk ukrainske
    """,
    organisations="""
    ministeriet regeringen folketinget politiet kommunen regionen retten banken rådet partiet universitetet skolen
    foreningen selskabet styrelsen avisen redaktionen tv radio dr ritzau politiken berlingske socialdemokratiet
    venstre danmark sverige norge københavn aarhus odense aalborg europa eu nato fn usa rusland ukraine tyskland
    """,
    abbreviations="dr prof hr fr bl f.eks dvs ca kl nr mia mio kr pct tlf jf osv m.fl jan feb okt nov dec sml",
    courtesies="hr fru frk",
    wider_callings="""
    gejstlig/præst/provst/domprovst/biskop mediciner/læge/overlæge/kirurg jurist/advokat/dommer/anklager/forsvarer
    forretningsmand/ejer/direktør/stifter musiker/sanger/pianist/komponist/dirigent
    kunstner/maler/billedhugger/musiker
    bonde/landmand landmand/bonde betjent/politimand forfatter/digter
    politiker/minister/statsminister/borgmester/rådmand/ordfører/folketingsmedlem/byrådsmedlem/regionsrådsformand
    spiller/målmand/angriber/forsvarsspiller/anfører
    """,
    same_callings="""
    træner/cheftræner målmand/keeper mor/moren/moderen far/faren/faderen søn/sønnen datter/datteren
    bror/broren/broderen
    """,
    works="""
    film filmen roman romanen bog bogen album albummet sang sangen serie serien forestilling forestillingen opera
    avis avisen blad bladet magasin magasinet program programmet udstilling udstillingen podcast podcasten musical
    single singlen såkaldt såkaldte digtsamling digtsamlingen
    """,
    agents="af fra",
    verb_ends="er r ede te",
    voices="hos fra",
    viewpoints="for",
    echoes="sådan ordene",
    divided_cues="vil_vide ville_vide",
    ordinals=True,
    dialogues=True,
    dialogue_clauses=True,
    verb_second=True,
    owner_s=True,
    wordings="lyder lød",
    beside_offices="beboer pensionist nabo enke enkemand",
    objects="ham hende",
    sole_offices="""
    ministeren præsidenten borgmesteren dommeren anklageren talsmanden talskvinden kongen dronningen paven biskoppen
    træneren direktøren formanden chefen lederen manden kvinden moren moderen faren faderen sønnen datteren
    """,
    body_ends="""
    ingen elsen ionen heden kommunen banken avisen klubben skolen kirken retten regionen fonden styrelsen partiet et
    """,
    several_ends="ne",
    articles="den",
)
