"""Words that tell the furniture of a news page from its text, in the languages that captures come in."""

from __future__ import annotations

from typing import Final


class Category:
    """What a word hints at: bits, plain integers because every line tests them."""

    SHARE: Final = 1
    ACCOUNT: Final = 2
    """Log in, subscribe, newsletters."""
    COMMENT: Final = 4
    LEGAL: Final = 8
    """Copyright, cookies, terms."""
    RELATED: Final = 16
    """More stories."""
    CREDIT: Final = 32
    """Who took a picture."""
    STAMP: Final = 64
    """Published, updated, minutes to read."""
    ADVERT: Final = 128
    NAVIGATION: Final = 256
    FUNCTION: Final = 512
    """Articles, prepositions, auxiliaries: they make text of a list of names."""
    BYLINE: Final = 1024
    SPEECH: Final = 2048
    """Verbs of saying, pronouns of speakers: the body's own words."""


FURNITURE: Final = Category.SHARE | Category.ACCOUNT | Category.COMMENT | Category.LEGAL | Category.ADVERT
"""What stands on a page of news whatever its article is about."""

_WORDS: dict[int, str] = {
    Category.SHARE: """share shares sharing tweet facebook twitter whatsapp linkedin pinterest telegram email mail print copy
        link bookmark flipboard reddit tumblr messenger instagram youtube tiktok threads bluesky mastodon xing pocket follow
        teilen drucken merken kopieren weiterleiten partager imprimer courriel envoyer compartir imprimir enviar copiar
        condividi stampa compartilhar compartilhe delen afdrukken udostępnij drukuj kopiuj поделиться печать скопировать
        شارك طباعة مشاركة paylaş yazdır シェア ツイート 印刷 共有 分享 打印 转发 공유 인쇄 dela skriv sdílet bagikan simpan""",
    Category.ACCOUNT: """subscribe subscriber subscribers subscription newsletter newsletters sign signup login log register
        account inbox membership member members donate donation support join unlock abonnieren abo abonnement anmelden
        registrieren einloggen konto spenden inscrivez inscription connexion connecter abonnez abonné abonnés suscríbete
        suscripción suscriptores regístrate boletín accedi registrati abbonati iscriviti assine cadastre entrar inscreva
        inloggen aanmelden nieuwsbrief abonneren zaloguj zarejestruj newslettera subskrybuj войти войдите зарегистрируйтесь
        подписаться подпишитесь рассылка تسجيل الدخول اشترك النشرة giriş abone üye kayıt ログイン 会員 登録 購読 有料 登录 注册 订阅
        로그인 구독 회원 prenumerera logga předplatné""",
    Category.COMMENT: """comment comments commenting discussion reply replies respond leave moderated moderation kommentar
        kommentare kommentieren antworten leserbrief diskussion commentaire commentaires réagir réactions comentar
        comentario comentarios comentários comentário commenti commenta reacties reageren komentarze komentarz skomentuj
        комментарий комментарии комментировать обсудить تعليق تعليقات yorum yorumlar コメント 评论 댓글 komentar""",
    Category.LEGAL: """copyright reserved rights cookies cookie privacy terms conditions policy trademark disclaimer imprint
        impressum datenschutz nutzungsbedingungen agb vorbehalten rechte mentions légales réservés droits confidentialité
        derechos reservados privacidad aviso diritti riservati direitos voorbehouden rechten zastrzeżone prawa regulamin
        права защищены политика الحقوق محفوظة haklar saklıdır gizlilik 著作権 無断転載 禁じます プライバシー 利用規約 版权所有
        저작권 무단 전재 재배포 금지 ltd inc llc gmbh""",
    Category.RELATED: """related recommended trending popular latest read more stories articles topics topic tags tag most viewed
        next previous also see mehr weitere thema themen lesen auch artikel empfohlen meistgelesen verwandte aussi lire
        suite sur plus articles sujets más leer también noticias relacionadas relacionados temas leggi anche correlati
        argomenti leia mais também lees ook meer gerelateerd czytaj także więcej powiązane читайте также еще по теме темы
        اقرأ أيضاً أيضا المزيد ilgili haberler 関連 記事 関連記事 おすすめ ランキング 一覧 相关 阅读 推荐 관련 기사 baca juga läs""",
    Category.CREDIT: """photo photos photograph photographer photography image images picture pictures getty reuters afp ap epa dpa
        credit courtesy foto fotos bild bilder quelle abbildung photographie crédit imagen imágenes fotografía immagine
        fotografia zdjęcie fot фото фотография снимок تصوير صورة fotoğraf görsel 写真 撮影 提供 图片 摄影 사진 shutterstock alamy istock
        illustration file screenshot""",
    Category.STAMP: """published updated posted modified ago minutes minute min read veröffentlicht aktualisiert stand uhr
        lesezeit lesedauer minuten publié modifié mis jour lecture publicado actualizado lectura pubblicato aggiornato
        lettura atualizado leitura gepubliceerd bijgewerkt leestijd opublikowano aktualizacja опубликовано обновлено نشر
        تحديث yayınlanma güncelleme 公開 更新 配信 发布 입력 수정""",
    Category.ADVERT: """advertisement advertisements ad ads sponsored promoted advertising affiliate commission anzeige werbung
        gesponsert publicité sponsorisé publicidad patrocinado pubblicità advertentie gesponsord reklama реклама إعلان
        reklam 広告 ＰＲ pr 广告 광고 iklan annons""",
    Category.NAVIGATION: """home menu search skip contact about help jobs careers faq sitemap rss app apps epaper podcast podcasts
        video videos startseite kontakt suche karriere hilfe accueil rechercher contactez inicio contacto buscar cerca
        contatti início contato zoeken strona główna kontakt szukaj главная поиск контакты الرئيسية بحث اتصل ana sayfa iletişim
        ホーム 検索 お問い合わせ 首页 搜索 홈 close open back top scroll show hide gallery slideshow play watch listen click here""",
    Category.FUNCTION: """the of and to in a is that for it on with as was at by an be this from are have has not but they his her
        will would were been their which who had its than der die das und ist nicht ein eine zu den von mit sich des auf im
        dem auch es an als für werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war
        haben nur oder aber vor zur bis durch man sein le les des et est un une du que dans qui pour au il sur pas par plus
        ce ne se sont avec mais elle cette el los las y es por con para una su al lo como más pero sus ha fue il di che è
        non un per una sono con del da alla della anche dei o e não os as um uma do dos da em com mais foi het een van en dat
        op te zijn voor met niet aan er ook w na z się nie do jest że o to и в не на что с по это как он она но они его к из
        у за от о же был была было были في من على أن إلى التي عن الذي ما لا مع ve bir bu da de için ile çok olarak daha yang
        dan di ini itu dengan untuk tidak och att det som på är av inte""",
    Category.BYLINE: """by von par por autor autora author text texte reporting written editor reporter correspondent staff
        redaktion redakteur redakteurin journalist journaliste correspondant corresponsal przez автор بقلم yazan 文 記者 기자""",
    Category.SPEECH: """said says told saying i we you my our sagt sagte sagten erklärte ich wir dit déclaré nous je vous dijo
        dice afirmó nosotros yo ha detto disse io noi disse eu nós zei wij ik powiedział ja my сказал заявил я мы
        قال قالت dedi söyledi ben biz""",
}
CATEGORY_NAMES = {value: name for name, value in vars(Category).items() if isinstance(value, int)}
CATEGORY_OF: dict[str, int] = {}
for _category, _text in _WORDS.items():
    for _word in _text.split():
        CATEGORY_OF[_word] = CATEGORY_OF.get(_word, 0) | _category
