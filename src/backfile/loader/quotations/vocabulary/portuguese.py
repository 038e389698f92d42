"""Portuguese words of reported speech."""

from __future__ import annotations

from backfile.loader.quotations.lexicon import Vocabulary

PORTUGUESE = Vocabulary(
    language="pt",
    cues="""
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
    adverbs="""
    se onde embora enquanto apenas quase inclusive talvez
    também ainda depois então já sempre nunca não mais muito hoje ontem amanhã segunda terça quarta quinta sexta
    sábado domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira janeiro fevereiro março abril maio
    junho julho agosto setembro outubro novembro dezembro assim aqui ali agora além noite tarde manhã
    """,
    titles="""
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
    regnal="rei rainha príncipe princesa papa",
    wider_callings="""
    pesquisador/cientista/historiador/economista/professor investigador/cientista/historiador/economista/professor
    político/ministro/deputado/prefeito/senador/vereador
    """,
    same_callings="técnico/treinador prefeito/autarca/edil/alcaide deputado/parlamentar deputada/parlamentar juiz/magistrado juíza/magistrada",
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
    echoes="assim palavras",
    plural_verbs="ram am em avam",
)
