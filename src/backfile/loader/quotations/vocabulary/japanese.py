"""Japanese words of reported speech. No spaces: the words here are also how a text is cut."""

from __future__ import annotations

from backfile.loader.quotations.lexicon import Vocabulary

JAPANESE = Vocabulary(
    language="ja",
    cues="""
    述べた 述べ 述べている 語った 語り 語る 語っている 話した 話し 話す 話している 話していた 言った 言い 言う
    言っている 説明した 説明し 説明する 説明している 強調した 強調し 指摘した 指摘し 指摘する 批判した 批判し 訴えた
    訴え 訴える 主張した 主張し 主張する 表明した 表明し 発表した 明らかにした 答えた 答え 尋ねた 質問した 投稿した
    投稿し つづった 書いた 書き込んだ コメントした コメントし 呼びかけた 呼びかけ 警告した 警告し 振り返った 振り返り
    振り返る 明かした 明かし 喜んだ 意気込んだ 感謝した 謝罪した 反論した 反発した 促した 評価した 否定した 認めた
    報告した 伝えた 叫んだ つぶやいた 笑った 笑顔を見せた 期待を寄せた 期待した としている
    """,
    according="によると によれば",
    he="彼 同氏",
    she="彼女",
    they="彼ら",
    self="私 僕 俺 我々",
    that="と など などと とし として との",
    to="は が も",
    conjunctions="そして また しかし 一方",
    adverbs="で に へ から まで より ため について に対し に対して を の さらに 日 月 年 同日 今日 昨日 朝 夜",
    titles="""
    氏 さん 様 君 首相 大統領 大臣 外相 財務相 防衛相 官房長官 長官 知事 市長 町長 村長 議員 議長 党首 代表 幹事長
    社長 会長 副社長 取締役 部長 課長 教授 准教授 博士 弁護士 監督 選手 コーチ 投手 捕手 主将 容疑者 被告 記者 編集長
    作家 俳優 女優 歌手 報道官 国務長官 書記長 総書記 主席 皇帝 国王 王子 大使 事務総長 事務局長 所長 院長 校長 委員長
    理事長 研究員 医師 アナリスト 補佐官 副大統領 国防長官 財務長官 司令官
    """,
    female="女優",
    links="・ ＝",
    unspaced=True,
    title_behind=True,
    courtesies="氏 さん 様 君",
    drops_subject=True,
)
