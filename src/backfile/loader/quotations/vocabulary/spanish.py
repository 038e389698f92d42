"""Spanish words of reported speech."""

from __future__ import annotations

from backfile.loader.quotations.lexicon import Vocabulary

SPANISH = Vocabulary(
    language="es",
    cues="""
    suspira suspiró bromea bromeó ironiza ironizó zanja zanjó espeta espetó remacha remachó apostilla apostilló
    matiza matizó confiesa confesó admite admitió recalca recalcó rememora rememoró protesta protestó reprocha
    reprochó celebra celebró presume presumió reflexiona reflexionó sentencia sentenció
    dice dijo decía dicho diciendo dicen dijeron decir afirma afirmó afirmado afirmaba asegura aseguró asegurado
    explica explicó explicado explicaba señala señaló señalado indica indicó indicado añade añadió añadido agrega
    agregó agregado apunta apuntó apuntado subraya subrayó subrayado destaca destacó destacado recalca recalcó
    recalcado insiste insistió insistido declara declaró declarado comenta comentó comentado cuenta contó contado
    relata relató relatado recuerda recordó recordado reconoce reconoció reconocido admite admitió admitido advierte
    advirtió advertido alerta alertó anuncia anunció anunciado pregunta preguntó preguntado responde respondió
    respondido replica replicó contesta contestó escribe escribió escrito tuiteó publica publicó publicado denuncia
    denunció denunciado critica criticó criticado lamenta lamentó lamentado exige exigió exigido pide pidió pedido
    reclama reclamó promete prometió prometido asevera aseveró sostiene sostuvo sostenido considera consideró
    considerado opina opinó cree creía piensa espera confía confió confesó confiesa celebra celebró valora valoró
    concluye concluyó concluido resume resumió reitera reiteró reiterado precisa precisó precisado matiza matizó
    detalla detalló detallado aclara aclaró aclarado manifiesta manifestó manifestado expresa expresó expresado
    exclama exclamó bromea bromeó ironiza ironizó zanja zanjó remarca remarcó remarcado enfatiza enfatizó puntualiza
    puntualizó argumenta argumentó defiende defendió defendido acusa acusó tilda tildó califica calificó calificado
    describe describió descrito llama llamó habla habló revela reveló revelado informa informó informado comunica comunicó
    espeta espetó remata remató rechaza rechazó niega negó prosigue prosiguió sentencia sentenció continúa continuó
    plantea planteó expone expuso sugiere sugirió vaticina vaticinó
    reafirma reafirmó reafirmado preguntaba propone propuso propuesto pedía decían señalaba señalan señalaron
    apuntaba apuntaban apuntan recordaba insistía aseguraba aseguran aseguraron añadía destacaba destacan
    recalcaba indicaba indican indicaron afirman afirmaron explican explicaron denuncian denunciaron reclaman
    reclamaron exigen exigieron advierten sostienen consideran piden pidieron lamentaba lamentan reconocía
    reconocen contaba comentaba comentan subrayaba advertía declaraba escribía respondía contestaba anunciaba
    precisaba confirma confirmó confirmado confirmaba define definió definido agradece agradeció agradecido
    avisa avisó avisado avanza avanzó avanzado justifica justificó justificado traslada trasladó trasladado
    desliza deslizó deslizado sostenía manifestaba urge urgió insta instó instado atribuye atribuyó atribuido
    calcula calculó calculado estima estimó estimado augura auguró pronostica pronosticó grita gritó gritaba
    susurra susurró concede concedió ratifica ratificó ratificado incide incidió incidido abunda abundó
    arguye arguyó aduce adujo alega alegó alegado refiere refirió resumido alertado reclamado celebrado
    confesado replicado contestado tuiteado zanjado bromeado exclamado enfatizado puntualizado argumentado
    rematado sentenciado proseguido planteado expuesto sugerido vaticinado rechazado negado hablado valorado
    opinado
    """,
    noun_cues="""
    cuenta alerta pregunta pide espera critica sentencia llama denuncia precisa publica decir dicho escrito pedido
    considerado reconocido
    calcula estima define avanza abunda grita urge refiere estimado calculado negado hablado
    """,
    according="según",
    he="él",
    she="ella",
    they="ellos ellas",
    self="yo nosotros tú usted ustedes",
    possessives="su sus nuestro nuestra nuestros nuestras mi mis tu tus",
    who="quien quienes",
    that="que si cómo qué",
    to="a",
    determiners="el la los las lo este esta estos estas ese esa aquel todos todas varios dos tres cuatro",
    indefinite="un una unos unas",
    prepositions="""
    ante bajo con contra de del desde durante en entre hacia hasta mediante para por sin sobre tras al cuando mientras
    aunque porque como donde
    """,
    genitive="de del en para por",
    places="en desde hacia al",
    conjunctions="y e o u pero sino ni",
    auxiliaries="""
    ha han había habían haber habrá puede podía podría debe quiere quería va iba suele volvió vuelve se le les lo nos
    me
    """,
    be="es son era eran fue fueron ser sido será está estaba están estaban",
    adverbs="""
    se donde aunque mientras apenas casi incluso entonces finalmente
    también además asimismo después luego entonces antes ya aún todavía siempre nunca no más muy hoy ayer mañana lunes
    martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre
    octubre noviembre diciembre así aquí allí tarde noche ahora tajante
    solo sólo solamente únicamente
    """,
    titles="""
    edil concejal concejala consejero consejera
    señor señora sr sra srta don doña dr dra doctor doctora presidente presidenta expresidente expresidenta ministro
    ministra vicepresidente vicepresidenta secretario secretaria alcalde alcaldesa gobernador gobernadora senador
    senadora diputado diputada portavoz vocero vocera director directora jefe jefa juez jueza fiscal abogado abogada
    rey reina príncipe princesa papa obispo cardenal padre general coronel capitán entrenador entrenadora técnico
    técnica seleccionador delantero defensa portero futbolista jugador jugadora actor actriz cantante escritor
    escritora periodista historiador historiadora economista investigador investigadora analista experto experta
    fundador fundadora consejero consejera delegado delegada líder canciller embajador embajadora primer primera
    mandatario candidato candidata profesor profesora
    dirigente magistrado magistrada instructor instructora letrado letrada vecino vecina mandataria regidor
    regidora exalcalde exalcaldesa exministro exministra teniente comisario comisaria agricultor agricultora
    ganadero ganadera artista cineasta médico médica enfermera enfermero maestro maestra docente activista
    empresario empresaria editor editora madre hermano hermana titular eurodiputado eurodiputada vicealcalde
    vicealcaldesa pastor quesera quesero
    chica chico mujer hombre abuela abuelo viuda viudo científica científico biólogo bióloga catedrático
    catedrática político política
    """,
    male="señor sr don rey príncipe papa obispo cardenal padre presidente ministro director alcalde actor portero",
    female="""
    señora sra srta doña reina princesa presidenta ministra directora alcaldesa actriz jueza diputada senadora
    portavoza candidata
    """,
    links="i de del la las los y van von da di el al bin",
    not_names="""
    el la los las un una en de por para con sin sobre según tras desde pero y o como cuando si no su sus este esta así
    además español española rusos ruso rusa estadounidense francés francesa alemán alemana europeo europea mexicano
    mexicana
    interior exteriores hacienda sanidad educación cultura trabajo justicia defensa turismo transportes
    economía agricultura emergencias facebook twitter instagram telegram whatsapp youtube tiktok
    """,
    organisations="""
    ministerio gobierno congreso senado partido universidad policía fiscalía tribunal corte supremo audiencia
    asociación sindicato sociedad grupo banco comisión consejo unión ayuntamiento junta generalitat ciudad región
    provincia calle plaza diario agencia efe televisión radio escuela hospital iglesia estadio club casa madrid
    barcelona españa rusia ucrania europa méxico argentina colombia bruselas estados unidos psoe pp vox otan onu
    """,
    abbreviations="sr sra srta d dña dr dra prof gral cnel ing lic núm pág ee.uu etc art",
    courtesies="señor señora sr sra srta don doña",
    participle_ends="ado ada ido ida ados adas idos idas",
    drops_subject=True,
    regnal="rey reina príncipe princesa papa",
    wider_callings="""
    investigador/científico/biólogo/historiador/economista/profesor/catedrático
    investigadora/científica/bióloga/historiadora/economista/profesora/catedrática
    político/ministro/diputado/alcalde/senador/concejal/presidente política/ministra/diputada/alcaldesa/senadora/concejala
    dirigente/presidente/secretario/líder/portavoz/diputado
    """,
    same_callings="""
    técnico/entrenador/preparador técnica/entrenadora alcalde/edil/regidor/munícipe alcaldesa/edil/regidora portavoz/vocero/vocera
    abogado/letrado abogada/letrada juez/magistrado/instructor jueza/magistrada/instructora presidente/mandatario presidenta/mandataria
    """,
    works="""
    película novela libro álbum canción serie obra ópera diario periódico revista programa exposición documental
    podcast espectáculo ensayo cuento filme film cortometraje disco llamado llamada llamados llamadas denominado
    denominada titulado titulada
    """,
    agents="por",
    dialogues=True,
    incised=True,
    infinitive_ends="arse erse irse ar er ir",
    verb_ends="a ó e aba ía ado ido",
    voices="por",
    viewpoints="para",
    echoes="así palabras lo",
    plural_verbs="ron an en aban ían",
)
