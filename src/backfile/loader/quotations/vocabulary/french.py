"""French words of reported speech."""

from __future__ import annotations

from backfile.loader.quotations.lexicon import Vocabulary

FRENCH = Vocabulary(
    language="fr",
    cues="""
    soupire soupira soupiré remarque remarqua remarqué glisse glissé lâche lâché tranche tranché résume résumé
    plaisante plaisanté ironise ironisé s'indigne s'agace s'étonne s'interroge s'inquiète s'enthousiasme
    souvient raconte rapporte confie martèle insiste nuance reconnaît admet conclut observe souligne précise
    rappelle rétorque réplique poursuit enchaîne tempère déplore regrette
    dit disait disent dire déclare déclaré déclarait affirme affirmé affirmait explique expliqué expliquait estime
    estimé estimait ajoute ajouté ajoutait précise précisé précisait souligne souligné soulignait assure assuré
    assurait annonce annoncé annonçait indique indiqué indiquait rappelle rappelé rappelait raconte raconté racontait
    confie confié confiait répond répondu répondait réplique répliqué rétorque rétorqué lance lancé lançait demande
    demandé demandait interroge interrogé s'interroge dénonce dénoncé dénonçait critique critiqué regrette regretté
    regrettait déplore déploré salue salué reconnaît reconnu admet admis concède concédé insiste insisté martèle
    martelé avertit averti prévient prévenu met promet promis jure juré écrit écrivait tweete tweeté twitte twitté
    publié poste posté qualifie qualifié décrit juge jugé considère considéré pense pensait croit espère espéré craint
    redoute conclut conclu résume résumé poursuit poursuivi poursuivait enchaîne reprend repris note noté notait
    observe observé constate constaté commente commenté plaisante plaisanté ironise ironisé s'exclame exclamé exclame
    s'indigne indigné indigne s'insurge insurgé s'inquiète inquiété inquiète s'étonne étonné étonne s'alarme félicite
    félicité réclame réclamé exige exigé soutient soutenu prétend prétendu détaille détaillé témoigne témoigné relate
    relève relevé révèle révélé réagit réagi tranche tranché tonne tonné plaide plaidé argumente argumenté accuse
    accusé évoque évoqué appelle appelé menace menacé glisse glissé souffle soufflé nuance nuancé complète complété
    renchérit renchéri ajoutent expliquent affirment déplorent
    assurent estiment racontent confient regrettent précisent soulignent rappellent indiquent annoncent
    répondent dénoncent promettent jugent promettait jurait avertissait plaidait insistait admettait
    reconnaissait résumait concluait jugeait constatait commentait martelait plaisantait savourait
    s'inquiétait temporise temporisait minimise minimisait balaie balayait rassure rassurait rassuré peste
    pestait fulmine souriait sourit siffle soufflait glissait lâchait tonnait pointe pointait pointé énumère
    justifie justifiait justifié décrypte analyse analysait vante vantait loue proteste protestait protesté
    s'emporte s'enflamme s'émeut s'amuse s'agaçait marmonne murmure murmurait chuchote hurle crie criait
    affiche prédit prédisait développe récapitule abonde élude
    ajouter préciser conclure poursuivre insister renchérir enchaîner glisser lâcher résumer tempérer nuancer
    rappeler marteler souligner
    vanté confirme confirmé raille raillé murmuré
    valoir
    """,
    noun_cues="""
    dire critique demande annonce note met lance poste menace nuance juge relève souffle écrit promis pointe
    analyse affiche loue peste crie abonde
    """,
    according="selon d'après",
    he="il",
    she="elle",
    they="ils elles",
    self="je j' nous on vous tu ce c'",
    his="lui",
    possessives="son sa ses leur leurs notre nos mon ma mes votre vos",
    who="qui lequel laquelle",
    that="que qu' si comment pourquoi combien",
    determiners="le la les l' ce cet cette ces tous toutes plusieurs deux trois quatre",
    indefinite="un une des",
    prepositions="""
    à au aux avec chez contre dans de d' depuis derrière dès devant du durant en entre hors lors malgré outre par
    parmi pendant pour sans sauf sous suite sur vers alors quand lorsque tandis après avant face comme afin puisque
    """,
    genitive="de du des d' d’ à au aux pour chez",
    places="à en dans au aux",
    conjunctions="et ou mais donc car ni or",
    auxiliaries="""
    a ont avait avaient aura avoir ayant peut pouvait pourrait doit devait devrait veut voulait va allait vient
    """,
    be="est sont était étaient être sera serait fut été s'est",
    adverbs="""
    comme même contre autre chaque avant peut-être presque souvent désormais surtout tant autant pourquoi
    aussi encore ensuite puis enfin déjà toujours ainsi alors pourtant cependant toutefois notamment également ici
    hier aujourd'hui demain lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin
    juillet août septembre octobre novembre décembre soir matin ne n' pas plus y l'a se s' m' tout très bien mieux
    seulement simplement
    """,
    titles="""
    m mme mlle mm monsieur madame dr docteur pr professeur me maître président présidente ministre premier première
    secrétaire député députée sénateur sénatrice maire préfet préfète procureur procureure avocat avocate juge
    directeur directrice chef cheffe porte-parole chancelier chancelière roi reine prince princesse pape évêque
    cardinal général colonel capitaine commandant entraîneur sélectionneur coach attaquant défenseur gardien milieu
    joueur joueuse acteur actrice comédien comédienne chanteur chanteuse écrivain écrivaine auteur autrice journaliste
    historien historienne économiste chercheur chercheuse analyste expert experte fondateur fondatrice pdg patron
    patronne syndicaliste ambassadeur ambassadrice commissaire eurodéputé eurodéputée ex-président ex-ministre
    coprésident vice-président
    colistier colistière édile élu élue adjoint adjointe conseiller conseillère retraité retraitée éleveur
    éleveuse agriculteur agricultrice habitant habitante riverain riveraine viticulteur viticultrice
    dirigeant dirigeante ingénieur ingénieure infirmier infirmière médecin généraliste pharmacien
    pharmacienne professeure enseignant enseignante étudiant étudiante lycéen lycéenne metteur metteuse
    cinéaste romancier romancière poète président-directeur délégué déléguée militant militante naturaliste
    artisan artisane boulanger boulangère sociologue politologue géographe climatologue
    compagnon compagne époux épouse mari femme frère sœur fils fille père mère ami amie voisin voisine
    garçon veuve veuf grand-mère grand-père gamin gamine mineur ancien
    """,
    male="m mm monsieur roi prince pape évêque cardinal acteur directeur chancelier sénateur député entraîneur",
    female="""
    mme mlle madame reine princesse actrice directrice chancelière sénatrice députée présidente avocate cheffe
    """,
    links="de du des la le les d' van von el al bin ben",
    not_names="""
    le la les un une des ce cette ces il elle on nous vous ils elles mais et ou donc or ni car dans pour par sur avec
    sans selon après avant depuis pendant lors en à au aux du de si quand comme alors ainsi aussi pourtant français
    française françaises russe russes américain américaine américains européen européenne allemand allemande
    britannique ukrainien ukrainienne
    intérieur économie finances justice défense santé éducation culture travail transports sports tourisme
    agriculture écologie facebook twitter instagram telegram whatsapp youtube tiktok
    """,
    organisations="""
    ministère gouvernement assemblée sénat parti université police parquet tribunal cour association syndicat société
    groupe banque commission conseil union ville région département rue avenue place journal agence afp télévision
    radio école hôpital église stade elysée élysée matignon paris lyon marseille bruxelles france russie ukraine
    europe etats-unis états-unis chine israël allemagne figaro libération bfmtv franceinfo otan onu
    """,
    abbreviations="m mm mme mlle dr pr me st ste janv févr av bd no etc art",
    suffixes="-t-il -t-elle -t-on -il -elle -on -ils -elles -je -nous",
    elisions="l' d' qu' n' s' j' c' m' t' jusqu' lorsqu' puisqu' quoiqu'",
    courtesies="m mme mlle mm monsieur madame me maître",
    regnal="roi reine prince princesse pape",
    wider_callings="""
    élu/maire/député/sénateur/adjoint/conseiller élue/maire/députée/sénatrice/adjointe/conseillère
    chercheur/historien/économiste/sociologue/professeur/biologiste chercheuse/historienne/économiste/sociologue/professeure/biologiste
    responsable/président/directeur/secrétaire dirigeant/président/directeur/patron
    """,
    same_callings="entraîneur/coach/technicien/sélectionneur maire/édile/bourgmestre avocat/conseil",
    works="""
    film roman livre album chanson série pièce opéra journal magazine émission exposition documentaire podcast
    spectacle essai recueil bd comédie quotidien hebdomadaire titre intitulé intitulée surnommé surnommée
    baptisé baptisée dit dite
    """,
    agents="par",
    dialogues=True,
    incised=True,
    infinitive_ends="er ir re",
    verb_ends="e a ait t",
    voices="chez",
    viewpoints="pour",
    echoes="ainsi",
)
