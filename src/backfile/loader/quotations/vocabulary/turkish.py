"""Turkish words of reported speech."""

from __future__ import annotations

from backfile.loader.quotations.vocabulary.fields import Vocabulary

_CUES = """
    bağırdı bağırıyor fısıldadı mırıldandı sitem itiraf dertlendi yakındı özetledi anımsattı müjdeledi öfkelendi
dedi dediler diyor diyorlar demişti söyledi söylüyor söylemişti belirtti belirtiyor açıkladı açıklıyor vurguladı
vurguluyor ekledi ekliyor anlattı anlatıyor konuştu konuşuyor kaydetti ifade bildirdi bildiriyor sordu soruyor
yanıtladı cevapladı yazdı yazıyor uyardı uyarıyor savundu savunuyor iddia hatırlattı aktardı aktarıyor duyurdu
dile değerlendirdi değerlendirmesinde bulundu eleştirdi çağırdı seslendi haykırdı diyen diyerek söyleyen belirten
niteledi nitelendirdi nitelendiriyor nitelendirildi belirtildi denildi tanımladı tanımlıyor
belirterek vurgulayan kaydeden anlatan ekleyen açıklamasında paylaştı
"""

TURKISH = Vocabulary(
    language="tr",
    cues=_CUES,
    addressed=" ".join(cue for cue in _CUES.split() if not cue.endswith(("en", "an"))),  # “…” diyen X, but X “…” dedi
    noun_cues="dile ifade",
    according="göre",
    he="o",
    any_gender="o",
    they="onlar",
    self="ben biz sen siz",
    possessives="onun bizim benim kendi kendisi",
    that="diye şeklinde sözleriyle olarak",
    determiners="bu şu her tüm bütün iki üç",
    indefinite="bir",
    prepositions="için ile gibi kadar sonra önce",
    conjunctions="ve veya ama ancak fakat",
    auxiliaries="etti ediyor eden ederek getirdi",
    be="idi imiş",
    adverbs="""
    da de ise ayrıca sonra şimdi bugün dün yarın pazartesi salı çarşamba perşembe cuma cumartesi pazar ocak şubat mart
    nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık çok daha böyle şöyle
    """,
    titles="""
    pazarcı esnaf muhtar
    sayın bay bayan dr prof doç av cumhurbaşkanı başkan başkanı başbakan bakan bakanı milletvekili vali valisi
    belediye sözcü sözcüsü genel müdür müdürü yönetmen teknik direktör kaptan hakim savcı avukat kral kraliçe prens
    prenses papa general albay oyuncu şarkıcı yazar gazeteci tarihçi uzman uzmanı lider lideri elçi büyükelçi rusya
    devlet dışişleri içişleri savunma sağlık maliye eğitim adalet abd türkiye fransa almanya eski
    """,
    male="bay kral prens",
    female="bayan kraliçe prenses",
    anaphors="""
    çalıştırıcı eldiven futbolcu golcü kaleci forvet oyuncu sporcu antrenör genç usta yazar şair romancı sanatçı ressam müzisyen
    yönetmen şarkıcı araştırmacı akademisyen tarihçi iktisatçı gazeteci siyasetçi sendikacı çiftçi üretici balıkçı esnaf fırıncı
    emekli öğretmen öğrenci işletmeci iş_insanı diplomat yetkili
    """,
    apart="çalıştırıcı/futbolcu/kaleci/forvet/golcü/oyuncu antrenör/futbolcu/kaleci/forvet/golcü/oyuncu",
    wider_callings="çalıştırıcı/direktör/antrenör eldiven/kaleci oyuncu/kaleci/forvet/golcü usta/fırıncı",
    links="van von bin el de",
    not_names="bu şu o bir ve ama ancak için ile türk rus amerikan",
    organisations="""
    bakanlığı hükümet meclis meclisi partisi üniversitesi polis mahkemesi derneği şirketi grubu bankası komisyonu
    konseyi birliği istanbul ankara avrupa nato bm akp chp mhp
    """,
    abbreviations="dr prof doç av sn vb vs no",
    case_apostrophes=True,
    courtesies="sayın bay bayan",
    verb_ends="dı di du dü tı ti tu tü yor",
    dialogues=True,
    drops_subject=True,
    works="adlı isimli filmi romanı kitabı şarkısı dizisi albümü gazetesi dergisi programı",
    source_behind=True,
    phrases="""
    yanıtını_verdi cevabını_verdi karşılığını_verdi yorumunu_yaptı sözlerini_kullandı
    ifadesini_kullandı ifadelerini_kullandı değerlendirmesinde_bulundu açıklamasında_bulundu değerlendirmesini_yaptı
    açıklamasını_yaptı çağrısında_bulundu görüşünü_savundu tepki_gösterdi bilgisini_verdi mesajını_verdi
    """,
    plural_verbs="lar ler",
    ordinals=True,
)
