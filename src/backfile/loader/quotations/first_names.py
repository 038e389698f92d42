"""First names and the gender they usually tell, of many languages: weak evidence that a run of words is a person.

Names that both genders bear are left out of both lists; their bearers' gender comes from titles and pronouns.
"""

from __future__ import annotations

_MALE = """
göte sölve momme gerbrand wannes gommaire
domingo augustin bastien franck lucien firmin rémy jérémy kévin benoît grégory jean-claude jean-françois jean-luc jean-marc
jean-marie jean-michel jean-paul jean-pierre jean-yves michaël mickaël pierre-yves raphaël corentin killian nolan enzo
alejo anxo beltrán borja fermín gabriel iñaki iñigo íker iker joseba lope nacho oriol pau pere ramiro sergi unai
xabier xavi xurxo alessio corrado cristiano dario edoardo elio ettore fabrizio ferdinando flavio gaetano giulio mauro
mirko renato rocco ruggero samuele adriano andré cláudio davi diogo fabrício filipe flávio frederico geraldo gilberto
guilherme ivo júlio mateus maurício murilo raimundo sebastião vinícius vítor wellington freek geert gert harm huub
jasper jelmer joep luuk menno michiel niek noud rens rik robin thom wessel aleksander antoni bogusław borys cezary
dawid eryk ignacy karol mikołaj patryk przemysław wacław wiktor witold zenon achim albrecht alwin anselm arno arnd
berthold bodo burkhard cornelius dietmar eberhard eckart emil enno erhard eugen falk gero gottfried gustav hanno
hans-jürgen hans-peter hartwig hauke heiner heinz-peter helge henning hinnerk jan-philipp karl-heinz kaspar kilian
klaus-peter lasse lutz marlon oswald reiner reinhold ronny sascha siegmar sönke thilo thorben till tilo tino torben
uli urs vinzenz willi willy wolfram xaver арсений валентин владислав георгий данил даниил марк савелий тимофей яков
зенон арнольд рустам ильдар айрат
aaron abdul abdullah abraham adam adrian ahmad ahmed akira alain alan albert alberto aldo alejandro aleksandr
alessandro alex alexander alexandre alexandros alexei alexis alfonso alfred ali allan allen alfredo alvaro amir anders
andreas andrei andrej andrew andrey andrzej andy angel angelo angus anthony anton antonio antony antti archie aristide
arjun armando armin arnaud arne arnold arthur arturo asif athol atsushi augusto axel aziz barack barney barry bart
bartosz bashar bastian ben benedict benedikt benjamin benoit bernard bernd bernhard bernie bertrand bill billy björn
bob bobby boris brad bradley brandon brendan brent bret brett brian bruce bruno bryan byron caleb calvin cameron carl
carlo carlos carsten cédric cesar césar charles charlie chester chris christian christoph christophe christopher chuck
clarence claudio clemens cliff clint clive clyde colin connor conor corey craig curtis cyril cyrus daisuke damian
damien dan daniel daniele danny darren daryl dave david davide dean dennis denis derek derrick diego dieter dimitri
dirk dmitri dmitry dmytro dominic dominik dominique don donald doug douglas duncan dustin dwayne dwight earl ed eddie
edgar edmund eduardo edward edwin egon elias elliot elliott elon emanuel emiliano emilio emmanuel emmerson enrico
enrique erdogan eric erich erik ernest ernesto ernst erwin ethan étienne eugene evan evgeny fabian fabien fabio fabrice
faisal federico felipe felix ferdinand fernando filip florian florent francesco francis francisco franco francois
françois frank franz fred freddie frederic frédéric frederick friedrich fumio gareth gary gavin gaston gene geoff
geoffrey george georg georges georgi gerald gerard gérard gerd gerhard giacomo gilbert gilles giorgio giovanni giuseppe
glen glenn gonzalo gordon graeme graham grant greg gregg gregor gregory grigor grigory grzegorz guido guillaume
guillermo günter günther gunnar gus gustavo guy hamid hamza hank hans harald harold harris harry harvey hassan heath
heinrich heinz helmut hendrik henri henrik henrique henry herbert hermann hiroshi horst howard hubert hugh hugo hussein
ian ibrahim igor imran ingo ioannis ismail isaac ivan jack jacek jackson jacob jacques jaime jair jake jakob jakub
james jamie jan janusz jared jaroslaw jarosław jason javier jean jeb jeff jefferson jeffrey jens jeremy jérôme jerome
jerry jerzy jesper jesse jesús jim jimmy jiri joachim joao joaquin jochen joe joel jörg johan johann johannes john
johnny jon jonas jonathan joost jordi jorge jörn jos josé jose josef joseph josh joshua josip juan jude julian julien
julio jürgen jurgen justin kai kamal karel karim karl karsten kazuo keir keith kemal ken kenji kenneth kenny kent kevin
khaled khalid kieran kirk klaus konrad konstantin kris krzysztof kurt kyle kyriakos lance lars laurent lawrence lázaro
lech lee leo leon leonard leonardo leonid leopold leroy leslie lewis liam lionel lloyd logan lorenz lorenzo
lothar louis luc luca lucas luciano ludovic ludwig luigi luis luiz lukas łukasz luke maciej magnus mahmoud malcolm
manfred manuel marc marcel marcello marcelo marcin marco marcos marcus marek mario marius mark marko markus martin
marty marvin massimo mateo mateusz mathias mathieu mats matt matteo matthew matthias matthieu maurice mauricio maurizio
max maxim maxime maximilian mehmet melvin michael michał michal michel michele miguel mihai mikael mike mikhail miles
milo miloš mitch mitt mohamed mohammad mohammed moritz muhammad murat mustafa nabil naoto narendra nate nathan
nathaniel ned neil nelson nicholas nick nico nicola nicolas nigel niklas nikolai nikolaus nikos nils noah noam noel
norbert norman oleg oleksandr oleksiy olaf oliver olivier olivio omar orlando oscar oskar osman otto owen pablo pál
paolo pascal patrice patrick paul paulo pavel paweł pedro pekka per perry pete peter petr petro petteri phil philip
philipp philippe phillip pierre pierluigi pieter pietro piotr rafael rafał rahul rainer rajesh ralf ralph ramon ramón
ramzan randall randy raphael rashid raul raúl ray raymond recep reinhard reince rené reza ricardo riccardo richard rick
ricky rob robbie robby robert roberto rod roderick rodney rodrigo roger roland rolf roman romain ron ronald ronan
ronnie rory ross rowan roy ruben rudi rudolf rudy rupert russell ryan sadiq salvador salvatore sam samir samuel sandro
santiago saul scott sean sebastian sebastiaan sebastien sébastien serge sergei sergej sergey sergio seth shane shaun
shawn shinzo siegfried sigmar silvio simon sławomir soren spencer stanisław stan stanley stefan stefano steffen stephan
stephane stéphane stephen steve steven stewart stuart sven syed tadashi taro ted teddy terrence terry theo theodor
theodore thierry thomas thorsten tim timo timothy tobias toby todd tom tomás tomas tomasz tommaso tommy tony torsten
travis trent trevor tristan tucker tyler udo ulf ulrich umar valentin valerio vasily vernon victor viktor vince vincent
vincenzo vitali vitaly vittorio vlad vladimir volodymyr wade waldemar waleed wallace walter warren wayne werner wes
wesley wilfried wilhelm willem william willie winston wojciech wolf wolfgang xavier xi yann yannick yasser yevgeny
yoshihide yousef youssef yuri yuriy yusuf yves zach zachary zack zbigniew zdeněk zoran владимир дмитрий сергей
александр алексей андрей михаил николай иван игорь олег юрий виктор борис евгений антон павел максим роман денис
константин вячеслав валерий анатолий василий петр пётр рамзан кирилл никита илья артем артём джо дональд эммануэль олаф
реджеп сергий
adrián afonso agustín ahmet alonso alun andrea andrés arend ari arjen arkadiusz artur attilio aurélien baptiste bas
benito bernardo bilal bjarne bjørn bogdan bram burak bülent caio callum cem cengiz cesare chinedu cor cristian czesław
daan dafydd damián dariusz detlef didier diederik dirk-jan domenico duarte eckhard edson efraín ekrem elmar emanuele
emeka emre emrys esteban eugenio evert ewan fabián fatih femi fergus filippo finn floris fábio gaël geir gennaro
gerardo germán gerrit giancarlo gianluca gianni gonçalo gregorio gustaf gérald göran hakan halil hamish hannes hartmut
hasan heikki heiko hendrik-jan henk henryk hernán hervé holger håkon hüseyin iain idris ignacio ingolf iván jaap
jacinto jannik jeroen jerónimo joaquín joris joão jukka julián jussi józef kaan kacper kadir kazimierz kees klaas knut
koen kofi kwame kwesi leandro leif lennart leszek loïc ludger luís maarten mahmut malte mansur mariano mariusz martijn
martín matti mikko mirosław musa márcio nels nicolás niels nuno octavio olav ole onur orhan otávio owain patricio piet
pim quentin radosław ramazan rhys rogério rubén rui rune rutger ruud ryszard régis rémi rüdiger salih sander saúl
sebastián segun selim sem serkan simón sipho stein sven-erik sverre sylvain szymon sérgio süleyman tadeusz tanguy tariq
tayyip teun thabo themba thiago thibault thijs tiago tijmen tilman tolga trond tunde turgut umberto uwe vasco veit
vicente volkan volker víctor wagner wiesław wim winfried wouter yiğit zdzisław zygmunt álvaro ángel óscar ömer øystein
аркадий барак билл богдан вадим виталий геннадий глеб григорий джон егор захар йенс лев леонид марат матвей матти остап
рамиль ринат руслан савва семен семён станислав степан тарас тимур тобиас федор филипп фридрих фёдор эдуард эмиль
ярослав
إلياس رائد أنس عماد سهيل غسان مروان نزار باسم بسام بشار بدر ثامر جابر جلال جورج حاتم حمزة خليل رشيد رضا رياض زكريا سعد سعيد سلطان
سليم سليمان شادي شوقي صالح صلاح طلال عاصم عباس عدنان عصام علاء عمرو عيسى فارس فراس فهد فيصل قاسم لؤي مازن مالك مجدي محسن مراد مصطفى
معتز مهدي موسى ناصر هادي وائل وسام ياسين أيمن أنور أشرف أسامة إسماعيل إياد توفيق حمدي رفيق صبحي عبدالرحمن نضال نديم كمال بلال مدحت
ferhat nihat cevdet ufuk veysel selahattin rıfat mert halit fikret nejat nevzat orhan osman ömer özgür ramazan recep
sadık salih sedat selim serdar serhat serkan sinan suat süleyman şahin şükrü tahsin tamer taner tarık tolga tuncay turgut uğur ümit
vedat volkan yavuz yunus yusuf zafer zeki adnan alper aydın barış bekir bülent burak cem cemal cengiz cenk deniz doğan emre engin
erdal erdem ergün erkan erol ersin ertuğrul fatih fevzi gökhan gürkan hakan halil hasan haydar hikmet hüseyin ibrahim ilhan ilker
ismail kadir kaan kemal kenan kerem koray köksal levent mahmut mehmet metin muhammet murat musa mustafa muzaffer necati
íñigo ángel óscar álvaro jesús josé joaquín ramón andrés martín nicolás rubén adrián julián fabián félix sebastián
valentín yvon loïc yannick erwan ronan gaël mathieu olivier sébastien stéphane xavier étienne fabien damien aurélien
baptiste
demetrio valeriano amadeo abílio hélder osvaldo caíque duilio vincenzo carlo basilio fermín saúl hilario gaspar teo octavio
mauricio damián ernesto evaristo bernabé gonzalo tomás marcial rómulo oreste silvano ivano amleto fausto guido alcino
belmiro norberto custódio lourenço sutrisno budi agus joko bambang hendra rudi rizal arman gunadi yosef
حسان فواز عمار يونس يعقوب داود زيد سعود صابر طه غازي فاروق قيس مأمون معاذ منصور مهند نعيم هيثم يحيى يزيد زهير تامر تيسير جاسم جوزيف حامد
حازم حمد حميد أسعد أكرم أمجد أدهم إدريس بشير بهاء باسل
محمد أحمد محمود علي حسن حسين خالد عمر عبدالله يوسف إبراهيم سامر سامي كريم طارق ياسر وليد جمال سمير فؤاد منير عادل ماجد
نبيل رامي حسام هشام هاني فادي زياد
عماد بلال أنس ماهر باسم غسان مروان مصطفى صالح سعيد ناصر فيصل سلمان سلطان راشد
zbyněk zdeněk marek radek tomáš jiří petr pavel karel ondřej václav vojtěch miroslav jaroslav stanislav bohuslav luboš radim
jindřich vladimír libor kamil matěj vít štěpán filip cees sjoerd gijs jelle maurits siebe youssef mohamed mustafa khalid omar bilal
aldo piero yaw colin milos nils dunstan ollie alfie archie freddie callum rory declan cormac eoin cian padraig seamus
kwabena kojo
aage adalbert aksel albin alf alfons algot alvar amund ansgar arnfinn arnulf arvid asbjørn asger askild asmus atle
august bengt benny berndt bernt bertil birger birk bjarke bo botho brage børge casper christen christer christoffer
claas claus curt dag dankwart ditlev ditmar eckhart egil eilert einar eirik ejner elof elo eskil espen evald ewald
eyvind fjodor flemming folke folkert fredrik freerk friedhelm friedo frits frode fritz garrelt gerold gjermund
gotthard gregers gunther gösta halfdan halvard halvor harro haakon heino helmar helmer hemming herluf hermod
herwig hilmar hinrich hubertus håvard ib ingmar ingvar isak ivar iver jan-erik jan-ove janne jannes jannis jarl
jarle jens-ole jeppe joakim jochem jonny jorn jost jostein justus jørgen jörgen jørn kaare kaj karl-erik kasper keld
kjartan kjeld kjell kjetil knud korbinian kristian kristoffer kristofer kåre lambert lamprecht lars-erik laurids
laurits leander lennox leonhard levin linus lorens lorentz ludvig mads magne markku marten mathis mattis meinhard
meinolf melchior mogens morten nestor nicklas niclas nikolaj njål oddbjørn oddvar olai oluf olle ortwin osvald
ottar ottmar otmar ove palle patrik paul-erik peder peer per-olof pontus poul povl preben quirin ragnar raimund
rasmus reidar reimer rembert roald rouven rupprecht sepp severin sigbjørn sigfrid sigge sighard sigismund
sigmund sigurd sigvard sievert simen sindre sivert sixten sjur snorre solmund staffan steinar stellan stian stig
sture sune svein svend sverker sylvester søren tage tarjei tarald terje theis thor thorbjørn thore thorkild thorleif
thorolf thorstein thorvald thure timon tjark toralf torbjörn torbjørn tore torfinn torgeir torgny torkel torkild
torleif tormod torolf torstein torvald traugott troels trygve tønnes uffe ulrik urban valdemar valter verner
vidar viggo vilgot vilhelm villads villy volkmar volkert walther wendelin wenzel wido wiebren wigbert wilko
wolf-dieter yngvar yngve øivind ørjan øyvind åge åke åsmund hans-joachim karl-josef klaus-dieter ernst-august
friedrich-wilhelm berend boudewijn cornelis diederick durk egbert eise ewout frederik geert-jan gerben gerlof
gijsbert harmen hein henderik hidde hilbert jacco jacobus jan-willem jarno jurriaan koert krijn lammert laurens
marinus mees nanne onno pelle pepijn piebe pieter-jan reinier remco rients rinus roel roelof ruurd siem sietse sil
sipke sjaak sjors stijn taco tammo thies thijmen tjeerd tom-jan ubbo wiebe wijnand willem-jan wybren wytse aleksy
ambroży anatol anzelm apoloniusz bartłomiej bazyli błażej bogumił bolesław bronisław cyprian dionizy eugeniusz
feliks franciszek gracjan gustaw hieronim hipolit ireneusz jeremi juliusz kajetan klemens konstanty kordian krystian
ksawery lesław longin lucjan ludwik maksymilian marceli marian mieczysław mścisław narcyz olgierd onufry pankracy
rajmund remigiusz rufin serafin seweryn sylwester sylwiusz teodor tobiasz tymoteusz tytus walenty walerian
wawrzyniec wincenty władysław włodzimierz zenobiusz alois aleš antonín arnošt bedřich blahoslav bohdan bohumil
bohumír boleslav bořivoj bořek břetislav ctibor ctirad čeněk čestmír dalibor drahomír dušan eduard evžen františek
hanuš horymír hynek ignác jaromír jeroným julius kryštof květoslav ladislav leoš lubomír lubor luděk lukáš lumír
marián matouš mikuláš milan miloslav mojmír oldřich otakar přemysl radomír radoslav radovan rastislav rostislav
servác silvestr slavomír svatopluk svatoslav šimon tadeáš tibor vavřinec věroslav vilém vincenc vítězslav vladan
vladislav vlastimil vlastislav vojmír vratislav zbyšek zdislav zikmund аким аристарх арсен артемий артур аскар
бахтияр булат валериан валерьян вениамин владлен влас всеволод галиактион герасим герман данила демид демьян евдоким
евсей елисей емельян ефим заур игнат игнатий илларион ильнур иннокентий иосиф ипполит искандер казимир камиль карен
климент кондрат корней кузьма лаврентий леонтий лука магомед макар мамед мирон митрофан модест мурад наум никанор
никифор никодим нурлан панкрат прохор равиль радик рашид ренат родион рудольф самуил севастьян серафим спартак тагир
тигран тихон трофим ульян фарид фарит феликс филат фома харитон эдгар эльдар эмин эраст юлиан юлий юсуф ян ярополк
анатолій андрій антін валерій василь віктор віталій володимир геннадій георгій гнат григорій данило дмитро євген
євгеній єгор зіновій іван ігор ілля йосип кирило костянтин леонід любомир марко матвій микита микола мирослав
михайло назар назарій нестор олександр олексій омелян опанас орест павло панас петро пилип платон ростислав самійло
святослав сергій тимофій федір юліан юрій юхим яків ярема
"""
_FEMALE = """
godelieve goedele walburga anett
aurore maëlle maelle odette gwenaëlle jocelyne josiane ginette séverine capucine clémence coralie émeline eugénie
jeannine joëlle laëtitia lise lou magali perrine valentine violaine ainhoa aitana almudena amaia antía aurora begoña
berta blanca candela carme carmela casilda cayetana concepción edurne encarnación eulalia fátima graciela idoia
inmaculada iratxe itziar josefina laia leire lorena macarena maite maribel mercè milagros montserrat nieves paz
purificación remedios sofía trinidad agnese alessia ambra annalisa arianna assunta benedetta bruna carlotta cinzia
concetta debora donatella eleonora elisabetta emanuela flavia gaia giada ginevra gioia giuliana grazia immacolata
letizia lidia livia loredana lorenza luana lucrezia maddalena margherita mariangela matilde mirella noemi ottavia pina
raffaella rosanna rossella tiziana vittoria amália amélia anabela ângela antónia antônia aparecida benedita camila
cecília célia edite eduarda eliana elza emília érica eunice fabiana flávia francisca glória heloísa ivone jaqueline
júlia laís letícia lídia lívia lúcia luísa luiza madalena mara mônica natália olívia priscila rafaela rosângela sílvia
sônia tânia valéria vitória zenaide annet carolien dorien eefje greet heleen henny ineke janneke jet kim lianne lies
loes maaike maartje margriet marjolein marleen martine rianne sofie willeke adrianna alicja bogumiła celina edyta
genowefa izabela janina marzena mirosława oliwia patrycja roksana stanisława weronika wiesława wiktoria zuzanna
adelheid agathe alena ann-kathrin anneliese babett bettina birte brunhilde carola cathrin christel corinna elfriede
else erna frieda friederike gerlinde gertrud gesa gesine heide heidemarie henriette herta hildegard ida ilona isabell
ivonne jasmin josefine jule karoline kathrin lea liselotte lore louisa maike maja malin manja mareike margarete margit
margret marie-luise marita marlies maxi mechthild merle mira nele ortrud ricarda roswitha sieglinde sina susann
tatjana theresia tilda tomke trude ursel waltraut ангелина антонина валерия варвара василиса вероника ева карина кира
клавдия лилия милана оксана олеся регина римма роза софия ульяна фаина аглая алевтина альбина
abby abigail ada adela adele adriana agata agnes agnès agnieszka aicha aisha alana alba alejandra alessandra alexandra
alexandria alice alicia alina aline alison allison alma amanda amber amelia amelie amélie amina amy ana anabel
anastasia angela angelica angelika angelina angie anita anja anke ann anna annabel annalena anne annegret
anneke annett annette annie annika antje antonia antonella ariana ariane arlene astrid audrey aurélie ava ayesha ayse
barbara beata beate beatrice beatriz becky belinda bernadette bertha beth bethany betsy betty beverly bianca birgit
bonnie brenda bridget brigitte britta brittany camilla camille cara carina carla carly carmen carol carole carolina
caroline carolyn carrie cassandra catalina catarina caterina catherine cathy cecilia cécile celia céline chantal
charlene charlotte chelsea cheryl chiara chloe chloé christa christelle christiane christina christine cindy claire
clara clare clarissa claudia claudine colette colleen condoleezza constance consuelo cora corinne cornelia courtney
cristina cynthia dagmar daisy dana daniela danielle daphne dawn deanna debbie deborah debra deirdre delphine denise
diana diane dianne dina dolores dominika donna dora doris dorothea dorothee dorothy edith eileen ekaterina elaine
eleanor elena eleni elisa elisabeth elise elizabeth elke ella ellen elena elodie élodie elsa elvira emilia emilie emily
emma erica erika erin esmeralda estelle esther ethel eva evelyn ewa fabienne faith fatima fatma felicia felicity fiona
flora florence francesca francine françoise franziska frauke frida gabriela gabriele gabriella gabrielle gail genevieve
geraldine gertrude gerda gillian gina ginger giorgia gisela giulia gladys gloria grace greta gretchen gretel gudrun
gwen hannah hanna hanne heather hedwig heidi heike helen helena helene hélène helga hilary hilda hillary hollie holly
huma ilse imelda ina ines inés inga inge ingrid irena irene irina iris irma isabel isabella isabelle ivana ivanka ivy
iwona jackie jacqueline jana jane janet janice janine jasmine jeanette jeanne jelena jen jenna jennifer jenny
jessica jessie jill jo joan joana joanna joanne jodi jodie johanna josefa josephine josie joy joyce juana judith judy
julia juliana juliane julie juliet juliette june justine jutta kaja kamala kara karen karin karina karla karolina kasia
kate katharina katherine kathleen kathryn kathy katie katja katrin katrina katy kayla keiko kellyanne kerstin kimberly
kirsten klara klaudia krista kristen kristi kristin kristina kristine krystyna lana lara larissa latoya laura laure
lauren leah leila lena leni leonie leticia leyla lilian liliana lilly lily lina linda lisa liz liza lola
loretta lori lorraine louise lucia lucía lucie lucille lucy luisa luise lydia lynn lynne madeleine madeline madison
maggie magdalena maia małgorzata mandy manuela marcela margaret margarethe margarita margot marguerite maria maría
mariah mariana marianna marianne marie marijke marilyn marina marine marion marisa marissa marjorie marlene marta
martha martina mary maryam mathilde maud maureen maya megan meghan melanie mélanie melania melinda melissa mercedes
meredith mette mia michaela michelle mildred milena mina miranda miriam mirjam molly mona monica monika monique muriel
myriam nadia nadine nadja nancy naomi natalia natalie natasha nathalie nellie neus nicole nicoletta nina nora noreen
norma odile olena olga olivia oprah ornella paloma pam pamela patricia patrizia patti patty paula paulina
pauline peggy penelope penny petra phoebe phyllis pia pilar polly priscilla priti rachel ramona rania raquel rebecca
regina regine renata renate renée rhonda rita roberta rocio rosa rosalind rosario rose rosemary rosie roxana roxanne
ruth sabina sabine sabrina sally salma samantha sandra sandy sanna sara sarah saskia selena selma serena shannon sharon
sheila shelly sherry shirley sibylle sigrid silke silvana silvia simona simone sinéad sofia solange sonia sonja sophia
sophie stacey stacy stefania stefanie stella stéphanie stephanie sue susan susana susanna susanne suzanne suzy svenja
svetlana svitlana sybille sylvia sylvie tamara tammy tania tanja tanya tara tatiana teresa tessa thelma theresa therese
thérèse tiffany tina tracey tracy trisha trudy ulla ulrike ursula ute valentina valeria valérie valerie vanessa
vera verena veronica veronika véronique vicki vicky victoria viktoria viola violeta virginia virginie vivian viviane
wanda wendy whitney wilhelmina winifred xenia yolanda yulia yvette yvonne zara zelda zoe zoé zofia duduzile nomvula
nkosazana thuli lindiwe naledi мария анна елена ольга наталья наталия татьяна ирина екатерина светлана юлия анастасия
людмила валентина галина марина ксения дарья вера надежда любовь софья александра виктория эльвира полина алла ангела
урсула камала
tülay tülin nuray şermin saadet hatice leyla fatma ayten aysel aynur belgin berna betül buket burcu ceren çiğdem demet derya
dilek ebru elvan emel esin fadime feride filiz fulya gamze gönül gülay gülden güler hacer hale handan hülya jale kezban
melike meltem mine muazzez müjde nalan nazan nazlı necla nesrin neslihan nilgün nilüfer nurcan oya pelin rabia reyhan
sevda sevgi sevil sevim sibel songül şebnem şule tuğba türkan yeliz yıldız
sabrina mathilde solange odile yasmine capucine margot clémence élodie soizic delphine agathe anaïs maud corinne manon
aurelia elvira casilda ramona quiteria lorena coral jacinta fermina xiana yesenia remedios consuelo graciete eulália
deolinda iolanda matilde nives ludovica palmira teodora ornella noemi carmela tiziana graziella siti ratna dewi sri
halimah marlina lestari nurhayati lilis yuliana retno
دينا جنى سلوى سميرة سناء شهد صفاء ضحى عبير غادة غيداء فرح لمى لمياء ليان ماجدة مها ميساء نجوى ندى نسرين هبة هيفاء وردة جميلة خديجة
رحاب رشا رولا روان زهرة سحر حنان جيهان إلهام أسماء آية آمنة بثينة
ليندا ريا سميحة سهى سهام سوسن ريما ربى دانا دلال ابتسام لطيفة لبنى ميسون ناديا نادين نهى نوال نورا نورة يسرى عفاف علياء
فاتن فدوى كوثر شيرين راوية تغريد ثريا بشرى نعيمة
فاطمة سلمى نادية ليلى هدى ريم منى رنا سارة مريم عائشة زينب نور هند سعاد أمل رانيا دينا هالة سمر نجلاء وفاء إيمان شيماء ياسمين لينا رغد
markéta zuzana kateřina tereza lenka hana eliška barbora ivana alžběta květa jitka šárka božena renáta nataliia nataliya nataliya yuliia oksana olha
adaeze aino aleksandra amparo aneta anjali anne-marie annelies annemarie anouk ayşe birgitta bożena bronwen busisiwe
bärbel büşra canan carys catriona cerys chiamaka cláudia danuta derya doreen dorota débora ebru ece eilidh elif els
elżbieta emine esperanza esra fanny federica femke fernanda filipa fleur gaëlle giovanna grażyna gro gunilla gül gülşen
hala halina hanneke hannelore hatice hilde ilaria imani imke ingeborg insa inès inês irmgard isla jadwiga joke jolanta
justyna kaisa katarzyna kinga kübra lakshmi laurence layla leonor lerato lieke liv lotte lourdes luciana léa léonie
mairi maj manon maren margarida marie-claire marieke marisol marit marjan marloes meike meral merve meryem michela
mieke mireille morag márcia mónica nadège nermin ngozi nienke noelia nomsa noor noémie nuria océane paola patrícia
priya päivi pınar ragnhild ria riitta rocío roos sandrine sanne selin sevgi sian sissel soledad solveig solène sunita
sunniva swantje sylwia thandiwe thea tineke truus tuula urszula uta verónica waltraud wenche wiebke willemijn wilma
ximena yasmin zahra zanele zehra zeynep ángela åsa émilie özlem алина диана евгения жанна зинаида зоя ингрид инна
кристина лариса лидия маргарет маргарита марта нина нур нэнси раиса сара тамара тереза хиллари эмма яна
ellie piera ines moira bernice wanjiru hedda jana asta ingrid farah ruth beatriz noreen bridie orla aoife
saoirse ciara niamh roisin sinead tilly millie poppy daisy elsie maisie hattie freya
aase agneta agnete agot alfhild alke almut alva anna-karin anna-lena anna-maria anne-lise anne-grete ann-charlotte
ann-christin annelie annemie annlaug antonie arnhild astri aslaug asbjørg aud barbro bente berit bettan birgitte
birthe bodil borghild britt britt-marie brit brita carin cathrine charlotta dagmara dagny disa dorit dorte dorthe
dörte dörthe ebba edda edel edeltraud edeltraut edit eivor elfi elin elisabet elli ellinor elly elna elsbeth
elsebeth elsy embla emmy ester eva-lena evamaria fanni felicitas fenja fieke freja fride friedel fränze gerlind
gesche gertie gerti gitte gittan gjertrud grete grethe gudny gunda gundula gunhild gunn gunnel gunnhild
gunnvor gunvor gry guri hanne-lore harriet hege heidrun helle helma hella helvi herdis hildegunn hilke hilma hjørdis
ingalill ingegerd ingegärd ingela inger ingerlise ingvild inka irmela irmhild irmtraud irmtraut iselin iben jannike
jette johanne jorid jorun jorunn josefin jytte jördis kari karianne karita katarina kathe katinka katrine
kersti kirstin kjersti kjerstin krystle laila lene lillemor lill lillian linn linnea linnéa lis lisbet lisbeth
liselott liss lone lotta lovisa madicken magda magna magnhild maj-britt majken malene malou margareta margrethe
margunn mari marie-louise marlen marlis marte mathilda mechtild merete meta minna mirja moa mildrid märta nanna
nanna-marie nelly nina-marie oddny oda olaug oline ottilie pernille ragna ragnhildur rakel randi ranveig rigmor
rikke ronja rosemarie rosmarie runa sif signe signe-marie signy sigrun silje siri siv solbritt solfrid solrun solvei
solvår stine svanhild svea swaantje synne synnøve synnøva tea teresia thekla theda thora thorhild tilde tilla
tiril tine tini tone tonje tora torhild torill toril torunn tove tova trine traudl turi turid tuva ulla-britt
ulrikke ulrika unn unni valborg vanja vibeke vigdis vilde viveka viveca wenke wencke vilma ylva åse åshild åsta
åslaug øydis aafke afke agnita aleida alida anneloes annemiek annemieke anske antoinette atie aukje baukje bep
betsie bertien carlijn cisca corrie desirée dieuwke dineke dorine doutzen elselien esmée evelien fenna fenne
floortje fokje froukje geertje geertruida geke gerdien gerrie grietje griet hanny hester hilly jacintha janna janke
jannie jantje jeannette jelske jetske jitske jolanda jolien jorien josien karlijn klaartje lidewij liesbeth
lisette lonneke madelon madelief marga margreet mariska marjo merel merijn mies mirte nelleke nynke renske riet
riekje rina roelie roelien rosalie sietske sjoukje suze sytske tiny tjitske trijntje truida willemien wiepkje yfke
ymkje albina aldona anastazja aniela antonina apolonia arleta aurelia balbina bernadetta blanka bogna bogusława
bożenna bronisława brygida celestyna czesława daria delfina dobrosława eliza elwira eugenia ewelina felicja filomena
florentyna franciszka gertruda gizela gracja halszka henryka honorata iga irmina izabella jagna jagoda józefa judyta
julita kalina kamila kazimiera klementyna kornelia ksenia kunegunda larysa leokadia lucyna ludmiła ludwika łucja
malwina marcelina mariola marlena maryla marzanna matylda michalina mieczysława oktawia olimpia otylia pelagia
petronela rozalia róża salomea tekla teodora wacława walentyna wanessa wioletta władysława zdzisława zenobia żaneta
adéla albína amálie anežka apolena běla blahoslava blažena bohdana bohumila bohuslava bronislava danuše dobromila
dobroslava doubravka drahomíra dita ema emílie evelína františka gita hedvika hermína iva iveta jarmila jaromíra
jaroslava jiřina johana jolana judita karolína klára kristýna květoslava květuše lada ladislava leona libuše lidmila
ljuba ludmila lýdie magdaléna milada miloslava miluše miroslava naděžda natálie nela nikola oldřiška pavla pavlína
radana radka radmila radomíra regína romana rozálie růžena silvie sláva soňa stanislava stela svatava světla
světlana šarlota štěpánka taťána vanda věnceslava vendula vendulka věra viktorie vlasta vlastimila xenie zdena
zdeňka zdislava zita zlata zora žaneta žofie агафья агнесса аделина аида айгуль аксинья александрина алика алиса
алия анфиса ариадна арина ася богдана валя венера виолетта виталина владислава влада гульнара гузель гюзель дана
даниэла джамиля дилара диляра дина евдокия евлалия ефросинья злата зиля зульфия изабелла илона инесса ираида ия
капитолина каролина лада лейла леся лея лина лия лика луиза любава люция магдалена майя мадина марианна марьяна
матильда мира мирослава муза надия нелли ника нонна октябрина пелагея прасковья рада ревекка рената розалия роксана
руслана рузанна сабина сабрина саида снежана станислава стелла стефания сусанна таисия устинья фарида фатима фёкла
фёдора флора фрида христина цветана эвелина элеонора элина элла эльза эмилия эрика эсфирь юлиана юнона ярослава
анастасія анфіса аріна валерія василина віра вікторія віолетта ганна дарина дарія діана єва євгенія єлизавета
зінаїда зоряна іванна інна ірина калина катерина квітка кіра клавдія ксенія лідія лілія любов марія маряна мілана
надія наталія наталя неля ніна олександра олена поліна раїса роксолана світлана соломія софія станіслава стефанія
таїсія тетяна уляна юлія ярина
"""

GENDER_BY_FIRST_NAME: dict[str, str] = {
    **dict.fromkeys(_MALE.split(), "m"),
    **dict.fromkeys(_FEMALE.split(), "f"),
}
