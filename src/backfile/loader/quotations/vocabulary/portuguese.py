"""Portuguese words of reported speech."""

from __future__ import annotations

from backfile.loader.quotations.vocabulary.fields import Vocabulary

PORTUGUESE = Vocabulary(
    language="pt",
    gerund_ends="ando endo indo",
    cues="""
    dizendo afirmando explicando acrescentando destacando ressaltando salientando sublinhando lembrando
    considerando defendendo criticando argumentando respondendo escrevendo alertando prometendo garantindo
    assegurando reforçando reiterando concluindo lamentando pedindo exigindo denunciando acusando negando
    descrevendo classificando frisando esclarecendo alegando invocando reconhecendo
    dirá contará explicará acrescentará recordará suspirava confessava contou recordava explicavam admitiam
    resmunga resmungou murmura murmurou sussurra sussurrou contrapõe contrapôs retorque retorquiu replica replicou
    argumentava garantia justificava corrige corrigiu relativiza relativizou evoca evocou desafia desafiou apela apelou
    saúda saudou congratula congratulou antecipa antecipou assume assumiu
    suspira suspirou brinca brincou ironiza ironizou lamenta lamentou desabafa desabafou dispara disparou rebate
    rebateu pondera ponderou reclama reclamou comemora comemorou recorda recordou confessa confessou admite
    admitiu denuncia denunciou promete prometeu reforça reforçou
    diz disse dizia dito dizem disseram dizer afirma afirmou afirmava afirmaram explica explicou explicava conta
    contou contava declara declarou destaca destacou ressalta ressaltou salienta salientou sublinha sublinhou
    acrescenta acrescentou completa completou lembra lembrou relata relatou comenta comentou avalia avaliou considera
    considerou acredita defende defendeu critica criticou argumenta argumentou questiona questionou pergunta perguntou
    responde respondeu rebate rebateu escreve escreveu tuitou publica publicou postou alerta alertou adverte advertiu
    avisa avisou promete prometeu anuncia anunciou informa informou revela revelou reconhece reconheceu admite admitiu
    confessa confessou garante garantiu assegura assegurou reforça reforçou reitera reiterou conclui concluiu resume
    resumiu lamenta lamentou celebra celebrou comemora comemorou pede pediu exige exigiu denuncia denunciou acusa
    acusou nega negou descreve descreveu chama chamou classifica classificou brinca brincou ironiza ironizou exclama
    exclamou observa observou pondera ponderou aponta apontou fala falou sustenta sustentou opina opinou pensa espera
    teme recorda recordou prossegue prosseguiu continua continuou frisa frisou enfatiza enfatizou esclarece esclareceu
    detalha detalhou desabafa desabafou
    afirmam explicam contam relatam garantem defendem alertam criticam consideram lamentam denunciam pedem
    respondem acrescentam lembraram justifica justificou sugere sugeriu propõe propôs agradece agradeceu
    confirma confirmou elogia elogiou ironizava lembrava referia refere referiu vinca vincou adianta adiantou
    atira atirou remata rematou assinala assinalou notou nota insiste insistiu admitia confidencia
    confidenciou sonha grita gritou acusava reage reagiu indicou indica manifestou manifesta julga julgou
    entende entendeu calcula calculou prevê previu
    """,
    noun_cues="""
    conta pergunta alerta denuncia critica chama pede espera fala resume dizer dito teme nega publica continua
    nota refere calcula sonha grita indica
    """,
    according="segundo conforme acordo",
    he="ele",
    she="ela",
    they="eles elas",
    self="eu nós você vocês tu",
    his="dele",
    hers="dela",
    possessives="seu sua seus suas nosso nossa meu minha",
    who="quem",
    that="que se como",
    to="com",
    determiners="o a os as este esta estes estas esse essa aquele todos todas vários dois duas três quatro",
    indefinite="um uma uns umas",
    prepositions="""
    ante após até contra de do da dos das desde durante em no na nos nas entre para por pelo pela pelos pelas sem sob
    sobre ao aos à às num numa quando enquanto embora porque onde
    """,
    genitive="de do da dos das em para por no na",
    places="em no na nos nas",
    conjunctions="e ou mas porém nem",
    auxiliaries="tem têm tinha tinham terá teria pode podia poderia deve devia quer queria vai ia lhe",
    be="é são era eram foi foram ser sido será seria está estava estão",
    adverb_ends="mente",
    adverbs="""
    dia dias ano anos mês meses semana semanas véspera
    se onde embora enquanto apenas quase inclusive talvez
    também ainda depois então já sempre nunca não mais muito hoje ontem amanhã segunda terça quarta quinta sexta
    sábado domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira janeiro fevereiro março abril maio
    junho julho agosto setembro outubro novembro dezembro assim aqui ali agora além noite tarde manhã
    """,
    titles="""
    paciente
    neto neta sobrinho sobrinha tio tia primo prima esposo esposa namorado namorada sogro sogra cunhado cunhada
    vizinho vizinha
    autarca vereador vereadora edil
    senhor senhora sr sra dr dra doutor doutora presidente presidenta ex-presidente ministro ministra
    primeiro-ministro primeira-ministra secretário secretária prefeito prefeita governador governadora senador
    senadora deputado deputada vereador vereadora porta-voz diretor diretora chefe juiz juíza procurador procuradora
    advogado advogada delegado delegada rei rainha príncipe princesa papa bispo cardeal padre general coronel capitão
    técnico treinador selecionador atacante zagueiro goleiro meia volante jogador jogadora ator atriz cantor cantora
    escritor escritora jornalista historiador economista pesquisador pesquisadora analista especialista fundador
    fundadora líder embaixador candidato candidata professor professora
    directora director historiadora curador curadora pastor pescador pescadora costureira costureiro
    infectologista médico médica enfermeira enfermeiro dirigente empresário empresária morador moradora
    agricultor agricultora produtor produtora encenador encenadora realizador realizadora capitã comentador
    mulher marido pai mãe filho filha irmão irmã aluno aluna estudante
    avó avô viúva viúvo homem comerciante
    """,
    male="senhor sr rei príncipe papa bispo cardeal padre ator ministro diretor deputado senador prefeito",
    female="senhora sra rainha princesa atriz ministra diretora deputada senadora prefeita juíza",
    links="de da do dos das e van von el al bin",
    not_names="""
    o a os as um uma em no na de do da por para com sem sobre segundo após mas e ou como quando se não seu sua este
    esta assim brasileiro brasileira português portuguesa russo russa americano americana francês europeu ucraniano
    saúde fazenda finanças educação justiça cultura defesa economia trabalho transportes turismo agricultura
    ambiente facebook twitter instagram telegram whatsapp youtube tiktok
    """,
    organisations="""
    ministério governo congresso senado câmara partido universidade polícia tribunal supremo associação sindicato
    empresa grupo banco comissão conselho união prefeitura cidade estado região rua avenida praça jornal agência lusa
    globo televisão rádio escola hospital igreja estádio clube casa lisboa porto brasília brasil portugal rússia
    ucrânia europa estados unidos pt stf
    """,
    abbreviations="sr sra dr dra prof eng exmo etc art n pág",
    courtesies="senhor senhora sr sra",
    participle_ends="ado ada ido ida ados adas idos idas",
    drops_subject=True,
    wider_callings="""
    pesquisador/cientista/historiador/economista/professor investigador/cientista/historiador/economista/professor
    político/ministro/deputado/prefeito/senador/vereador governante/ministro/secretário/primeiro-ministro
    governante/ministra/secretária dirigente/presidente/diretor/secretário/director magistrado/juiz/procurador
    magistrada/juíza/procuradora sacerdote/padre/bispo escritor/romancista/poeta/autor escritora/romancista/poeta/autora
    artista/cantor/cantora/músico/pintor/pintora/ator/atriz jogador/atacante/zagueiro/goleiro/meia/volante/capitão
    autarca/presidente/vereador/prefeito empresário/diretor/fundador/presidente médico/cirurgião/pediatra
    """,
    same_callings="técnico/treinador prefeito/autarca/edil/alcaide deputado/parlamentar deputada/parlamentar juiz/magistrado juíza/magistrada",
    anaphors="""
    menino/menina rapaz/rapariga garoto/garota
    carteiro/carteira estudante aluno/aluna adolescente ferroviário/ferroviária cozinheiro/cozinheira funcionário/funcionária
    especialista perito/perita naturalista senhor/senhora artilheiro/artilheira ponta-de-lança lateral extremo guarda-redes
    lutador/lutadora pugilista professor/professora docente enfermeiro/enfermeira bombeiro/bombeira taxista
    visado/visada veterano/veterana reformado/reformada aposentado/aposentada jovem idoso/idosa
    octogenário/octogenária septuagenário/septuagenária sexagenário/sexagenária nonagenário/nonagenária
    cientista biólogo/bióloga físico/ pesquisador/pesquisadora investigador/investigadora académico/académica
    acadêmico/acadêmica economista sociólogo/socióloga politólogo/politóloga historiador/historiadora
    filósofo/filósofa escritor/escritora romancista poeta/poetisa autor/autora jornalista músico/ fadista
    cantor/cantora pianista ator/atriz cineasta realizador/realizadora encenador/encenadora artista futebolista
    atacante avançado zagueiro goleiro meio-campista médio ciclista tenista nadador/nadadora atleta piloto
    campeão/campeã técnico/técnica treinador/treinadora agricultor/agricultora viticultor/viticultora
    apicultor/apicultora pescador/pescadora empresário/empresária comerciante padeiro/padeira artesão/artesã
    político/ dirigente sindicalista ativista activista diplomata governante autarca parlamentar
    """,
    apart="""
    treinador/jogador/atacante/goleiro/zagueiro/futebolista/avançado/capitão
    técnico/jogador/atacante/goleiro/zagueiro/futebolista/avançado juiz/advogado/arguido/réu
    """,
    agent_ends="ista dor dora eiro eira ólogo óloga",
    no_agents="""
    lista pista vista revista entrevista conquista dinheiro janeiro fevereiro primeiro terceiro inteiro verdadeiro
    estrangeiro
    bandeira maneira carreira fronteira feira cadeira madeira poeira beira primeira terceira inteira verdadeira
    estrangeira
    computador marcador corredor comedor mirador cruzeiro mosteiro ribeira ribeiro segunda-feira terça-feira
    quarta-feira
    quinta-feira sexta-feira esteira barreira
    """,
    natives="""
    mineiro/mineira carioca gaúcho/gaúcha paulista
    """,
    paraphrases="""
    chefe_de_estado/presidente/rei chefe_do_estado/presidente
    chefe_do_governo/primeiro-ministro/primeira-ministra/presidente
    chefe_do_município/presidente/prefeito chefe_da_diplomacia/ministro/ministra chefe_do_executivo/presidente/primeiro-ministro
    titular_da_pasta/ministro/ministra
    """,
    works="""
    filme romance livro álbum canção música série peça ópera jornal revista programa exposição documentário
    podcast espetáculo novela disco chamado chamada chamados chamadas intitulado intitulada
    """,
    agents="por pelo pela",
    dialogues=True,
    incised=True,
    infinitive_ends="ar-se er-se ir-se ar er ir",
    verb_ends="a ou e iu ia eu",
    voices="por pelo pela",
    viewpoints="para",
    sources="""
    na_opinião no_entender nas_palavras na_ótica na_óptica aos_olhos segundo_palavras segundo_o_relato no_dizer
    na_perspetiva na_perspectiva na_sua_opinião no_seu_entender a_seu_ver
    """,
    phrases="""
    fez_saber faz_saber deixou_claro deixa_claro fez_questão fez_notar faz_notar deu_conta deixou_escapar
    """,
    echoes="assim palavras",
    plural_verbs="ram am em avam",
)
