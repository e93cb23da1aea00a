import { readMessage } from './dialogs/understanding/message';
import { mended } from './dialogs/understanding/mended';
import { groundOf, phraseAt } from './dialogs/understanding/places/phrases';
import { hear } from './dialogs/understanding/hear';
import { readPlaces } from './dialogs/understanding/places/readPlaces';
const ctx={today:'2026-11-25',time:'10:00',language:'en',expecting:[],facilities:{search:()=>[]},usualClinics:[]} as never;
for (const t of ["i'm going to the pain clinic in shelton on the twenty eighth","Needs to get to Waterbury Hospital for an ultrasound","infusion at saint francis on","go to the heart doctor at stamford hospital monday","eye exam, Norwich Ophthalmology. From Taftville.",'methadone in wethersfield','ortho in torington']){
 const m0=readMessage(t); const m={...m0,tokens:mended(m0.tokens)};
 console.log(t,'\n  ',JSON.stringify(readPlaces(m0,ctx,false).slots), JSON.stringify(hear(t,ctx).slots.destination), m.tokens.map(x=>x.word).join(' '));
 const g=groundOf(m); console.log('   ',g.found.map(f=>f.concept+':'+m.tokens.slice(f.from,f.to).map(x=>x.word).join('_')).join(' '));
}
