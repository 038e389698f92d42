"""Spanish words of reported speech."""

from __future__ import annotations

from backfile.loader.quotations.vocabulary.fields import Vocabulary

SPANISH = Vocabulary(
    language="es",
    gerund_ends="ando iendo yendo",
    cues="""
    afirmando asegurando explicando señalando indicando añadiendo agregando subrayando destacando insistiendo
    declarando recordando reconociendo advirtiendo alertando denunciando criticando lamentando exigiendo
    pidiendo reclamando prometiendo sosteniendo considerando concluyendo reiterando precisando aclarando
    defendiendo acusando calificando tildando describiendo negando admitiendo confesando bromeando
    alegando argumentando evocando citando matizando
    recoge recogió recogía dirá contará explicará recordará añadirá evoca evocó evocado evocaba confesaba rememoraba remacha remataba rematado
    gruñía gruñe gruñó refunfuña refunfuñó rezonga rezongó lamentará celebraba admitía negaba sentenciaba ironizaba bromeaba
    corrige corrigió relativiza relativizó sugería sopesa arenga arengó implora imploró suplica suplicó razona razonó
    rebate rebatió repite repitió repetía repone repuso tercia terció interviene intervino desafía desafió farfulla
    deplora deploró deplorado vaticinaba celebran celebraron reitera reiteraba declaran confiesan
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
    describe describió descrito llama llamó habla habló revela reveló revelado informa informó informado comunica
    comunicó
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
    adverb_ends="mente",
    adverbs="""
    eso esto sí
    día días año años mes meses semana semanas jornada víspera
    se donde aunque mientras apenas casi incluso entonces finalmente
    también además asimismo después luego entonces antes ya aún todavía siempre nunca no más muy hoy ayer mañana lunes
    martes miércoles jueves viernes sábado domingo enero febrero marzo abril mayo junio julio agosto septiembre
    octubre noviembre diciembre así aquí allí tarde noche ahora tajante
    solo sólo solamente únicamente
    """,
    titles="""
    paciente
    hijo hija nieto nieta sobrino sobrina primo prima tío tía marido esposo esposa novio novia suegro suegra cuñado cuñada
    gemelo gemela padrino madrina parlamentario parlamentaria
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
    wider_callings="""
    investigador/científico/biólogo/historiador/economista/profesor/catedrático
    investigadora/científica/bióloga/historiadora/economista/profesora/catedrática
    político/ministro/diputado/alcalde/senador/concejal/presidente
    política/ministra/diputada/alcaldesa/senadora/concejala
    edil/concejal/concejala/alcalde/alcaldesa/teniente consejero/conseller/consejera
    parlamentario/diputado/senador/eurodiputado parlamentaria/diputada/senadora/eurodiputada
    funcionario/comisario/inspector/secretario mando/comisario/sargento/capitán/coronel bombero/sargento bombera/sargento
    dirigente/presidente/secretario/líder/portavoz/diputado dirigente/presidenta/secretaria/líder/portavoz/diputada
    político/expresidente/exministro/exalcalde sacerdote/párroco/cura/obispo/padre escritor/novelista/poeta/autor
    escritora/novelista/poeta/autora autor/escritor/novelista/poeta autora/escritora/novelista
    artista/cantante/músico/pintor/pintora/escultor/escultora/actor/actriz
    jugador/delantero/defensa/portero/futbolista/capitán
    jugadora/delantera/defensa/portera/futbolista/capitana empresario/director/fundador/presidente
    empresaria/directora/fundadora/presidenta médico/cirujano/pediatra/oncólogo médica/cirujana/pediatra/oncóloga
    investigador/doctorando investigadora/doctoranda funcionario/secretario/director
    """,
    same_callings="""
    técnico/entrenador/preparador/míster técnica/entrenadora/preparadora párroco/cura/sacerdote
    alcalde/edil/regidor/munícipe alcaldesa/edil/regidora portavoz/vocero/vocera
    abogado/letrado abogada/letrada juez/magistrado/instructor jueza/magistrada/instructora presidente/mandatario
    presidenta/mandataria
    """,
    anaphors="""
    niño/niña muchacho/muchacha
    pastor/pastora impresor/impresora estudiante alumno/alumna parlamentario/parlamentaria quinceañero/quinceañera
    experto/experta especialista naturalista señor/señora púgil boxeador/boxeadora ariete goleador/goleadora mediapunta
    extremo lateral central maestro/maestra docente enfermero/enfermera bombero/bombera taxista camionero/camionera
    aludido/aludida interesado/interesada veterano/veterana joven jubilado/jubilada anciano/anciana
    científico/científica biólogo/bióloga físico/ químico/ investigador/investigadora economista
    sociólogo/socióloga politólogo/politóloga historiador/historiadora catedrático/catedrática filósofo/filósofa
    novelista poeta/poetisa autor/autora escritor/escritora dramaturgo/dramaturga guionista ensayista periodista
    músico/ cantautor/cantautora pianista violinista actor/actriz cineasta realizador/realizadora futbolista
    delantero/delantera centrocampista guardameta ciclista tenista atleta nadador/nadadora piloto exfutbolista
    exjugador/exjugadora agricultor/agricultora ganadero/ganadera viticultor/viticultora apicultor/apicultora
    pescador/pescadora empresario/empresaria hostelero/hostelera comerciante librero/librera panadero/panadera
    artesano/artesana cocinero/cocinera chef político/ dirigente sindicalista activista diplomático/diplomática
    mandatario/mandataria octogenario/octogenaria nonagenario/nonagenaria sexagenario/sexagenaria
    septuagenario/septuagenaria cuarentón/cuarentona campeón/campeona técnico/técnica preparador/preparadora
    artista
    """,
    apart="""
    entrenador/jugador/delantero/portero/guardameta/futbolista/centrocampista/defensa
    técnico/jugador/delantero/portero/guardameta/futbolista/centrocampista juez/abogado/acusado/fiscal
    """,
    agent_ends="ero era ista dor dora logo loga",
    no_agents="""
    dinero cero febrero enero número tablero sendero agujero cordero invierno carrera bandera manera primavera
    escalera madera
    cartelera acera cabecera nevera frontera espera cartera montera caldera ribera vera era fuera hoguera barrera
    bañera pradera
    sombrero letrero puchero fichero crucero dictamen primero tercero primera tercera entera entero lista revista
    entrevista
    pista vista conquista autopista artista mirador comedor ordenador marcador contador despertador televisor obrador
    corredor
    catálogo diálogo prólogo análogo monólogo verdadero verdadera extranjero extranjera ligero ligera soltero soltera
    """,
    natives="""
    vizcaíno/vizcaína extremeño/extremeña andaluz/andaluza gallego/gallega catalán/catalana madrileño/madrileña
    valenciano/valenciana sevillano/sevillana argentino/argentina mexicano/mexicana chileno/chilena
    colombiano/colombiana peruano/peruana uruguayo/uruguaya italiano/italiana francés/francesa alemán/alemana
    """,
    paraphrases="""
    jefe_de_la_diplomacia/ministro/canciller jefa_de_la_diplomacia/ministra/canciller
    jefe_del_ejecutivo/presidente/primer
    jefa_del_ejecutivo/presidenta/primera jefe_del_gobierno/presidente/primer jefa_del_gobierno/presidenta/primera
    jefe_de_gobierno/presidente/primer jefe_de_estado/presidente/rey jefa_de_estado/presidenta/reina
    primer_edil/alcalde primera_edil/alcaldesa primer_mandatario/presidente primera_mandataria/presidenta
    titular_de/ministro/ministra/consejero/consejera titular_del/ministro/ministra/juez/jueza
    máximo_responsable/presidente/director máxima_responsable/presidenta/directora
    """,
    works="""
    película novela libro álbum canción serie obra ópera diario periódico revista programa exposición documental
    podcast espectáculo ensayo cuento filme film cortometraje disco llamado llamada llamados llamadas rezaba reza lema denominado
    denominada titulado titulada
    """,
    agents="por",
    dialogues=True,
    incised=True,
    infinitive_ends="arse erse irse ar er ir",
    verb_ends="a ó e aba ía ado ido",
    voices="por",
    viewpoints="para",
    sources="""
    a_juicio en_opinión en_palabras a_ojos a_entender a_decir de_acuerdo_con a_criterio según_palabras según_el_relato
    según_la_versión según_el_testimonio a_su_juicio en_su_opinión a_su_entender a_su_parecer
    según_el_relato_que_hace_ según_la_descripción_que_hace_
    """,
    phrases="""
    dejó_claro deja_claro dejado_claro hizo_saber hace_saber hecho_saber hizo_hincapié hace_hincapié hecho_hincapié
    """,
    echoes="así palabras lo",
    plural_verbs="ron an en aban ían",
)
