"""Italian words of reported speech."""

from __future__ import annotations

from backfile.loader.quotations.vocabulary.fields import Vocabulary

ITALIAN = Vocabulary(
    language="it",
    gerund_ends="ando endo",
    cues="""
    dicendo affermando spiegando aggiungendo sottolineando ricordando sostenendo osservando precisando ribadendo
    assicurando annunciando ammettendo avvertendo chiedendo rispondendo scrivendo denunciando criticando
    lamentando promettendo concludendo evidenziando definendo parlando descrivendo accusando confessando
    scherzando invocando
    dirà racconterà spiegherà aggiungerà ricorderà commenterà confesserà esulterà esclamerà
    confessava ammetteva rispose raccontò ricordò confessò commentò concluse esclamò precisava aggiungono
    minimizza minimizzato rimprovera rimproverato brontola mormora sbuffa ride piange garantisce garantito
    segnala segnalato ricostruisce ricostruito illustra illustrato contesta contestato
    sospira scherza ironizza attacca taglia chiosa osserva ammette confessa ribatte replica incalza insiste
    sottolinea ricorda precisa rivela annuncia promette protesta denuncia lamenta commenta conclude riflette
    esulta tuona sbotta
    dice disse diceva detto dicono dire afferma affermò affermato affermava spiega spiegò spiegato spiegava dichiara
    dichiarò dichiarato racconta raccontò raccontato raccontava aggiunge aggiunse aggiunto sottolinea sottolineò
    sottolineato ricorda ricordò ricordato sostiene sostenuto sosteneva osserva osservò osservato commenta commentò
    commentato precisa precisato ribadisce ribadito assicura assicurato annuncia annunciato rivela rivelato ammette
    ammesso ammise riconosce riconosciuto avverte avvertito chiede chiesto chiese domanda domandato risponde risposto
    rispose replica replicato ribatte ribattuto scrive scritto scrisse twitta twittato posta denuncia denunciato
    critica criticato lamenta lamentato promette promesso conclude concluso concluse prosegue proseguito continua
    riferisce riferito evidenzia evidenziato rimarca rimarcato insiste insistito chiarisce chiarito confessa
    confessato confida confidato esclama esclamato scherza scherzato attacca attaccato accusa accusato definisce
    definito descrive descritto chiama ritiene ritenuto pensa crede spera teme auspica auspicato considera considerato
    puntualizza puntualizzato rilancia rilanciato incalza tuona tuonato sbotta parla parlato comunica comunicato
    rassicura ringrazia ringraziato argomenta annota nota sintetizza rammenta
    commentava scriveva chiedeva ricordava sottolineava spiegano raccontano assicurano ricordano affermano
    sostengono denunciano chiedono aggiungono rispondono protestano sfoga sfogato sussurra sussurrato elogia
    elogiato aggiungeva rispondeva rassicurato scherzava sorride confermato conferma confermava ammonisce
    ammonito argomentato ripete ripetuto ringraziava concede concesso esorta esortato invita invitato
    sollecita suggerisce suggerito propone proposto accusava sogna lancia lanciato reagisce
    reagito festeggia arringa grida gridato urla urlato
    """,
    noun_cues="""
    dire detto domanda replica denuncia critica posta nota accusa attacca chiama parla comunicato promesso scritto
    continua considerato precisa
    lancia conferma invita sogna proposto urla grida
    """,
    according="secondo",
    he="lui egli",
    she="lei ella",
    they="loro essi",
    self="io noi voi tu",
    possessives="suo sua suoi sue nostro nostra mio mia tuo tua",
    who="chi cui",
    that="che se come perché",
    determiners="il lo la i gli le l' questo questa questi queste quel quella tutti tutte due tre quattro",
    indefinite="un uno una un'",
    prepositions="""
    a ad al allo alla ai agli alle all' con contro da dal dallo dalla dai dall' di del dello della dei degli delle
    dell' d' durante dopo fra in nel nello nella nei negli nelle nell' per presso senza sotto su sul sulla sui sulle
    tra verso mentre quando dove
    """,
    genitive="di del dello della dei degli delle dell' per a al alla all' all’ dell’ allo agli alle ai con",
    places="in a nel nella nei da dal",
    conjunctions="e ed o ma però né",
    auxiliaries="ha hanno aveva avevano avrà può poteva potrebbe deve doveva vuole voleva va si ci ne li mi ti vi",
    be="è sono era erano fu furono essere stato stata sarà sarebbe",
    adverb_ends="mente",
    adverbs="""
    giorno giorni anno anni mese mesi settimana settimane vigilia
    come mentre dove dunque forse appena quasi insomma ovvero oltre
    anche ancora poi inoltre infine già sempre così quindi tuttavia invece oggi ieri domani lunedì martedì mercoledì
    giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre
    novembre dicembre non più molto qui lì ora sera mattina intanto
    solo soltanto
    """,
    titles="""
    paziente
    ds dg
    nipote cugino cugina suocero suocera cognato cognata fidanzato fidanzata parlamentare funzionario funzionaria
    consigliere consigliera assessore assessora esponente
    signor signora sig dott dottor dottoressa prof professor professoressa avv avvocato ing onorevole on presidente
    premier ministro ministra viceministro sottosegretario sottosegretaria segretario segretaria sindaco sindaca
    governatore senatore senatrice deputato deputata portavoce direttore direttrice capo procuratore giudice re regina
    principe principessa papa vescovo cardinale don padre generale colonnello capitano allenatore ct tecnico
    attaccante difensore portiere centrocampista giocatore calciatore attore attrice cantante scrittore scrittrice
    giornalista storico economista ricercatore ricercatrice analista esperto esperta fondatore leader ambasciatore ex
    vicepremier vicepresidente
    preside primario curatore curatrice editore editrice gestore gestrice titolare legale agronomo agronoma
    medico chirurgo infermiera infermiere insegnante docente studente studentessa operaio operaia
    imprenditore imprenditrice artigiano artigiana regista musicista pianista magistrato pm commissario
    commissaria questore prefetto prefetta vicesindaco vicesindaca capogruppo volontario volontaria mamma
    figlio figlia moglie marito fratello sorella residente pensionato pensionata
    madre nonno nonna zia zio genitore vedova vedovo compagna compagno amico amica ragazzo ragazza donna uomo
    studioso studiosa sciatore sciatrice parroco
    """,
    male="signor sig dottor re principe papa vescovo cardinale don padre attore direttore senatore sindaco",
    female="signora dottoressa professoressa regina principessa attrice direttrice senatrice ministra sindaca",
    links="di de del della da dal lo la van von al bin",
    not_names="""
    il lo la i gli le un una in di a da per con su tra fra ma e o se come quando secondo dopo anche così non questo
    questa italiano italiana italiani russo russa americano americana francese tedesco europea europeo ucraino ucraina
    interno esteri economia ambiente salute istruzione cultura lavoro giustizia difesa trasporti bilancio
    turismo urbanistica sicurezza sanità welfare agricoltura facebook twitter instagram telegram whatsapp
    youtube tiktok
    """,
    organisations="""
    ministero governo camera senato partito università polizia procura tribunale corte associazione sindacato società
    gruppo banca commissione consiglio unione comune regione provincia via piazza giornale agenzia ansa rai
    televisione radio scuola ospedale chiesa stadio quirinale roma milano napoli torino italia russia ucraina europa
    bruxelles stati uniti nato onu
    """,
    abbreviations="sig dott prof avv ing on dr ss mons geom rag ecc art n pag",
    elisions="l' un' d' all' dall' dell' nell' sull' c' s' quest' quell'",
    courtesies="signor signora sig don",
    participle_ends="ato ata ito ita uto uta ati ate",
    drops_subject=True,
    wider_callings="""
    esponente/deputato/senatore/consigliere/segretario/capogruppo politico/ministro/deputato/senatore/sindaco
    ricercatore/storico/economista/professore/biologo studiosa/storica/economista/professoressa
    studioso/storico/economista/professore
    dirigente/presidente/direttore/segretario sacerdote/parroco/vescovo/don professore/rettore/storico/economista
    professoressa/rettrice/storica/economista artista/cantante/musicista/pittore/pittrice/attore/attrice
    parlamentare/deputato/deputata/senatore/senatrice funzionario/questore/prefetto/commissario/dirigente
    funzionaria/questora/prefetta/commissaria docente/professore/professoressa/insegnante
    artigiano/liutaio/falegname/ceramista/orafo/sarto/fabbro/vetraio/calzolaio artigiana/liutaia/ceramista/orafa/sarta
    giocatore/attaccante/difensore/portiere/capitano imprenditore/titolare/fondatore/presidente
    imprenditrice/titolare/fondatrice/presidente medico/chirurgo/primario/pediatra
    """,
    same_callings="direttore/ds/dg allenatore/tecnico/ct/mister avvocato/legale/difensore avvocata/legale giudice/magistrato",
    anaphors="""
    bambino/bambina ragazzo/ragazza
    commerciante negoziante albergatore/albergatrice contadino/contadina ferroviere pompiere infermiere/infermiera maestro/maestra
    studente/studentessa sedicenne diciassettenne quattordicenne quindicenne
    esperto/esperta signore/signora anziano/anziana giovane centravanti bomber terzino trequartista mezzala liutaio/liutaia
    falegname ceramista orafo/orafa sarto/sarta fabbro ventenne diciottenne naturalista specialista
    interessato/interessata diretto_interessato/diretta_interessata veterano/veterana pensionato/pensionata
    ottantenne settantenne sessantenne cinquantenne quarantenne trentenne ventenne novantenne
    scienziato/scienziata biologo/biologa fisico/ chimico/ ricercatore/ricercatrice studioso/studiosa economista
    sociologo/sociologa politologo/politologa storico/ filosofo/filosofa scrittore/scrittrice
    romanziere/romanziera poeta/poetessa autore/autrice giornalista musicista cantautore/cantautrice pianista
    violinista corista attore/attrice regista artista attaccante difensore portiere centrocampista
    calciatore/calciatrice ciclista tennista nuotatore/nuotatrice sciatore/sciatrice pilota campione/campionessa
    tecnico allenatore/allenatrice mister agricoltore/agricoltrice allevatore/allevatrice pescatore/pescatrice
    viticoltore/viticoltrice apicoltore/apicoltrice imprenditore/imprenditrice ristoratore/ristoratrice
    libraio/libraia panettiere/panettiera artigiano/artigiana cuoco/cuoca chef politico/ sindacalista attivista
    diplomatico/diplomatica ingegnere docente professore/professoressa agronomo/agronoma
    """,
    apart="""
    allenatore/giocatore/attaccante/portiere/difensore/calciatore/centrocampista/centravanti
    tecnico/giocatore/attaccante/portiere/difensore/calciatore/centrocampista/centravanti giudice/avvocato/imputato
    """,
    agent_ends="ista tore trice aio aia iere iera ologo ologa",
    no_agents="""
    lista pista vista rivista intervista conquista settore motore fattore mestiere quartiere cantiere bicchiere corriere
    carriera bandiera frontiera maniera preghiera fiera schiera barriera intera vera sera gennaio febbraio migliaio
    centinaio
    operaio primo catalogo dialogo prologo sentiero pensiero salsiccia matrice cicatrice ghiaia ventaglio trattore
    vettore
    """,
    natives="""
    toscano/toscana siciliano/siciliana lombardo/lombarda veneto/veneta romano/romana napoletano/napoletana
    milanese torinese genovese francese spagnolo/spagnola tedesco/tedesca
    """,
    paraphrases="""
    primo_cittadino/sindaco prima_cittadina/sindaca/sindaco capo_del_governo/premier/presidente
    capo_dello_stato/presidente
    capo_della_giunta/presidente/governatore capo_della_diplomazia/ministro/ministra titolare_della_farnesina/ministro titolare_del_viminale/ministro
    numero_uno/presidente/direttore/segretario
    """,
    works="""
    film romanzo libro album canzone serie opera giornale quotidiano rivista programma mostra documentario
    podcast spettacolo saggio brano cosiddetto cosiddetta cosiddetti cosiddette intitolato intitolata
    settimanale
    """,
    agents="da dal dalla dallo",
    dialogues=True,
    incised=True,
    infinitive_ends="arsi ersi irsi are ere ire",
    verb_ends="a ò e isce ato ito uto ava eva",
    voices="da dal dalla",
    viewpoints="per",
    sources="""
    a_sentire_ ad_ascoltare_ a_detta a_parere a_giudizio a_dire agli_occhi nelle_parole secondo_le_parole secondo_la_versione secondo_il_racconto
    secondo_il_racconto_che_ne_fa_
    a_suo_dire a_suo_avviso a_suo_parere a_suo_giudizio
    """,
    phrases="""
    fa_sapere fatto_sapere fa_notare fatto_notare fa_presente fatto_presente lascia_intendere lasciato_intendere
    fece_sapere
    fece_notare fanno_sapere fanno_notare
    """,
    echoes="così parole lo",
    plural_verbs="ono ano anno",
)
