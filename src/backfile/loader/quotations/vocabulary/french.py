"""French words of reported speech."""

from __future__ import annotations

from backfile.loader.quotations.vocabulary.fields import Vocabulary

FRENCH = Vocabulary(
    language="fr",
    gerund_ends="ant",
    cues="""
    affirmant expliquant estimant ajoutant précisant soulignant assurant annonçant indiquant rappelant racontant
    confiant répondant lançant demandant dénonçant critiquant regrettant déplorant saluant reconnaissant
    admettant insistant avertissant promettant écrivant qualifiant décrivant jugeant considérant évoquant
    appelant accusant glissant parlant citant pointant invoquant plaidant réclamant disant
    parle parlé parlait parlent dira racontera ajoutera confiera expliquera conclura résumera répondra avouera avoue avoua avouait avoué
    relativise relativisait tempête tempêtait évoquait témoignait avançait avance avancé énonce énoncé réclamait
    dénonçaient expliquaient affirmaient estimaient déclarent confirment avertissent concède concédait
    interpelle interpellait lançaient ricane ricanait sanglote bougonne grommelle rugit tonna lança répondit
    déclara expliqua affirma ajouta précisa raconta confia reconnut conclut répliqua avança écrivit demanda
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
    adverb_ends="ivement amment emment usement llement quement",
    adverbs="""
    aussitôt lentement longuement sèchement calmement doucement immédiatement sobrement simplement franchement
    jour jours an ans année années mois semaine semaines week-end veille lendemain
    comme même contre autre chaque avant peut-être presque souvent désormais surtout tant autant pourquoi
    aussi encore ensuite puis enfin déjà toujours ainsi alors pourtant cependant toutefois notamment également ici
    hier aujourd'hui demain lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin
    juillet août septembre octobre novembre décembre soir matin ne n' pas plus y l'a se s' m' tout très bien mieux
    seulement simplement
    """,
    titles="""
    patient patiente
    neveu nièce cousin cousine oncle tante petit-fils petite-fille cadet cadette aîné aînée benjamin benjamine parlementaire
    principal principale proviseur proviseure gérant gérante recteur rectrice abbé curé prêtre religieux
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
    wider_callings="""
    élu/maire/député/sénateur/adjoint/conseiller élue/maire/députée/sénatrice/adjointe/conseillère
    chercheur/historien/économiste/sociologue/professeur/biologiste
    chercheuse/historienne/économiste/sociologue/professeure/biologiste
    parlementaire/député/députée/sénateur/sénatrice/eurodéputé fonctionnaire/préfet/commissaire/sous-préfet
    responsable/président/directeur/secrétaire dirigeant/président/directeur/patron
    responsable/présidente/directrice/secrétaire dirigeante/présidente/directrice/patronne
    syndicaliste/délégué/secrétaire/déléguée prêtre/curé/abbé/père/évêque religieux/curé/abbé/prêtre
    écrivain/romancier/auteur/poète écrivaine/romancière/autrice auteur/écrivain/romancier autrice/écrivaine/romancière
    artiste/chanteur/chanteuse/peintre/sculpteur/sculptrice/comédien/comédienne/musicien/musicienne
    joueur/attaquant/défenseur/milieu/gardien/capitaine/footballeur joueuse/attaquante/défenseure/gardienne/capitaine
    élu/vice-président/conseiller élue/vice-présidente/conseillère magistrat/juge/procureur/président
    magistrate/juge/procureure/présidente
    praticien/médecin/chirurgien praticienne/médecin/chirurgienne scientifique/chercheur/chercheuse/biologiste
    médecin/chirurgien/chirurgienne/pédiatre/généraliste
    """,
    same_callings="entraîneur/coach/technicien/sélectionneur maire/édile/bourgmestre prêtre/curé/abbé curé/abbé/prêtre avocat/conseil",
    anaphors="""
    garçonnet/fillette gamin/gamine
    instituteur/institutrice pompier/pompière facteur/factrice cuisinier/cuisinière parlementaire adolescent/adolescente
    marathonien/marathonienne coureur/coureuse
    expert/experte spécialiste naturaliste buteur/buteuse ailier ailière ouvreur meneur/meneuse pivot latéral basketteur/basketteuse
    enseignant/enseignante professeur/professeure infirmier/infirmière chauffeur/chauffeuse berger/bergère éleveur/éleveuse
    veuf/veuve septuagénaire vacher/vachère luthier/luthière ébéniste potier/potière
    intéressé/intéressée trentenaire quadragénaire quinquagénaire sexagénaire septuagénaire octogénaire
    nonagénaire jeune_homme/jeune_femme vieil_homme/vieille_dame natif/native retraité/retraitée scientifique
    chercheur/chercheuse biologiste physicien/physicienne historien/historienne sociologue politologue géographe
    climatologue économiste philosophe universitaire romancier/romancière écrivain/écrivaine auteur/autrice
    poète essayiste dramaturge journaliste reporter musicien/musicienne chanteur/chanteuse pianiste violoniste
    comédien/comédienne acteur/actrice cinéaste réalisateur/réalisatrice metteur metteuse
    plasticien/plasticienne artiste footballeur/footballeuse attaquant/attaquante défenseur/défenseure milieu
    gardien/gardienne cycliste nageur/nageuse skieur/skieuse athlète champion/championne technicien/technicienne
    agriculteur/agricultrice éleveur/éleveuse maraîcher/maraîchère viticulteur/viticultrice
    apiculteur/apicultrice pêcheur/pêcheuse boulanger/boulangère fromager/fromagère restaurateur/restauratrice
    libraire artisan/artisane commerçant/commerçante agronome ingénieur/ingénieure mineur cheminot/cheminote
    ouvrier/ouvrière passeur/passeuse dirigeant/dirigeante syndicaliste militant/militante diplomate
    lycéen/lycéenne étudiant/étudiante
    """,
    apart="""
    entraîneur/joueur/attaquant/gardien/défenseur/footballeur/milieu/ouvreur
    coach/joueur/attaquant/gardien/défenseur/footballeur/milieu/ouvreur juge/avocat/accusé
    """,
    agent_ends="iste logue trice euse ateur ière",
    no_agents="""
    liste piste ordinateur secteur moteur dialogue catalogue prologue analogue première dernière manière matière lumière
    rivière frontière carrière prière bannière barrière bière poussière triste artiste indicateur dénominateur radiateur
    heureuse malheureuse nombreuse sérieuse dangereuse cicatrice matrice entière lisière chaumière filière croisière
    """,
    natives="""
    breton/bretonne normand/normande parisien/parisienne lyonnais/lyonnaise marseillais/marseillaise
    américain/américaine britannique italien/italienne espagnol/espagnole allemand/allemande belge suisse
    """,
    paraphrases="""
    chef_d'établissement/principal/proviseur/directeur cheffe_d'établissement/principale/proviseure/directrice
    chef_d'entreprise/patron/fondateur/dirigeant/gérant cheffe_d'entreprise/patronne/fondatrice/dirigeante/gérante
    chef_de_l'état/président/présidente
    chef_du_gouvernement/premier/première/chancelier
    cheffe_du_gouvernement/première/chancelière chef_de_la_diplomatie/ministre cheffe_de_la_diplomatie/ministre
    chef_de_l'exécutif/président/premier patron_de_l'exécutif/président/maire patronne_de_l'exécutif/présidente
    patron_de_la_région/président patronne_de_la_région/présidente locataire_de_l'élysée/président locataire_de_matignon/premier
    premier_magistrat/maire première_magistrate/maire numéro_un/président/secrétaire/directeur
    """,
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
    sources="""
    à_entendre_ à_écouter_ d'_après aux_yeux à_en_croire de_l'_avis de_l'_aveu selon_les_mots selon_les_termes selon_le_récit d'_après_le_récit
    selon_les_dires selon_les_propos selon_la_formule à_ses_yeux à_son_avis à_leurs_yeux à_mes_yeux selon_ses_mots
    a_ses_yeux a_en_croire a_son_avis a_leurs_yeux d'_après_le_récit_qu'_ selon_le_récit_qu'_
    d'_après_le_récit_qu'_en_fait_ selon_le_récit_qu'_en_fait_ selon_la_description_qu'_en_fait_
    selon_ses_termes
    """,
    phrases="""
    fait_savoir fait_valoir fait_remarquer fait_observer fait_comprendre fait_entendre faisait_savoir faisait_valoir
    faisait_remarquer faisait_observer laisse_entendre laissé_entendre laissait_entendre fit_savoir fit_valoir
    fit_remarquer fit_observer met_en_garde mis_en_garde mettait_en_garde fait_part
    """,
    echoes="ainsi",
)
