import { slotsOf } from './slotsOf';

it.each([
  // A clinic for an illness, at a hospital: the illness need be no kind of care
  ['need a ride to the lupus clinic at Yale dec 9 at 10', 'lupus clinic at Yale'],
  ['the spina bifida clinic at Yale, dec 9 at 10, i use a cane', 'spina bifida clinic at Yale'],
  ['need 2 be at cystic fibrosis center at yale dec 9 10a', 'cystic fibrosis center at yale'],
  ['the voice clinic at Gaylord dec 9 at 1, pick me up at home', 'voice clinic at Gaylord'],
  ['mi hijo va a la clínica de lupus en Yale el 9 a las 10', 'clínica de lupus en Yale'],
  // No illness is named by whose clinic it is
  ['I go to clinic at Yale dec 9 at 10', 'clinic at Yale'],
  // A department that is gone to or that sees somebody
  ['the hip surgeon sends me to physical therapy in Avon dec 9 at 10', 'physical therapy in Avon'],
  ['she has to be at speech therapy in Derby dec 9 at 4', 'speech therapy in Derby'],
  ['he goes to oncology in Derby dec 9 at 10, wheelchair', 'oncology in Derby'],
  ['mi papá va a oncología en Derby el 9 a las 10', 'oncología en Derby'],
  ['baby has a rash peds in Derby can see her at 3 tomorrow', 'peds in Derby'],
  ['mi nene tiene tos, pediatría en Derby lo ve mañana a las 3', 'pediatría en Derby'],
  ['dermatology in Derby has a slot for me dec 9 at 10, can you take me', 'dermatology in Derby'],
  // What is given there is no place
  ['she has chemo in Derby dec 9 at 10', 'Derby'],
  ['he has cardiology in Derby dec 9 at 10', 'Derby'],
  // A clinic by the name of the state
  ['an eye exam dec 9 at 1:15 at Connecticut Eye in Derby', 'Connecticut Eye in Derby'],
  ['eye doctor in Derby Connecticut dec 9 at 10', 'eye doctor in Derby Connecticut'],
])('%s: where to', (text, to) => {
  expect(slotsOf(text).destination?.said.replace(/^(?:the|la) /, '')).toBe(to);
});
