"""Swedish words of reported speech."""

from __future__ import annotations

from backfile.loader.quotations.vocabulary.fields import Vocabulary

SWEDISH = Vocabulary(
    language="sv",
    cues="""
    säger sa sade sagt berättar berättade berättat förklarar förklarade menar menade uttalar uttalade tillägger
    tillade understryker underströk skriver skrev skrivit lyder löd påpekar påpekade fastslår fastslog konstaterar
    konstaterade uppger uppgav svarar svarade frågar frågade erkänner erkände medger medgav bedömer bedömde kallar
    kallade beskriver beskrev betecknar betecknade ropar ropade skrattar skrattade utbrister utbrast avslutar
    avslutade fortsätter fortsatte lovar lovade varnar varnade uppmanar uppmanade kritiserar kritiserade berömmer
    berömde hävdar hävdade hoppas hoppades tror trodde tycker tyckte anmärker anmärkte bekräftar bekräftade avvisar
    avvisade upprepar upprepade utvecklar utvecklade reagerar reagerade kommenterar kommenterade konkluderar noterar
    noterade minns mindes tänker tänkte suckar suckade viskar viskade ler log jublar jublade rasar rasade klagar
    klagade beklagar beklagade tackar tackade försäkrar försäkrade meddelar meddelade argumenterar argumenterade
    poängterar poängterade invänder invände protesterar protesterade anför anförde citerar citerade hänvisar
    hänvisade betonar betonade spår spådde befarar befarade fruktar fruktade kräver krävde föreslår föreslog nämner
    nämnde avslöjar avslöjade skämtar skämtade formulerar formulerade inflikar inflikade summerar summerade
    sammanfattar sammanfattade undrar undrade anser ansåg framhåller framhöll intygar intygade resonerar resonerade
    flämtar flämtade muttrar muttrade fnyser fnös talar talade lägger lade slår slog hälsar hälsade gläds resumerar
    nickar nickade fräser fräste väser väste stönar stönade brummar rapporterar rapporterade twittrar twittrade
    omtalar omtalade dundrar dundrade mullrar mullrade vrålar vrålade skriker skrek mumlar mumlade skrockar skrockade flinar flinade
    grymtar grymtade pustar pustade snyftar snyftade snäser snäste morrar morrade kontrar kontrade vädjar vädjade
    bedyrar bedyrade deklarerar deklarerade preciserar preciserade proklamerar proklamerade vidhåller vidhöll
    hojtar hojtade gnäller gnällde kvittrar kvittrade tröstar tröstade raljerar raljerade
    """,
    noun_cues="spår ler log lägger lade slår slog talar talade tänker tänkte sa hälsar",
    weak_cues="tror trodde tycker tyckte hoppas hoppades fruktar fruktade tänker tänkte",
    light_cues="""
    avslutar avslutade fortsätter fortsatte utvecklar utvecklade lägger lade slår slog ler log tänker tänkte gläds
    talar talade hälsar hälsade
    """,
    particled_cues="lägger_till lade_till slår_fast slog_fast",
    according="enligt",
    he="han",
    she="hon",
    self="jag vi du ni man",
    his="hans honom",
    hers="hennes henne",
    possessives="sin sitt sina min mitt mina din ditt dina vår vårt våra er ert era deras",
    who="som vem vilken vars",
    that="att om hur varför huruvida",
    determiners="den det de denna detta dessa alla båda många flera några två tre fyra",
    indefinite="en ett ingen",
    prepositions="""
    bakom bland efter framför före genom mellan mot inom längs med nära kring omkring över på sedan till trots utan
    under via medan eftersom när då fast fastän innan
    """,
    subordinators="medan eftersom när då fast fastän innan",
    genitive="för av i från hos vid på",
    places="i på från till",
    conjunctions="och eller men samt",
    auxiliaries="har hade ha haft vill ville kan kunde ska skall skulle måste får fick bör borde lär",
    be="är var vara varit blir blev bli blivit",
    adverbs="""
    själv inte också nu så dock ju ännu igen redan alltid aldrig ofta nog lite mycket här därför därefter senare
    tidigare fortfarande samtidigt emellertid dessutom slutligen först bara heller nämligen kanske däremot därmed
    annars just genast måndag måndagen tisdag tisdagen onsdag onsdagen torsdag torsdagen fredag fredagen lördag
    lördagen söndag söndagen kväll kvällen januari februari mars april maj juni juli augusti september oktober
    november december vidare
    """,
    titles="""
    herr fru fröken dr prof professor docent lektor direktör vd minister statsminister statsråd president kansler
    borgmästare kommunalråd regionråd oppositionsråd ordförande ledare partiledare chef presschef talesperson
    presstalesperson talesman taleskvinna pressekreterare sekreterare generalsekreterare redaktör chefredaktör
    journalist författare författarinna förläggare poet konstnär skådespelare skådespelerska sångare sångerska
    kompositör dirigent regissör arkitekt advokat försvarare åklagare kammaråklagare domare polis kommissarie
    polisinspektör utredare räddningsledare brandman läkare överläkare sjuksköterska barnmorska psykolog tandläkare
    veterinär forskare biolog historiker ekonom chefekonom analytiker meteorolog geolog expert kommentator tränare
    huvudtränare förbundskapten kapten lagkapten målvakt anfallare mittfältare försvarare back spelare löpare
    skidåkare simmare lärare rektor pedagog elev student bonde lantbrukare trädgårdsmästare fiskare skeppare smed
    snickare bagare kock slaktare handlare frisör mekaniker busschaufför chaufför lokförare ingenjör entreprenör
    ägare delägare grundare krögare värd värdinna präst biskop kyrkoherde kung drottning prins prinsessa påve
    general överste soldat ambassadör ledamot riksdagsledamot politiker kandidat gruppledare bibliotekarie
    konservator mamma mor pappa far son dotter bror syster hustru fru make maka sambo väninna vän granne änka
    änkling mormor farmor morfar farfar kvinna man pojke flicka boende pensionär kund vittne kollega aktivist
    fotograf domprost prost kirurg jurist företagare musiker pianist målare skulptör polisman körledare räddningsman
    kantor organist kyrkomusiker svetsare djurskötare hotellägare klockexpert
    """,
    male="herr pappa far son bror kung prins påve biskop änkling morfar farfar pojke man make talesman",
    female="""
    fru fröken mamma mor dotter syster hustru maka väninna änka mormor farmor kvinna flicka drottning prinsessa
    sångerska skådespelerska författarinna taleskvinna barnmorska
    """,
    title_ends="""
    direktör minister ordförande ledare chef tränare sekreterare redaktör mästare forskare advokat lärare läkare
    expert talesman talesperson inspektör ekonom spelare ledamot ägare kapten råd åklagare prost präst
    """,
    definite_ends="en n et :n",
    calling_ends="are ör ist ent ant log nom or man kvinna ing",
    links="af de van von der la le el al bin",
    not_names="""
    i på vid till från med för om av efter under över mot hos men och att då när så nu här där det den de en ett han
    hon vi jag man enligt svensk svenska amerikansk amerikanska rysk ryska norsk norska dansk danska tysk tyska
    brittisk brittiska fransk franska ukrainsk ukrainska
    """,
    organisations="""
    departementet regeringen riksdagen polisen kommunen regionen rätten tingsrätten banken rådet partiet
    universitetet skolan föreningen bolaget myndigheten tidningen redaktionen facket tv radio svt sr tt moderaterna
    socialdemokraterna sverige norge danmark stockholm göteborg malmö uppsala europa eu nato fn usa ryssland ukraina
    tyskland
    """,
    abbreviations="dr prof hr fr bl t.ex dvs ca kl nr mdr milj kr tel jfr osv m.fl jan feb okt nov dec s.k d.v.s",
    courtesies="herr fru fröken",
    wider_callings="""
    präst/prost/domprost/kyrkoherde/biskop medicinare/läkare/överläkare/kirurg
    jurist/advokat/domare/åklagare/försvarare
    företagare/ägare/direktör/vd/grundare musiker/sångare/pianist/kompositör/dirigent
    konstnär/målare/skulptör/musiker
    bonde/lantbrukare lantbrukare/bonde polis/polisman författare/poet
    politiker/minister/statsminister/statsråd/kommunalråd/regionråd/oppositionsråd/ledamot/riksdagsledamot
    statsråd/minister mittfältare/kapten/lagkapten anfallare/lagkapten back/lagkapten
    spelare/målvakt/anfallare/back/kapten/lagkapten
    """,
    same_callings="""
    tränare/huvudtränare/coach målvakt/keeper mamma/mor mamman/mamma pappan/pappa son/sonen bror/brodern
    """,
    works="""
    film filmen roman romanen bok boken album albumet låt låten sång sången serie serien pjäs pjäsen opera tidning
    tidningen magasin magasinet program programmet utställning utställningen podd podden musikal singel kallad
    diktsamling diktsamlingen
    """,
    agents="av från",
    verb_ends="ar er ade te de",
    voices="hos från",
    viewpoints="för",
    echoes="så orden",
    divided_cues="vill_veta ville_veta",
    ordinals=True,
    dialogues=True,
    dialogue_clauses=True,
    verb_second=True,
    owner_s=True,
    wordings="lyder löd",
    beside_offices="boende pensionär granne änka änkling",
    objects="honom henne",
    sole_offices="""
    ministern statsrådet presidenten borgmästaren domaren åklagaren talesmannen talespersonen kungen drottningen
    påven biskopen tränaren direktören ordföranden chefen ledaren mannen kvinnan mamman pappan sonen dottern
    """,
    body_ends="""
    ingen elsen ionen heten kommunen banken tidningen klubben skolan kyrkan rätten regionen polisen nämnden
    myndigheten et
    """,
    several_ends="na",
    articles="den",
)
