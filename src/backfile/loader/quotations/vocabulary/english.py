"""English words of reported speech."""

from __future__ import annotations

from backfile.loader.quotations.vocabulary.fields import Vocabulary

_REGULAR_CUES = """
frame deem equate accuse acknowledge add address admit advise affirm agree allege announce answer apologise apologize
appeal argue ask assert assure attest bark beg believe bemoan berate blame blare blast boast brag brand bristle
caption caution challenge charge chide chime cite claim clarify comment complain concede conclude condemn confess
confide confirm congratulate consider contend continue counsel counter criticise criticize croak crow cry declare
decline decry defend demand demur denounce deny deride describe dictate disagree disclose discuss dismiss dub echo
elaborate email emphasise emphasize encourage enthuse estimate exclaim explain express exult fear fret fume gasp greet
groan grouse grumble gush hail highlight hint hope implore imply indicate inform inquire insist instruct intone jab
jeer joke justify label lambast lambaste lament laugh lecture liken maintain mention message moan mock mourn mumble
murmur muse narrate note object observe opine paint pen persist pitch plead pledge ponder portray posit post praise
preach predict proclaim profess promise pronounce propose protest prophesy query question quip quote rage rail rant
rationalise rationalize rave read reason reassure rebuff rebuke recall recite recommend recount reference reflect
refer refuse regret reiterate reject rejoice relate relay remark remember remind reminisce repeat reply report request
respond retort retweet reveal ridicule roar scoff scold scream share shout sigh signal slam snap snarl snipe speculate
stammer state stress suggest summarise summarize surmise suspect swipe taunt tease testify text thank theorise
theorize thunder title tout trumpet tweet underline underscore urge utter vent voice volunteer vow wail warn welcome
whine whisper wonder worry yell acquiesce characterise characterize critique depict bellow brief chant chorus chuckle
explode interrupt interject reckon pray pretend vouch blog applaud aver avow banter beseech bewail blurt cackle
castigate chastise chortle commend corroborate deadpan deplore dispute divulge drawl enquire entreat envisage envision
excoriate expound giggle gloat gripe guffaw holler hypothesise hypothesize identify attribute jest laud posit reprimand
riposte rue shriek shrug snort specify squeal sputter theorise venture
"""
_IRREGULAR_CUES = """
cast casts casting say says said saying tell tells told telling write writes wrote written writing speak speaks spoke
spoken speaking think thinks thought thinking feel feels felt feeling begin begins began begun beginning mean means
meant swear swears swore swearing sing sings sang singing read reads foresee foresees foresaw understand understands
understood know knows knew call calls called calling forecast retell retold bet bets betting sum sums summed summing
submit submits submitted submitting admit admitted admitting concur concurs concurred concurring quip quips quipped
quipping slam slammed slamming dub dubbed dubbing brag bragged bragging beg begged begging chat chatted refer referred
referring rebut rebutted rebutting snap snapped snapping demur demurred signal signalled signaling signalling label
labelled labelling labeled labeling jab jabbed blog blogged vent vented rant ranted thundered quoth nickname nicknames
nicknamed mouth mouthed caption captioned exhort exhorts exhorted extol extols extolled sob sobbed marvel marvels
marvelled marveled marveling caveat
"""


def _forms(verb: str) -> list[str]:
    """Third person, past, participle of a regular verb: deny, denies, denied, denying."""
    if verb.endswith("e"):
        return [verb, verb + "s", verb + "d", verb[:-1] + "ing"]
    if verb.endswith("y") and verb[-2] not in "aeiou":
        return [verb, verb[:-1] + "ies", verb[:-1] + "ied", verb + "ing"]
    third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x", "o")) else "s")
    return [verb, third, verb + "ed", verb + "ing"]


_BARE_CUES = _REGULAR_CUES + " say tell write speak think feel begin mean swear call cast sum admit refer"
_CUES = " ".join(form for verb in _REGULAR_CUES.split() for form in _forms(verb)) + _IRREGULAR_CUES

ENGLISH = Vocabulary(
    language="en",
    adverb_ends="ly",
    cues=_CUES,
    noun_cues="""
    address addresses answer answers appeal appeals attack attacks blame blast blog brand brands brief call calls
    calling caption captions challenge challenges charge charges claim claims comment comments complaints condemn
    contest continue counsel counter cry cries defend demand demands detail details discuss echo echoes email emails
    end ends estimate estimates express fear fears feeling find hail hint hints hit hits hold hope hopes issue issues
    joke jokes label labels laugh lead leads leading lecture lecturer list lists lobby meaning means mention message
    messages mouth note notes object objects offer offers order orders outline paint pen pitch plan plans pledge
    pledges point points post posts praise press pressing promise promises protest protests push put puts query
    question questions quote quotes rage reading reason reasons recall reference references regret remark remarks
    remember repeat reply replies report reports reporting request requests response rule rules ruling share shares
    shoot shot shots shooting sigh signal signals spoken state states strike stress sum sums suspect suspects text
    texts thank thanks thinking thought title titles tweet tweets type types venture vent voice voices vow vows
    welcome whisper wonder worry worries writing speaking telling spelling understanding beginning ended written known
    concerned limited confessed volunteer volunteers slam pressed tease mock found held issued think know want feel
    mean understand believe dispute disputes disputed identified attribute attributes attributed riposte jest banter shrug
    shrugs rue snort shriek gripe gripes
    """,
    addressed="""
    tell tells told telling remind reminds reminded reminding inform informs informed assure assured assures call
    calls called calling dub dubbed describe described describes describing accuse accused accuses accusing urge urged
    urges urging label labeled labelled thank thanked thanking
    """,
    participles="""
    told asked called accused quoted described dubbed reminded informed labeled labelled branded criticised criticized
    condemned reported alleged expected ruled known charged advised praised blamed invited ordered dismissed denied
    considered listed offered issued questioned challenged pressed urged instructed assured read posted published
    shared blasted slammed rejected held found titled nicknamed written spoken refused hailed mocked identified attributed
    disputed commended reprimanded applauded
    """,
    according="according",
    he="he",
    she="she",
    they="they everybody everyone",
    self="i we you",
    his="his him himself",
    hers="her herself hers",
    possessives="its their my our your whose",
    who="who which",
    that="that whether if how why",
    to="to",
    determiners="""
    the this that these those both all each every another other some several many few most one two three four five six
    seven eight nine ten
    """,
    indefinite="a an another one some",
    prepositions="""
    about above across after against along amid among around as at before behind below beneath beside between beyond
    by despite during except following from given in inside into like near off on onto out outside over past regarding
    since through throughout toward towards under unlike until up upon via with within without than because while when
    where although though unless
    """,
    places="in at near across into inside throughout around",
    genitive="of for at with from in",
    conjunctions="and but or nor so yet then",
    auxiliaries="""
    has have had having will would can could may might must shall should do does did don't didn't doesn't hasn't
    haven't hadn't won't wouldn't couldn't can't going went go goes wanted tried
    """,
    be="is are was were be been being am isn't aren't wasn't weren't",
    adverbs="""
    also again later earlier then now once twice never ever always often still just even only too very not n't further
    soon ago already almost perhaps maybe instead rather thus therefore however moreover nevertheless meanwhile
    afterwards afterward today yesterday tomorrow tonight here there thereafter previously recently simply famously
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays
    sundays january february march april may june july august september october november december jan feb mar apr jun
    jul aug sep sept oct nov dec mon tue wed thu fri sat sun morning afternoon evening night week month year otherwise
    nonetheless else well first last next away back together both subsequently more less least nearly importantly
    interestingly surprisingly unsurprisingly luckily fortunately unfortunately sadly notably specifically additionally
    ultimately eventually finally initially reportedly allegedly apparently clearly obviously usually typically generally
    normally occasionally frequently increasingly similarly likewise conversely alternatively consequently accordingly
    lastly firstly secondly thirdly separately privately publicly officially currently presently shortly immediately
    suddenly gradually slowly quickly mainly mostly partly roughly approximately seemingly supposedly evidently
    undoubtedly admittedly arguably certainly definitely possibly probably curiously oddly strangely ironically crucially
    critically significantly remarkably tellingly predictably understandably inevitably ideally hopefully thankfully
    mercifully regrettably rarely hardly barely scarcely merely really truly honestly frankly seriously personally
    basically essentially fundamentally technically theoretically practically effectively virtually literally equally
    jointly collectively individually respectively traditionally historically globally nationally locally overall
    elsewhere indeed sometimes furthermore besides
    """,
    titles="""
    substitute winger playmaker opener seamer keeper newcomer debutant teammate team-mate counterpart co-host co-author
    co-owner co-chair novelist playwright sculptor photographer translator librarian curator archivist geologist
    biologist physicist astronomer ecologist hydrologist meteorologist epidemiologist virologist psychologist
    sociologist criminologist anthropologist archaeologist oceanographer seismologist paramedic firefighter fisherman
    fishermen shopkeeper landlord landlady tenant pensioner householder campaigner volunteer organiser trustee
    governor warden ranger midwife gp consultant surgeon vet builder plumber carpenter electrician welder mechanic
    skier climber mountaineer sailor cyclist runner rower golfer sprinter swimmer
    president vice prime minister ministers secretary undersecretary senator sen sens representative rep reps
    congressman congresswoman congressmen governor gov gen general major maj lieutenant lt col colonel capt captain
    sgt sergeant cpl corporal pvt adm admiral commander cmdr commissioner chief officer detective det inspector insp
    superintendent supt constable sheriff deputy judge justice magistrate chancellor ambassador envoy consul attorney
    advocate adv lawyer counsel prosecutor barrister solicitor mayor councillor councilman councilwoman alderman cllr
    chairman chairwoman chairperson chair director manager coach trainer skipper goalkeeper midfielder striker
    defender forward winger defenseman goalie goaltender quarterback pitcher catcher center centre editor reporter
    correspondent journalist columnist host anchor presenter commentator author writer poet novelist historian
    professor prof doctor dr rev reverend father pastor bishop archbishop cardinal pope rabbi imam sheikh ayatollah
    king queen prince princess duke duchess lord lady sir dame baron emperor sultan emir speaker leader whip spokesman
    spokeswoman spokesperson spokespeople candidate nominee president-elect former ex then-president ex-president late
    acting interim incoming outgoing senior junior founder co-founder cofounder owner ceo cfo coo cto executive
    analyst economist strategist consultant adviser advisor aide expert researcher scientist engineer activist
    organiser organizer campaigner actor actress singer rapper musician comedian filmmaker producer artist designer
    model player star champion veteran resident neighbour neighbor farmer teacher student driver pilot nurse surgeon
    survivor victim witness plaintiff defendant mr mrs ms miss mx messrs madam madame monsieur herr frau señor
    republican democrat democratic conservative labour liberal socialist independent tory gop mp mep mla md pm datuk
    seri tan sri tun dato haji hajj ustaz doc businessman businesswoman entrepreneur billionaire opposition
    presidential campaign foreign finance defence defense interior home health education trade economy energy
    transport treasury majority minority assistant associate principal head attorney-general secretary-general
    major-gen lt-gen brigadier-general brig paramount hawks defenceman first second brother sister mother daughter son
    wife husband wing-back full-back fly-half hooker prop batsman bowler wicketkeeper jockey swimmer boxer sprinter
    technician lecturer headteacher headmaster chef baker superstar congressional national lawmaker legislator affairs
    state senate house treasurer comptroller grandson granddaughter cousin girlfriend boyfriend fiance fiancee friend
    roommate flatmate colleague boss classmate stepfather stepmother father-in-law mother-in-law godfather godmother
    """,
    male="""
    mr sir lord king prince duke father brother son husband congressman chairman spokesman councilman alderman
    monsieur herr señor businessman man boy actor emperor sultan emir pope bishop cardinal rabbi imam uncle nephew
    grandfather widower gentleman dad baron batsman headmaster dato datuk grandson boyfriend stepfather godfather
    """,
    female="""
    mrs ms miss madam madame lady queen princess duchess dame mother sister daughter wife congresswoman chairwoman
    spokeswoman councilwoman frau businesswoman woman girl actress aunt niece grandmother granny widow mum mom
    baroness headmistress granddaughter girlfriend stepmother godmother
    """,
    links="de van von bin ibn al el la le der den di da del dos du ter ten af av zu y e bint abu ben",
    not_names="""
    the a an this that these those it its there here what when where why how who which if whether while although as
    because since after before until unless however meanwhile moreover yes no not nor so thus still even just only
    also other others another many most some several few all both each every such any none nobody everybody people
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december god christmas easter internet twitter facebook instagram youtube telegram tiktok
    american americans british russian russians french german germans chinese japanese european europeans ukrainian
    ukrainians english irish scottish welsh israeli israelis palestinian palestinians african asian indian italian
    spanish korean turkish iranian muslim muslims christian christians jewish jews republicans democrats tories
    residents villagers officials police authorities experts critics supporters opponents scientists researchers
    analysts investigators prosecutors lawmakers afghanistan albania algeria argentina australia austria bangladesh
    belarus belgium brazil britain bulgaria canada chile china colombia croatia cuba cyprus denmark egypt england
    estonia ethiopia europe finland france germany ghana greece hungary iceland india indonesia iran iraq ireland
    israel italy japan kenya korea kuwait latvia lebanon libya lithuania malaysia mexico morocco nepal netherlands
    nigeria norway pakistan palestine peru philippines poland portugal qatar romania russia rwanda scotland serbia
    singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan tanzania thailand tunisia turkey
    uganda ukraine venezuela vietnam wales yemen zambia zimbabwe africa asia america washington london moscow brussels
    beijing kyiv kiev tehran berlin tokyo delhi google apple amazon microsoft reuters bloomberg democrat republican
    dutch swiss swedish danish norwegian polish hungarian greek egyptian syrian iraqi afghan pakistani mexican
    brazilian canadian australian nigerian kenyan catholic buddhist hindu frenchman frenchwoman englishman irishman
    scotsman scot welshman dutchman spaniard briton brit swede dane pole turk serb croat kremlin pentagon congress
    parliament senate whitehall hamas hezbollah taliban brexit
    """,
    organisations="""
    roads rail railways highways trains buses ferries line lines water power electric gas telecom broadcasting records
    studios pictures observatory archive archives laboratory laboratories zoo aquarium brewery dairy yard shipyard
    harbour harbor council councils union unions charity network alliance
    university college school institute institution academy department ministry office agency bureau commission
    committee council court congress parliament senate assembly party union association federation league foundation
    society organisation organization group company corporation corp inc ltd llc plc bank fund trust club team street
    avenue road square park river lake mountain island islands county city town village district province region
    hospital church cathedral airport station stadium hotel house building center centre museum library theatre
    theater news times post journal herald tribune gazette daily press media network radio television tv magazine
    conference summit agreement treaty act bill law constitution war week day cup championship games olympics open
    prize award force forces army navy guard service services states kingdom republic nations world america europe
    asia africa washington london paris moscow brussels beijing kyiv york angeles francisco carolina dakota hampshire
    jersey mexico wall security international mining board authority industries holdings airlines systems project
    programme program initiative movement coalition alliance secretariat
    """,
    abbreviations="""
    mr mrs ms dr prof sen sens rep reps gov gen lt col maj capt sgt cpl rev hon st jr sr adm cmdr supt insp det vs no
    inc ltd co corp u.s u.k u.n d.c a.m p.m e.g i.e etc jan feb mar apr jun jul aug sep sept oct nov dec mt ft dept
    est fla ala ariz calif colo conn ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa tenn tex va
    vt wash wis wyo
    """,
    subject_follows=False,
    courtesies="mr mrs ms miss mx sir madam messrs dame lord lady",
    surnames="""
    park bank banks house hall law street day world war square lake mountain hill church river center king post mark
    force union school field
    """,
    weak_cues="""
    feel feels felt feeling think thinks thought thinking believe believes believed believing know knows knew hope
    hopes hoped hoping fear fears feared fearing mean means meant understand understands understood find finds want
    wants consider considers considered wonder wonders wondered remember remembers remembered worry worries worried
    suspect suspects suspected
    """,
    bare_cues=_BARE_CUES,
    works="""
    novel film movie book album song single series show play musical opera documentary podcast programme program
    exhibition painting memoir sitcom biography autobiography bestseller blockbuster trilogy ballet franchise
    sequel thriller newspaper magazine journal ship yacht so-called hashtag nickname
    """,
    agents="by",
    phrases="shot_back hit_back fired_back hits_back fires_back put_it puts_it went_on goes_on carried_on carries_on chimed_in chimes_in weighed_in weighs_in",
    verb_ends="ed s",
    standing="another one both some many several few",
    verbs="""
    came come comes got get gets gave give gives made make makes took take takes put puts met meet meets left leave leaves
    held keep keeps kept lost lose loses won win wins ran run runs sat sit sits stood stand stands became become becomes
    brought bring brings bought buy buys built build builds caught chose choose chooses drew drawn drove fell fall falls
    fought grew grow grows hit hurt let lets paid pay pays sent send sends set sets shot showed show shows spent spend
    spends struck taught threw woke wore want wants need needs need seem seems seemed look looks looked try tries tried
    help helps helped hope hopes plan plans work works start starts started stop stops remain remains play plays live lives
    """,
    inverted="""
    said says adds added explains explained argues argued notes noted insists insisted writes wrote recalls recalled
    claims claimed suggests suggested reckons reckoned concludes concluded predicts predicted acknowledges acknowledged
    concedes conceded admits admitted warns warned believes observes observed remarks remarked
    """,
    controls="""
    lead leads led leading prompt prompts prompted prompting inspire inspires inspired inspiring force forces forced
    forcing allow allows allowed allowing cause causes caused causing persuade persuades persuaded persuading compel
    compels compelled push pushes pushed drive drives drove driven enable enables enabled enabling invite invites invited
    provoke provokes provoked oblige obliged moved got get gets
    """,
)
