/** Languages of scripts that none of ours is written in, by the name Unicode gives the script; ISO 639-1. */
export const languageOfScript: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Hangul}/u, 'ko'],
  // Kana before the characters that Chinese shares.
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'ja'],
  [/\p{Script=Han}/u, 'zh'],
  [/[\u0491\u0454\u0456\u0457]/iu, 'uk'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  // Letters of Urdu, then those of Persian, that Arabic does not have.
  [/[\u0679\u0688\u0691\u06ba\u06d2]/u, 'ur'],
  [/[\u067e\u0686\u0698\u06af]/u, 'fa'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Bengali}/u, 'bn'],
  [/\p{Script=Gujarati}/u, 'gu'],
  [/\p{Script=Gurmukhi}/u, 'pa'],
  [/\p{Script=Tamil}/u, 'ta'],
  [/\p{Script=Telugu}/u, 'te'],
  [/\p{Script=Malayalam}/u, 'ml'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Lao}/u, 'lo'],
  [/\p{Script=Khmer}/u, 'km'],
  [/\p{Script=Myanmar}/u, 'my'],
  [/\p{Script=Ethiopic}/u, 'am'],
  [/\p{Script=Armenian}/u, 'hy'],
  [/\p{Script=Hebrew}/u, 'he'],
];

/**
 * Small words, greetings and words of our business, without accents, that neither English nor Spanish has and that are nobody's
 * name: by them a language is known that is written with the same letters as ours.
 */
export const wordsOfLanguage: Readonly<Record<string, string>> = {
  pl: 'jest jestem sie nie mowie mowic polsku angielsku potrzebuje potrzebny potrzebna prosze dziekuje dzien dobry wieczor czesc witam chce chcialbym chcialabym mam moja moje mojej mojego dla jutro dzisiaj dzis wizyta wizyte wizyty lekarz lekarza szpital szpitala szpitalu transport przejazd przejazdu samochod czy jak kiedy gdzie ktos kto pomoc pomocy pomoze tlumacz tlumacza rozumiem moge mozna zadzwonic godzine godzinie poniedzialek wtorek srode czwartek piatek sobote tylko bardzo juz jeszcze musze mnie panstwo pani jade jechac dojazd zeby oraz przez jezyk na zabieg dializy dialize boli',
  ht: 'mwen bezwen yon nan pou ki kijan koman bonjou bonswa mesi souple tanpri pale kreyol ayisyen pa angle doktè dokte lopital randevou machin demen jodi kounye poukisa eske genyen gen tou nou yo ou sa li pran mennen vini kote kile lendi madi mekredi jedi vandredi samdi dimanch ede edem malad manman pitit mwens transpo anpil moun ka kisa fe pral al kay kapab vle konprann entepret rele',
  pt: 'onde entendo nao sim voce voces preciso precisa obrigado obrigada bom dia tarde noite boa eu meu minha uma um ao aos das dos pelo pela tenho tem estou esta falo fala falar ingles portugues amanha hoje consulta carona medico hospital para segunda terca quinta sexta feira quero queria gostaria pode podem ajuda ajudar ela ele muito mais como onde quando alguem viagem transporte marcar remarcar cancelar minha mae pai filho filha buscar levar',
  fr: 'je ne pas suis bonjour bonsoir merci besoin vous nous avez parle francais anglais rendez demain aujourdhui hopital medecin voiture pour avec une est dois doit aller mon ma mes chez docteur quand comment pouvez peux veux voudrais lundi mardi mercredi jeudi vendredi samedi quelquun aide aider transport oui sil plait interprete jai cest des les',
  it: 'sono ho bisogno buongiorno buonasera grazie parlo parla italiano inglese domani oggi appuntamento ospedale dottore macchina per favore vorrei devo andare non del alla il gli una mio chi quando dove posso potete aiuto aiutare lunedi martedi mercoledi giovedi venerdi sabato anche come trasporto visita qualcuno passaggio ce che dove deve devi madre padre chiamare capisco prendere',
  sq: 'une jam kam nuk dhe per nje pershendetje miredita mirembrema faleminderit flas shqip anglisht nevoje duhet dua te neser sot spital spitalin mjek mjeku mjekun doktor doktori takim makine makina transport ju lutem ndihme ndihmoni kush kur ku eshte nena babai ime im me ne hene marte merkure enjte premte mund perkthyes',
  vi: 'toi can xe di den benh vien khong noi tieng viet xin chao cam on ngay hom nay bac si kham gio gap cho duoc nguoi giup phien dich chua muon',
  tl: 'ako ko ang ng mga po opo hindi salamat kailangan magandang umaga hapon gabi kumusta bukas ngayon ospital doktor sasakyan tulong paano kailan saan gusto tagalog filipino marunong nagsasalita magsalita ingles sa para namin akin aking nanay tatay sundo ihatid kayo ninyo lang wala mayroon meron',
};

/** Words that alone, as a whole message, tell the language: greetings that English and Spanish do not borrow. */
export const greetingsOf: Readonly<Record<string, string>> = {
  pl: 'czesc witam',
  ht: 'bonjou bonswa',
  pt: 'obrigado obrigada',
  fr: 'bonjour bonsoir',
  it: 'buongiorno buonasera',
  sq: 'pershendetje miredita faleminderit',
  tl: 'kumusta',
};
