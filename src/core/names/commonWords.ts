/**
 * English words that are also names (May, Turkey, Mark): a name of one such word counts only where it has its capital.
 * Function words are told apart, because at the start of a sentence their capital means nothing.
 */
const words =
  'amber april art august autumn bar bath bay bear bell bill bird bishop black blue bolt bond booth bow bright brook brown buck bull bush butler can carter case cash castle cat chad chance chase chin china chip chuck church clay cliff close cloud coal cole cook copper cork cotton count crane cross crow cruz curry dale dame dawn day dean dear december deer dell diamond dick dollar dove drake drew duke dust earl early earth east easter ebony elder eve ever fair faith falls farmer fast fawn february field finch fish fisher flint flood flower ford forest fort fox france frank free fresh friday frost game garden gay gem general gold golf good grace grant grave gray green grey grove guinea gun hale hall ham hammer hand hard hardy harp harsh hart haven hazel heart heath heather herb hill holly home honey hood hook hope horn house hunt hunter ice iris iron ivory ivy jack jade january jay jersey jet job jordan joy judge july june jute keen key kind king kite knight lake lamb lance lane lark lavender law lawn leaf lee lily lime link lion little lodge long lord love low luck major mali man mark market marks marsh martin mason master may mead mercury mercy miles mill miller mine mint miss mobile monday moon moor moss mount mouse nice night noble noon north nova november oak ocean october olive oman one orange page paige palm pan park parks parson pat patience peace pearl penny peters phone pike pine pitt plain plant pole poll pond poole pope porter post potter pound powers press price pride prince prudence queen quick quiet rain ray reading red reed reef rice rich rise river rob robin rock rod roman root rose ruby rush rusty sage sandy satin saturday savage say sea september shah sharp shaw shell shepherd ship short silver sky slate small smart smith snow sole song south spain spark spear spring square stable star steel stern stone storm stout strange street strong sue summer summers sun sunday sunny swan swift tailor tan taylor terry thorn thursday tiger timber time togo toll tree tuesday turkey underwood union van vale victor violet wade walker wall walls ward water waters wave way weaver webb wednesday weed wells west wharf wheeler white wick wild wills winter winters wise wit wolf wood woods wool world worth wren yard york young';
const functional =
  'a all am an and any are as at be been both but by can could did do does down each else even ever few for from had has have he her here him his how i if in into is it its just many may me might mine more most much must my never no none nor not now of off often on once one only or our out over own past per quite rather same seen shall she should since so some soon still such than that the their them then there these they this those though thus till to too two under until unto up upon us very was we were what when where which while who whom whose why will with would yet you your';

/** Adjectives, verbs and the like of other languages that are also family names; nouns where they are written small. */
const otherLanguages =
  'apple bacon sun west east north south oracle amazon meta shell target visa gap time life fortune delta square stripe discord slack zoom signal telegram orange ' +
  'subway puma jaguar tide bp congress senate parliament office agency bank union league allen aller alle allem alles viele andere anderen neue neuen ganz ' +
  'weiss gross klein lang kurz jung neu alt schwarz rot braun grau stark fromm ernst frei frisch reich lustig froh petit grand blanc noir roux vidal bon lebon ' +
  'rey paz flores rosa moreno bravo leon campos reyes rubio blanco delgado prieto marin mora rojas vega castro calvo nieto guerra rossi bianchi neri russo greco ' +
  'conti costa monti longo leone gallo villa bello bruno demir kaya deniz toprak vit nowak wilk zajac mazur';

const common = new Set(`${words} ${otherLanguages}`.split(' '));
const function_ = new Set(functional.split(' '));
for (const word of function_) common.add(word);

/** Is this folded word also an ordinary English word? */
export function isCommonWord(word: string): boolean {
  return common.has(word);
}

/** Is this folded word one whose capital means nothing at the start of a sentence? */
export function isFunctionWord(word: string): boolean {
  return function_.has(word);
}
