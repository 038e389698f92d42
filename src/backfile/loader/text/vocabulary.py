"""Words that tell the furniture of a news page from its text, in the languages that captures come in."""

from __future__ import annotations

import re
from typing import Final

from backfile.patterns import late_pattern


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
        شارك طباعة مشاركة paylaş yazdır シェア ツイート 印刷 共有 分享 打印 转发 공유 인쇄 dela skriv sdílet bagikan simpan
        分享到 转发 收藏 微信 微博 朋友圈 空间 复制链接 二维码 扫一扫 扫码 點讚 点赞 轉發 列印 微信好友 シェアする リツイート はてな 保存
        공유하기 카카오 페이스북 트위터 스크랩 글자크기""",
    Category.ACCOUNT: """subscribe subscriber subscribers subscription newsletter newsletters sign signup login log register
        account inbox membership member members donate donation support join unlock abonnieren abo abonnement anmelden
        registrieren einloggen konto spenden inscrivez inscription connexion connecter abonnez abonné abonnés suscríbete
        suscripción suscriptores regístrate boletín accedi registrati abbonati iscriviti assine cadastre entrar inscreva
        inloggen aanmelden nieuwsbrief abonneren zaloguj zarejestruj newslettera subskrybuj войти войдите зарегистрируйтесь
        подписаться подпишитесь рассылка تسجيل الدخول اشترك النشرة giriş abone üye kayıt ログイン 会員 登録 購読 有料 登录 注册 订阅
        로그인 구독 회원 prenumerera logga předplatné
        登錄 註冊 訂閱 登入 密码 密碼 会员 會員 关注 客户端 下载 下載 公众号 会員登録 ログアウト 定期購読 有料会員 無料会員 メルマガ
        회원가입 구독하기 로그아웃 뉴스레터""",
    Category.COMMENT: """comment comments commenting discussion reply replies respond leave moderated moderation kommentar
        kommentare kommentieren antworten leserbrief diskussion commentaire commentaires réagir réactions comentar
        comentario comentarios comentários comentário commenti commenta reacties reageren komentarze komentarz skomentuj
        комментарий комментарии комментировать обсудить تعليق تعليقات yorum yorumlar コメント 评论 댓글 komentar
        評論 留言 回复 回覆 跟帖 发表 昵称 网友 網友 コメントする 投稿 댓글쓰기""",
    Category.LEGAL: """copyright reserved rights cookies cookie privacy terms conditions policy trademark disclaimer imprint
        impressum datenschutz nutzungsbedingungen agb vorbehalten rechte mentions légales réservés droits confidentialité
        derechos reservados privacidad aviso diritti riservati direitos voorbehouden rechten zastrzeżone prawa regulamin
        права защищены политика الحقوق محفوظة haklar saklıdır gizlilik 著作権 無断転載 禁じます プライバシー 利用規約 版权所有
        저작권 무단 전재 재배포 금지 ltd inc llc gmbh
        版权 版權 备案 許可證 许可证 声明 聲明 免责 免責 举报 舉報 隐私 隱私 条款 條款 授权 授權 转载 轉載 著作權 公网安备 保留所有权利
        個人情報 禁無断 特定商取引 サイトポリシー 개인정보 이용약관 무단전재 재배포 저작권자 청소년보호""",
    Category.RELATED: """related recommended trending popular latest read more stories articles topics topic tags tag most viewed
        next previous also see mehr weitere thema themen lesen auch artikel empfohlen meistgelesen verwandte aussi lire
        suite sur plus articles sujets más leer también noticias relacionadas relacionados temas leggi anche correlati
        argomenti leia mais também lees ook meer gerelateerd czytaj także więcej powiązane читайте также еще по теме темы
        اقرأ أيضاً أيضا المزيد ilgili haberler 関連 記事 関連記事 おすすめ ランキング 一覧 相关 阅读 推荐 관련 기사 baca juga läs
        相關 推薦 閱讀 热门 熱門 最新 上一篇 下一篇 排行 更多 延伸阅读 延伸閱讀 猜你喜欢 热点 熱點 专题 專題 精彩 标签 標籤 热词
        関連リンク あわせて読みたい 人気 新着 アクセス 続きを読む もっと見る 次の記事 前の記事 관련기사 많이 인기 추천 다른기사 더보기 최신기사""",
    Category.CREDIT: """photo photos photograph photographer photography image images picture pictures getty reuters afp ap epa dpa
        credit courtesy foto fotos bild bilder quelle abbildung photographie crédit imagen imágenes fotografía immagine
        fotografia zdjęcie fot фото фотография снимок تصوير صورة fotoğraf görsel 写真 撮影 提供 图片 摄影 사진 shutterstock alamy istock
        illustration file screenshot
        供图 供圖 图源 圖源 资料图 資料圖 图片来源 攝影 制图 撮影者 写真提供 제공 촬영""",
    Category.STAMP: """published updated posted modified ago minutes minute min read veröffentlicht aktualisiert stand uhr
        lesezeit lesedauer minuten publié modifié mis jour lecture publicado actualizado lectura pubblicato aggiornato
        lettura atualizado leitura gepubliceerd bijgewerkt leestijd opublikowano aktualizacja опубликовано обновлено نشر
        تحديث yayınlanma güncelleme 公開 更新 配信 发布 입력 수정
        發布 发布时间 時間 时间 更新时间 来源 來源 日期 阅读数 阅读量 浏览 点击 公開日 更新日 掲載 등록 기사입력 승인""",
    Category.ADVERT: """advertisement advertisements ad ads sponsored promoted advertising affiliate commission anzeige werbung
        gesponsert publicité sponsorisé publicidad patrocinado pubblicità advertentie gesponsord reklama реклама إعلان
        reklam 広告 ＰＲ pr 广告 광고 iklan annons
        推广 推廣 赞助 贊助 商务合作 スポンサー 협찬""",
    Category.NAVIGATION: """home menu search skip contact about help jobs careers faq sitemap rss app apps epaper podcast podcasts
        video videos startseite kontakt suche karriere hilfe accueil rechercher contactez inicio contacto buscar cerca
        contatti início contato zoeken strona główna kontakt szukaj главная поиск контакты الرئيسية بحث اتصل ana sayfa iletişim
        ホーム 検索 お問い合わせ 首页 搜索 홈 close open back top scroll show hide gallery slideshow play watch listen click here
        搜尋 导航 導航 联系我们 聯繫我們 关于我们 關於我們 网站地图 返回 频道 頻道 顶部 頂部 设为首页 正文 主页 主頁 菜单 選單 栏目
        サイトマップ 会社概要 よくある質問 ヘルプ トップページ メニュー 閉じる 고객센터 회사소개 메뉴 검색 전체""",
    Category.FUNCTION: """the of and to in a is that for it on with as was at by an be this from are have has not but they his her
        will would were been their which who had its than der die das und ist nicht ein eine zu den von mit sich des auf im
        dem auch es an als für werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war
        haben nur oder aber vor zur bis durch man sein le les des et est un une du que dans qui pour au il sur pas par plus
        ce ne se sont avec mais elle cette el los las y es por con para una su al lo como más pero sus ha fue il di che è
        non un per una sono con del da alla della anche dei o e não os as um uma do dos da em com mais foi het een van en dat
        op te zijn voor met niet aan er ook w na z się nie do jest że o to и в не на что с по это как он она но они его к из
        у за от о же был была было были في من على أن إلى التي عن الذي ما لا مع ve bir bu da de için ile çok olarak daha yang
        dan di ini itu dengan untuk tidak och att det som på är av inte
        的 了 在 是 和 与 與 将 將 也 被 把 从 從 就 而 は が を です ます した という において""",
    Category.BYLINE: """by von par por autor autora author text texte reporting written editor reporter correspondent staff
        redaktion redakteur redakteurin journalist journaliste correspondant corresponsal przez автор بقلم yazan 文 記者 기자
        记者 作者 编辑 編輯 责编 责任编辑 責任編輯 通讯员 撰稿 采写 特派員 編集 執筆 기자 특파원""",
    Category.SPEECH: """said says told saying i we you my our sagt sagte sagten erklärte ich wir dit déclaré nous je vous dijo
        dice afirmó nosotros yo ha detto disse io noi disse eu nós zei wij ik powiedział ja my сказал заявил я мы
        قال قالت dedi söyledi ben biz
        表示 指出 透露 说 說 称 稱 述べ 話し 語っ 言っ 말했 밝혔 전했""",
}
CATEGORY_NAMES = {value: name for name, value in vars(Category).items() if isinstance(value, int)}
CATEGORY_OF: dict[str, int] = {}
for _category, _text in _WORDS.items():
    for _word in _text.split():
        CATEGORY_OF[_word] = CATEGORY_OF.get(_word, 0) | _category

WIDE_FROM = "\u2e80"
"""The first of the characters that are written without spaces between words, or nearly so."""
_WIDE_CATEGORY = {word: bits for word, bits in CATEGORY_OF.items() if word[0] >= WIDE_FROM}
_WIDE_WORD = late_pattern("|".join(map(re.escape, sorted(_WIDE_CATEGORY, key=lambda word: (-len(word), word)))))


def wide_categories(text: str) -> int:
    """Bits of the words that stand anywhere in a Chinese, Japanese or Korean text: where they end, none can tell."""
    bits = 0
    for word in _WIDE_WORD.findall(text):
        bits |= _WIDE_CATEGORY[word]
    return bits
