/**
 * Capitalised words that may stand next to a name without being part of it: titles and offices, adjectives of peoples, days and
 * months, words that open sentences. Folded; lists of ours, not complete, in the languages that drafts about politics most use.
 */
import { isFunctionWord } from './commonWords';

const set = (...lists: string[]): ReadonlySet<string> => new Set(lists.join(' ').split(' '));

/** Words before or after a name that say who somebody is. */
const titles = set(
  // English: ranks, offices, honorifics, kin and trades
  'president presidents premier minister ministers chancellor king queen prince princess emperor empress sultan emir shah tsar pope cardinal archbishop bishop patriarch metropolitan ayatollah imam sheikh sheik mullah rabbi reverend father sister brother mother saint',
  'general colonel major captain lieutenant sergeant corporal admiral commodore commander marshal brigadier officer chief deputy vice senior junior',
  'secretary undersecretary ambassador ambassadors envoy consul attache representative rapporteur commissioner delegate diplomat spokesman spokeswoman spokesperson speaker chairman chairwoman chairperson chair head director governor mayor senator congressman congresswoman deputy mp judge justice prosecutor attorney counsel lawyer professor doctor dean rector provost academician author editor journalist correspondent analyst expert economist historian sociologist scholar poet writer novelist actor actress singer artist director coach striker leader supreme opposition candidate activist dissident businessman oligarch banker founder owner manager executive officer ceo cfo cto coo citizen comrade sir madam lord lady dame baron baroness count countess duke duchess earl viscount mr mrs ms miss mx dr prof gen col maj capt lt sgt adm brig hon rev fr st sen rep gov pres sec amb messrs master mistress',
  // Russian, Belarusian, Ukrainian
  'президент президента президенту президентом президенте прэзідэнт прэзідэнта прэзідэнту прэзідэнтам президентка министр министра министру министром министре міністр міністра міністру міністром міністрам премьер премьера премьеру премьером прэмер прем\u02bcєр генерал генерала генералу генералом генерал-лейтенант полковник майор капитан лейтенант маршал адмирал посол посла послу послом глава главы главе главой кіраўнік глава секретарь секретаря секретарем сакратар секретар председатель председателя старшыня голова губернатор мэр депутат сенатор канцлер король царь император шейх аятолла имам патриарх господин госпожа пан спадар пані спадарыня товарищ доктор профессор прафесар професор академик журналист эксперт',
  // German, French, Spanish, Italian, Portuguese, Polish, Turkish, Greek
  'prasident prasidentin bundeskanzler kanzler kanzlerin ministerin prasidenten verteidigungsminister aussenminister innenminister generalsekretar botschafter herr herrn frau sprecher chef konig konigin ministre premier presidente presidenta ministro ministra primo canciller embajador rey reina senor senora don dona monsieur madame mme roi reine ambassadeur signor signora re regina generale capo prezydent prezydenta premiera minister ministra pan pana pani krol ambasador cumhurbaskani basbakan bakani bakan general baskan baskani sayin buyukelci lider προεδρος πρωθυπουργος υπουργος προεδρο προεδρου πρωθυπουργο υπουργο υπουργου στρατηγος στρατηγο κυριος κυρια πρεσβης βασιλιας',
);

/** What an office is of: "Foreign" before "Minister". */
const portfolios = set(
  'acting interim former first second third prime foreign defence defense interior finance economy economic trade justice health education culture energy oil transport agriculture labour labor information intelligence security state home internal external affairs army navy air force forces ground staff guard guards police press national central parliament parliamentary government cabinet presidential council',
);

/** Peoples and their adjectives, where they end a row of capitals before a name. */
const peoples = set(
  'afghan african albanian algerian american andorran angolan arab arabian argentine argentinian armenian asian australian austrian azerbaijani azeri bahraini bangladeshi basque bavarian belarusian belarussian belgian bengali bolivian bosnian brazilian breton british bruneian bulgarian burmese cambodian cameroonian canadian catalan caucasian chadian chechen chilean chinese colombian congolese corsican cossack cretan crimean croatian cuban cypriot czech danish dutch egyptian emirati english eritrean estonian ethiopian european filipino finnish flemish french gambian georgian german ghanaian greek guatemalan haitian hungarian icelandic indian indonesian iranian iraqi irish israeli italian ivorian jamaican japanese jewish jordanian kashmiri kazakh kazakhstani kenyan korean kosovan kurdish kuwaiti kyrgyz lao laotian latvian lebanese liberian libyan lithuanian macedonian malaysian malian maltese mexican moldovan mongolian montenegrin moroccan mozambican muslim christian namibian nepalese nicaraguan nigerian norwegian omani ottoman pakistani palestinian panamanian paraguayan persian peruvian polish portuguese prussian qatari romanian russian rwandan saudi scottish senegalese serbian serb singaporean slovak slovakian slovene slovenian somali soviet spanish sudanese swedish swiss syrian taiwanese tajik tanzanian tatar thai tibetan tunisian turkish turkmen ugandan ukrainian uruguayan uyghur uzbek venezuelan vietnamese welsh western eastern northern southern yemeni yemenite yugoslav zambian zimbabwean shiite shia sunni orthodox catholic',
);

const calendar = set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec spring summer autumn winter',
  'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь',
);

/** Words that open a sentence, or stand in the headline of one, besides the function words of English. */
const openers = set(
  'tell ask compare note consider recall remember imagine let meet enter visit read watch call give show bring take keep think look write',
  'about above according across additionally afterwards after again against ago alas along alongside already also although always among amid amidst another apparently around aside asked away back because before behind below beneath beside besides between beyond bring but certainly clearly consequently currently dear despite did due during earlier either elsewhere enough especially eventually evidently everyone everything except exactly finally following formerly fortunately further furthermore given hello hence hereby hopefully however indeed initially inside instead is later lastly last latest least less lest let lately like likewise maybe meanwhile merely moreover mostly namely nearly neither nevertheless next nobody nonetheless nothing notably nowadays nowhere obviously officially only onto opposite originally other others otherwise outside overall perhaps please possibly presumably previously probably provided rather read recently regarding reportedly respectively says see seeing seldom several similarly simply sometimes somewhat somewhere soon speaking specifically subsequently suddenly supposedly sure surely therefore thereafter thereby thank thanks throughout thus today together tomorrow tonight toward towards ultimately undoubtedly unfortunately unlike unless usually via versus vs whatever whenever whereas wherever whether whoever within without yes yesterday yesterdays',
  'accuses agrees aims announces approves arrives asks attends backs begins blames blocks bans becomes brings builds buys calls claims condemns confirms considers continues criticises criticizes cuts defends demands denies discuss discusses ends enters expands expects expels extends faces fears finds gets gives goes greets grows hails has helps holds hosts imposes invites issues joins keeps launches leads leaves loses makes marks meets moves names needs offers opens orders pays plans pledges praises prepares presses promises proposes pulls pushes puts raises reaches receives refuses rejects releases remains renews reports responds returns rules seeks sees sells sends sets signs slams speaks stands starts stays steps stops strikes suggests supports suspends takes talks tells threatens told travels tries turns urges visits votes vows wants warns welcomes wins withdraws works',
  'в во на по из за от до при для без под над об о к ко с со у и а но или что как если когда хотя пока где куда там тут это этот эта эти его ее их он она они мы вы я ты не ни да нет уже еще также тоже затем потом после перед между через сегодня вчера завтра однако поэтому впрочем кроме ранее позже наконец согласно против около среди вместе только даже накануне благодаря вокруг возле вопреки ради внутри напротив помимо вместо',
  'пра аб праз дзеля супраць паміж сярод у і й але або што як калі дзе гэта гэты гэтая ён яна яны пасля перад з са для ад да праз таксама учора сёння сення паводле аднак потым пры каля пад замест акрамя вакол насуперак дзякуючы напярэдадні побач між',
  'у в і й та але або що як якщо коли де це цей ця він вона вони після перед з із зі для від до через також учора сьогодні згідно однак потім при біля під на за про між крім замість щодо серед проти навколо попри завдяки всупереч упродовж протягом поблизу напередодні',
  'fur gegen uber durch ohne um vor hinter zwischen wegen trotz wahrend laut mitte anfang ende dass weil obwohl dort hier nun dann jetzt daher dennoch allerdings',
  'der die das den dem des ein eine einer in im am an auf aus bei mit nach seit von vom zu zum zur und oder aber doch wenn als wie wo was wer warum auch nur schon noch heute gestern le la les l un une des du de au aux en dans sur sous pour par avec sans chez et ou mais donc si quand comme selon apres avant hier aujourd hui el los las una unos unas al del con sin sobre entre hasta desde hacia segun y e o pero porque cuando como donde ayer hoy il lo gli i una nel nella dal dalla sul con per tra fra o os as um uma no na nos nas pelo w z ze na do od po dla przez o i oraz ale bir bu ve ile icin dun bugun',
  'ο η το οι τα του της των τον την στο στη στην στον στις στους σε απο με για και αλλα οταν οπως μετα πριν χθες σημερα',
);

/** Joins first names and family names: with a capital before it, what follows is the rest of a longer name. */
const particles = set('bin ibn bint binti ben van von der den ter ten zu al el de del della di da dos das du la le af av zum y');
const strongParticles = set('bin ibn bint binti van von');

/** What a hyphen puts before a name without making it another: al-Assad, pro-Iran. */
const hyphenPrefixes = set(
  'al el as at an ad ar ash az pro anti non ex trans pan post pre ultra neo co inter intra mid sub semi quasi cross',
);

/** X of NAME is the name of X, not of the place: the Treaty of Minsk, the Sea of Japan. */
const namingNouns = set(
  'treaty treaties battle siege peace congress gulf sea strait straits bay cape isle duke duchess earl university college bank accord accords agreement agreements declaration convention protocol charter statute institute academy museum voice radio archbishop bishop church song order bishopric diocese archdiocese memorandum communique',
);

/** What an office is of, as "Defence" in "Defence Minister": next to a name only together with the office. */
export function isPortfolio(word: string): boolean {
  return portfolios.has(word);
}

/** May this capitalised word precede a name without belonging to it? */
export function mayPrecede(word: string, opensSentence: boolean): boolean {
  if (titles.has(word) || peoples.has(word) || calendar.has(word) || openers.has(word) || isFunctionWord(word)) return true;
  return opensSentence && word.length > 4 && /ing$/.test(word);
}

/** May this capitalised word follow a name without belonging to it? */
export function mayFollow(word: string): boolean {
  return titles.has(word) || peoples.has(word) || calendar.has(word) || openers.has(word) || isFunctionWord(word);
}

export function isNameParticle(word: string): boolean {
  return particles.has(word);
}

/** Particles that stand between names only, never for "of" or "the". */
export function isStrongParticle(word: string): boolean {
  return strongParticles.has(word);
}

export function isHyphenPrefix(word: string): boolean {
  return hyphenPrefixes.has(word);
}

export function isNamingNoun(word: string): boolean {
  return namingNouns.has(word);
}

/** A month, a day of the week or a season. */
export function isCalendarWord(word: string): boolean {
  return calendar.has(word);
}

const beforeDates = set(
  'in into around since until till by from of on last next this early mid late during before after every each through between late',
);

/** Does a calendar word after this one give a time? */
export function leadsToDate(word: string): boolean {
  return beforeDates.has(word);
}
