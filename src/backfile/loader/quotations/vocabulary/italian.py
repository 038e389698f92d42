"""Italian words of reported speech."""

from __future__ import annotations

from backfile.loader.quotations.lexicon import Vocabulary

ITALIAN = Vocabulary(
    language="it",
    cues="""
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
    puntualizza puntualizzato rilancia rilanciato incalza tuona tuonato sbotta parla parlato fa comunica comunicato
    rassicura ringrazia ringraziato argomenta annota nota sintetizza rammenta
    commentava scriveva chiedeva ricordava sottolineava spiegano raccontano assicurano ricordano affermano
    sostengono denunciano chiedono aggiungono rispondono protestano sfoga sfogato sussurra sussurrato elogia
    elogiato aggiungeva rispondeva rassicurato scherzava sorride confermato conferma confermava ammonisce
    ammonito argomentato ripete ripetuto ringraziava concede concesso esorta esortato invita invitato
    sollecita suggerisce suggerito propone proposto accusava sogna lancia lanciato reagisce
    reagito festeggia arringa grida gridato urla urlato
    """,
    noun_cues="""
    dire detto domanda replica denuncia critica posta nota accusa attacca fa chiama parla comunicato promesso scritto
    continua considerato fatto precisa
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
    auxiliaries="ha hanno aveva avevano avrà può poteva potrebbe deve doveva vuole voleva va si ci lo ne",
    be="è sono era erano fu furono essere stato stata sarà sarebbe",
    adverbs="""
    come mentre dove dunque forse appena quasi insomma ovvero oltre
    anche ancora poi inoltre infine già sempre così quindi tuttavia invece oggi ieri domani lunedì martedì mercoledì
    giovedì venerdì sabato domenica gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre
    novembre dicembre non più molto qui lì ora sera mattina intanto
    solo soltanto
    """,
    titles="""
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
    regnal="re regina principe principessa papa",
    wider_callings="""
    esponente/deputato/senatore/consigliere/segretario/capogruppo politico/ministro/deputato/senatore/sindaco
    ricercatore/storico/economista/professore/biologo studiosa/storica/economista/professoressa studioso/storico/economista/professore
    """,
    same_callings="allenatore/tecnico/ct/mister avvocato/legale/difensore avvocata/legale giudice/magistrato",
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
    echoes="così parole lo",
    plural_verbs="ono ano",
)
