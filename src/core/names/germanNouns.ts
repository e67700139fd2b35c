/**
 * German writes every noun with a capital, so that there a capital beside a name says little: in "weil Belarus Truppen schickte"
 * no longer name stands. Common nouns of writing about politics, folded; a list of ours with the endings that only nouns have.
 */

const nouns = new Set(
  (
    'abend abgeordnete abgeordneten abkommen absicht amt anfang angebot angriff angriffe anschlag anteil antrag antwort april armee art artikel aufstand auftrag august ausland aussage ausstieg ausweg ' +
    'beamte beamten bedarf beginn beispiel beitrag bericht berichte berater besitz besuch beweis bild boden botschafter botschaft brief bruder burger chef chefs delegierte dezember dienstag dienst dinge direktor dokument dokumente donnerstag druck ' +
    'ehefrau ehemann einfluss einsatz ende energie entwurf erfolg ergebnis ernst ersatz europa experte experten fabrik fall februar fehler feind feinde firma flugzeug flugzeuge frage fragen frau frauen freitag freund freunde frieden ' +
    'gas gast gebiet gebiete gefahr gegner geheimdienst geld gericht geschichte gesetz gesetze gesprach gesprache gewalt gewehre gipfel grenze grenzen grosse grund gruppe hafen halfte hand handel haus heer herbst herr hilfe hilfen ' +
    'idee industrie interesse interessen jahr jahre jahren januar juli juni kampf kampfe kanzler katastrophe kauf kaufer kinder konflikt konflikte konig kontrolle konzern kosten kraft krafte kredit kredite krieg kriege krise krisen kritik kurs ' +
    'lage land lander leute lieferant lieferungen luft macht madchen mai markt marz menschen minister ministerium mitglied mitglieder mitte mittwoch monat monate montag morgen munition mut nachbar nachbarn nachricht nachrichten november ' +
    'oktober ol opfer opposition panzer papier papiere parlament partei parteien partner pflicht plan plane platz politik politiker polizei preis preise prasident presse problem probleme professor protest proteste quelle quellen ' +
    'rat raketen recht rechte rede regel regime region reise reform reformen rest rolle ruckkehr rustung samstag satz schiff schiffe schluss schritt schritte schuld schutz schwester seite seiten september sicht sieg soldat soldaten sohn sommer sonntag sorge sorgen spiel spitze sprecher sprecherin ' +
    'staat staaten staatschef stadt stadte stelle steuern streit streitkrafte strom studenten tag tage teil teile terror tochter tod treffen truppen tag umsturz unsinn unternehmen urteil verband verbot verbundete verbundeten verdacht verfahren verlust verluste versuch vertrag vertrage vertreter verzicht volk vorschlag vorschlage vorsitz vorwurf vorwurfe ' +
    'waffe waffen wahl wahlen ware waren wasser weg wege weizen welt werk werke wert wille winter wirtschaft woche wochen wort worte zahl zahlen zeit zeiten zeitung ziel ziele zoll zolle zug zukunft zusage zweifel'
  ).split(' '),
);

/** -ung, -heit, -schaft ...: what only nouns end in. */
const endings =
  /.{2}(?:ungen|ung|heit|heiten|keit|keiten|schaft|schaften|tion|tionen|ismus|itat|itaten|nis|nisse|tum|linge|krieg|politik|minister|ministerin|prasident|prasidentin|truppen|vertrag|abkommen|krise|konflikt|staaten|regierung|chef|sprecher|botschafter|beauftragte|beauftragter|experte|experten)$/;

/** Nouns of English, which in a German text stand in the names of firms, papers and agreements: Iran Air, China Daily. */
const foreign = new Set(
  'air airlines airways daily times post today news bank motor motors group company corporation agreement agreements accord accords protocol protocols university institute center centre city state river street square house club united council forum project network media press radio television oil gas telecom mobile petroleum investment holding international national'.split(
    ' ',
  ),
);

/** Is this folded word a noun in German? */
export function isGermanNoun(word: string): boolean {
  return nouns.has(word) || endings.test(word);
}

export function isForeignNoun(word: string): boolean {
  return foreign.has(word);
}
