import { ambulance } from '../../../domain/modes/ambulance';
import { doesNot, needsFact, suitsBecause } from '../../../domain/modes/mode';
import { suitability } from '../situations';

const careOnTheWay = suitsBecause('17-134d-33(e)(2)(E)(i)(aa)');
const mightWorsen = suitsBecause('17-134d-33(e)(2)(E)(i)(bb)');
const restrained = suitsBecause('17-134d-33(e)(2)(E)(i)(cc)');
const nothingCheaper = suitsBecause('17-134d-33(e)(2)(E)(i)(ee)');

suitability(ambulance, [
  ['must lie flat: no wheelchair will do', { mobility: 'stretcher' }, nothingCheaper],
  [
    'walks, but needs care on the way',
    { mobility: 'ambulatory', needsMedicalAttentionInTransit: true },
    careOnTheWay,
  ],
  ['needs care on the way, nothing else known', { needsMedicalAttentionInTransit: true }, careOnTheWay],
  ['might worsen on the way', { mobility: 'wheelchair', mayDeteriorateInTransit: true }, mightWorsen],
  ['hands have to be restrained', { mobility: 'ambulatory', needsRestraints: true }, restrained],
  ['sits in a wheelchair', { mobility: 'wheelchair' }, doesNot],
  [
    'nobody can tell about care on the way',
    { mobility: 'ambulatory', needsMedicalAttentionInTransit: 'unknown', mayDeteriorateInTransit: 'unknown' },
    doesNot,
  ],
  ['the caller cannot tell how the rider moves', { mobility: 'unknown' }, doesNot],
  ['nobody said how the rider moves', {}, needsFact('mobility')],
]);
