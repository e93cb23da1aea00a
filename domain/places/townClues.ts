const listed = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));
const named = (names: string): ReadonlySet<string> => new Set(names.split(/,\s*/));

/** Towns and villages whose names are also words, firms or far better known places: read as a town only with a clue. */
export const alsoWords = named(
  'Baltic, Berlin, Bethel, Bethlehem, Bristol, Brooklyn, Canaan, Canton, Central Village, Columbia, Cornwall, Derby, Durham, ' +
    'Essex, Fair Haven, Hampton, Hanover, Kensington, Lebanon, Lisbon, Lyme, Manchester, Mystic, Norfolk, Orange, Oxford, ' +
    'Plymouth, Portland, Prospect, Quaker Hill, Riverside, Rockfall, Salem, Scotland, Sterling, Union, Versailles, Windsor',
);

/** Towns and villages whose names are also given names or family names: a capital letter alone proves nothing. */
export const alsoPeople = named(
  'Andover, Chester, Clinton, Devon, Easton, Franklin, Huntington, Kent, Madison, Marion, Monroe, Morris, Preston, Putnam, ' +
    'Redding, Rogers, Sharon, Sherman, Somers, Stevenson, Thompson, Trumbull, Vernon, Warren, Washington, Weston, Winchester',
);

/** Words that stand before a place, in English and Spanish. */
export const beforePlace = listed(
  'in to from near at town city village en desde hasta hacia cerca pueblo ciudad',
);

/** Words that make the `de` or `of` after them stand before a place. */
export const beforePlaceOf = listed('town city village pueblo ciudad cerca vivo vive soy vengo salgo');

/** Titles, after which a name is a person's. */
export const titles = listed(
  'dr dra doctor doctora mr mrs ms miss nurse sr sra srta senor senora senorita don dona',
);

/** Ways to say the state after a town. */
export const stateWords = listed('ct conn connecticut');

/** Words after which a town's name belonged to a street, to another state or to something that is no place. */
export const afterOtherThings = listed(
  'street ave av avenue avenida rd road ln lane blvd boulevard tpke turnpike pike hwy highway ter terrace pkwy parkway ' +
    'drive court cir circle station estacion disease juice healthcare ma mass massachusetts ri rhode ny nyc nj nh vt vermont',
);

/** Pairs of words that name another state after a town. */
export const otherStates = named('new york, new jersey, new hampshire');

/** Words before a street's name, in Spanish. */
export const beforeStreet = listed('calle avenida carretera');

/** Saints of Connecticut's hospitals: before them, `st` is no street. */
export const saints = listed(
  'raphael raphaels rafael francis vincent vincents vicente mary marys joseph josephs',
);

/** Words that follow a town's name in the name of a clinic, which need not be in that town. */
export const afterClinicName = listed(
  'hospital medical health clinic clinica center centro dialysis dental orthopedics orthopaedic pediatrics radiology imaging ' +
    'family internal community behavioral',
);
