import { aTrip, toBostonOnAdvice, inWheelchair, byBus, byTrain, withinTown, fromNursingHome } from '../trips';
import { booked, held, refused, forPerson } from './expectations';
import type { Facts } from '../../../domain/facts';
import type { ClauseRow } from './clauseRow';

const withoutMobility = (changes: Facts): Facts => {
  const { mobility: _, ...rest } = aTrip(changes);
  return rest;
};

/** Choice of the kind of ride, who approves it and what is asked for and told with it. */
export const rows: readonly ClauseRow[] = [
  {
    clauses: [
      '17-134d-33(b)(3)',
      '17-134d-33(e)(2)(J)(i)',
      '17-134d-33(e)(2)(J)',
      '17-134d-33(f)(3)(B)(vi)',
      '17-134d-33(f)(3)(B)(vi)(aa)',
      '17-134d-33(f)(3)(B)(vi)(bb)',
      '17-134d-33(f)(3)(B)(vi)(bb)(11)',
      '17-134d-33(f)(3)(B)(vi)(bb)(22)',
      '17-134d-33(f)(3)(B)(vi)(bb)(33)',
    ],
    situation: 'a flight the condition makes necessary: the Department settles whether it may be',
    facts: aTrip({ airReason: 'medical' }),
    expect: held('air', {
      requirements: ['department-authorization'],
      cites: ['17-134d-33(e)(2)(J)(i)', '17-134d-33(f)(3)(B)(vi)'],
    }),
  },
  {
    clauses: ['17-134d-33(b)(4)'],
    situation: 'the car cannot be had, a taxi stands in',
    facts: aTrip({ availableModes: ['taxi', 'wheelchair-van'] }),
    expect: booked('taxi', {
      requirements: ['broker-authorization', 'document-unavailability'],
      cites: ['17-134d-33(e)(2)(O)'],
    }),
  },
  {
    clauses: [
      '17-134d-33(b)(5)',
      '17-134d-33(b)(23)',
      '17-134d-33(e)(2)(E)(i)',
      '17-134d-33(e)(2)(E)(i)(aa)',
    ],
    situation: 'care on the way, to another state: an ambulance and nothing less',
    facts: aTrip({ ...toBostonOnAdvice, needsMedicalAttentionInTransit: true }),
    expect: held('ambulance', {
      requirements: [
        'department-authorization',
        'specialized-transportation-form',
        'transport-provider-request',
      ],
      cites: ['17-134d-33(e)(2)(E)(i)(aa)'],
    }),
  },
  {
    clauses: ['17-134d-33(b)(7)'],
    situation: 'a taxi is quoted for less than a car of ours: the cheapest of what suits',
    facts: aTrip({ quotedCosts: { livery: 40, taxi: 30 } }),
    expect: booked('taxi'),
  },
  {
    clauses: ['17-134d-33(g)(1)'],
    situation: 'a car of ours is quoted for less than a taxi, and a bus would cost least but cannot be used',
    facts: aTrip({
      quotedCosts: { livery: 30, taxi: 40, bus: 2 },
      canRideTransit: false,
      busServesTrip: true,
    }),
    expect: booked('livery'),
  },
  {
    clauses: ['17-134d-33(g)(1)'],
    situation: 'two kinds offer the same: the quotes decide, not the usual order',
    facts: aTrip({ quotedCosts: { livery: 30.01, taxi: 30 } }),
    expect: booked('taxi'),
  },
  {
    clauses: ['17-134d-33(b)(8)'],
    situation: 'walks, but needs hands-on help inside: a car whose driver gives it, though the bus goes',
    facts: aTrip({ ...byBus, needsAssistanceInsideBuilding: true }),
    expect: booked('livery', { notices: ['help-inside'], cites: ['17-134d-33(b)(8)'] }),
  },
  {
    clauses: ['17-134d-33(b)(8)'],
    situation: 'needs hands-on help inside and livery is full: no taxi, and the van only with approval',
    facts: aTrip({ needsAssistanceInsideBuilding: true, availableModes: ['taxi', 'wheelchair-van'] }),
    expect: held('wheelchair-van'),
  },
  {
    clauses: ['17-134d-33(b)(10)'],
    situation: 'in a wheelchair van the second employee helps inside',
    facts: aTrip({
      ...inWheelchair,
      approvedModeOnFile: 'wheelchair-van',
      needsAssistanceInsideBuilding: true,
    }),
    expect: booked('wheelchair-van', { requirements: [], notices: ['help-inside'] }),
  },
  {
    clauses: [
      '17-134d-33(b)(19)',
      '17-134d-33(b)(44)',
      '17-134d-33(e)(2)(F)(i)',
      '17-134d-33(e)(2)(F)(iii)',
      '17-134d-33(e)(2)(H)(i)',
      'BRK-medical-necessity-form',
    ],
    situation: 'cannot walk and stays in the wheelchair, the form on file: it is the approval',
    facts: aTrip({ ...inWheelchair, approvedModeOnFile: 'wheelchair-van' }),
    expect: booked('wheelchair-van', { requirements: [], cites: ['17-134d-33(e)(2)(F)(i)(aa)'] }),
  },
  {
    clauses: [
      '17-134d-33(e)(2)(F)(i)(aa)',
      '17-134d-33(e)(2)(H)(i)(aa)',
      '17-134d-33(f)(2)(B)(ii)',
      'BRK-medical-necessity-form',
      '17-134d-33(f)(3)(A)',
      '17-134d-33(f)(3)(A)(i)',
      '17-134d-33(f)(3)(A)(ii)',
      '17-134d-33(f)(3)(A)(iii)',
      '17-134d-33(f)(3)(A)(iv)',
      '17-134d-33(f)(3)(A)(v)',
      '17-134d-33(f)(3)(A)(vi)',
    ],
    situation: 'cannot walk and stays in the wheelchair, nothing on file: the carrier has to ask',
    facts: aTrip(inWheelchair),
    expect: held('wheelchair-van', {
      cites: ['17-134d-33(e)(2)(F)(i)(aa)', '17-134d-33(f)(2)(B)(ii)', '17-134d-33(f)(3)(A)'],
      requirements: ['medical-necessity-form', 'department-authorization', 'transport-provider-request'],
      particulars: ['carrier', 'recipient', 'diagnosis', 'route', 'reason', 'date'],
    }),
  },
  {
    clauses: ['17-134d-33(e)(2)(F)(i)(aa)', '17-134d-33(e)(2)(H)(i)(aa)', '17-134d-33(e)(2)(G)(i)(bb)'],
    situation: 'cannot walk, but moves to a car seat: the second part is not met',
    facts: aTrip({ mobility: 'wheelchair', canTransferToCarSeat: true }),
    expect: booked('livery', {
      cites: ['17-134d-33(e)(2)(G)(i)(bb)'],
      requirements: ['broker-authorization'],
    }),
  },
  {
    clauses: ['17-134d-33(e)(2)(F)(i)(bb)', '17-134d-33(e)(2)(H)(i)(bb)', '17-134d-33(e)(2)(O)'],
    situation: 'walks, and only the wheelchair van can be had: it stands in for a car',
    facts: aTrip({ availableModes: ['wheelchair-van'] }),
    expect: held('wheelchair-van', {
      requirements: ['department-authorization', 'transport-provider-request'],
      cites: ['17-134d-33(e)(2)(F)(i)(bb)', '17-134d-33(e)(2)(O)'],
    }),
  },
  {
    clauses: [
      '17-134d-33(b)(20)',
      '17-134d-33(b)(25)',
      '17-134d-33(e)(2)(G)(i)',
      '17-134d-33(e)(2)(G)(i)(aa)',
      'FAQ-appropriate-ride',
    ],
    situation: 'walks with a walker, and no bus goes',
    facts: aTrip({ mobility: 'walker' }),
    expect: booked('livery', {
      requirements: ['broker-authorization'],
      cites: ['17-134d-33(e)(2)(G)(i)(aa)'],
    }),
  },
  {
    clauses: ['17-134d-33(b)(25)'],
    situation: 'owns a wheelchair, but walks with a helping person',
    facts: aTrip({ mobility: 'wheelchair', canWalk: true }),
    expect: booked('livery', { requirements: ['broker-authorization'] }),
  },
  {
    clauses: ['17-134d-33(e)(2)(E)(i)(bb)'],
    situation: 'to another state: nothing less will do',
    facts: aTrip({ ...toBostonOnAdvice, mayDeteriorateInTransit: true }),
    expect: held('ambulance', { cites: ['17-134d-33(e)(2)(E)(i)(bb)'] }),
  },
  {
    clauses: ['17-134d-33(e)(2)(E)(i)(cc)'],
    situation: 'to another state: nothing less will do',
    facts: aTrip({ ...toBostonOnAdvice, needsRestraints: true }),
    expect: held('ambulance', { cites: ['17-134d-33(e)(2)(E)(i)(cc)'] }),
  },
  {
    clauses: [
      '17-134d-33(e)(2)(E)(i)(ee)',
      'FAQ-ambulance-prior-approval',
      'FAQ-specialized-form',
      'BRK-specialized-form',
    ],
    situation: 'lies flat, to another state: an ambulance that waits for the approval and the form',
    facts: aTrip({ ...toBostonOnAdvice, mobility: 'stretcher' }),
    expect: held('ambulance', {
      cites: ['17-134d-33(e)(2)(E)(i)(ee)', '17-134d-33(f)(3)(B)(i)', 'BRK-specialized-form'],
      requirements: [
        'department-authorization',
        'specialized-transportation-form',
        'transport-provider-request',
      ],
    }),
  },
  {
    clauses: ['17-134d-33(e)(2)(E)(i)(ee)'],
    situation: 'only an ambulance can be had in the state: a person',
    facts: aTrip({ availableModes: ['ambulance'] }),
    expect: forPerson('no-suitable-mode'),
  },
  {
    clauses: ['FAQ-ambulance-out-of-state-only', '17-134d-33(f)(2)(A)(i)'],
    situation: 'must lie flat, in the state: who treats arranges it',
    facts: aTrip({ mobility: 'stretcher', availableModes: ['livery', 'wheelchair-van'] }),
    expect: refused('facility-arranges-ambulance', {
      requirements: ['facility-arranges-ambulance'],
      cites: ['FAQ-ambulance-out-of-state-only'],
    }),
  },
  {
    clauses: ['FAQ-specialized-form', 'BRK-specialized-form'],
    situation: 'an ambulance to another state, the form on file',
    facts: aTrip({ ...toBostonOnAdvice, mobility: 'stretcher', specializedFormOnFile: true }),
    expect: held('ambulance', { requirements: ['department-authorization', 'transport-provider-request'] }),
  },
  {
    clauses: ['17-134d-33(b)(38)', '17-134d-33(e)(2)(I)(i)'],
    situation: 'walks, and only a taxi can be had',
    facts: aTrip({ availableModes: ['taxi'] }),
    expect: booked('taxi', {
      requirements: ['broker-authorization', 'document-unavailability'],
      cites: ['17-134d-33(e)(2)(I)(i)'],
    }),
  },
  {
    clauses: ['17-134d-33(b)(27)', '17-134d-33(e)(2)(L)', '17-134d-33(f)(3)(B)(v)', '17-134d-33(f)(2)(D)'],
    situation: 'only a coach can be had: it waits for its ticket',
    facts: aTrip({ availableModes: ['other-carrier'] }),
    expect: held('other-carrier', {
      requirements: ['broker-authorization', 'document-unavailability'],
      cites: ['17-134d-33(e)(2)(L)', '17-134d-33(f)(3)(B)(v)'],
    }),
  },
  {
    clauses: [
      '17-134d-33(b)(30)',
      '17-134d-33(e)(2)(M)',
      'FAQ-mileage-reimbursement',
      '17-134d-33(f)(2)',
      '17-134d-33(f)(2)(E)',
      '17-134d-33(f)(2)(E)#reimbursement',
    ],
    situation:
      'a sister drives between towns if mileage is paid: the broker approves, the money is asked for within 30 days',
    facts: aTrip({ paidMileageDriverAvailable: true }),
    expect: booked('private-car', {
      requirements: ['broker-authorization', 'visit-documentation', 'claim-within-30-days'],
      cites: ['17-134d-33(f)(2)(E)#reimbursement'],
    }),
  },
  {
    clauses: ['17-134d-33(b)(30)'],
    situation: 'the van of a church is no private car',
    facts: aTrip({ paidMileageDriverAvailable: true, vehicleOwner: 'association' }),
    expect: booked('livery'),
  },
  {
    clauses: ['FAQ-mileage-ask-first', '17-134d-33(f)(2)', '17-134d-33(f)(2)(E)'],
    situation: 'a private car within one town, mileage not asked about before: nobody has to approve',
    facts: aTrip({ ...withinTown, paidMileageDriverAvailable: true }),
    expect: booked('private-car', {
      requirements: ['visit-documentation', 'claim-within-30-days'],
      notices: ['mileage-ask-first'],
    }),
  },
  {
    clauses: ['17-134d-33(e)(2)(J)(ii)'],
    situation: 'a flight on this ground',
    facts: aTrip({ airReason: 'cheaper' }),
    expect: held('air', { cites: ['17-134d-33(e)(2)(J)(ii)'] }),
  },
  {
    clauses: ['17-134d-33(e)(2)(J)(iii)'],
    situation: 'a flight on this ground',
    facts: aTrip({ airReason: 'no-time' }),
    expect: held('air', { cites: ['17-134d-33(e)(2)(J)(iii)'] }),
  },
  {
    clauses: ['17-134d-33(e)(2)(J)'],
    situation: 'a flight wanted on no ground: what suits instead, and that it is less than was asked',
    facts: aTrip({ airReason: 'none', requestedMode: 'air' }),
    expect: booked('livery', { notices: ['less-than-asked'] }),
  },
  {
    clauses: ['17-134d-33(e)(2)(C)', 'FAQ-modes-offered'],
    situation: 'two yeses to the bus',
    facts: aTrip({ ...byBus, ...withinTown }),
    expect: booked('bus', { requirements: [], cites: ['17-134d-33(e)(2)(C)'] }),
  },
  {
    clauses: ['17-134d-33(e)(2)(C)'],
    situation: 'there is a train and the rider can use it',
    facts: aTrip({ ...byTrain, ...withinTown }),
    expect: booked('train', {
      requirements: ['visit-documentation', 'claim-within-30-days'],
      notices: [],
      cites: ['17-134d-33(e)(2)(C)'],
    }),
  },
  {
    clauses: ['17-134d-33(e)(2)(C)'],
    situation: 'drives a power chair to the stop',
    facts: aTrip({ ...byBus, ...withinTown, mobility: 'electric-wheelchair' }),
    expect: booked('bus'),
  },
  {
    clauses: ['17-134d-33(e)(2)(A)'],
    situation: 'a car was asked for, and the bus suits',
    facts: aTrip({ ...byBus, ...withinTown, requestedMode: 'livery' }),
    expect: booked('bus', {
      notices: ['bus-pass-mailed', 'less-than-asked'],
      cites: ['17-134d-33(e)(2)(A)'],
    }),
  },
  {
    clauses: ['17-134d-33(e)(2)(O)'],
    situation: 'the same, and the Department approved it',
    facts: aTrip({ availableModes: ['wheelchair-van'], departmentAuthorizationOnFile: true }),
    expect: booked('wheelchair-van', { requirements: [] }),
  },
  {
    clauses: ['17-134d-33(b)(11)'],
    situation: 'there is a bus, but the rider cannot use it',
    facts: aTrip({ busServesTrip: true, canRideTransit: false }),
    expect: booked('livery'),
  },
  {
    clauses: [
      '17-134d-33(f)(3)(B)(iv)#between-towns',
      '17-134d-33(f)(3)(B)(iv)(aa)',
      '17-134d-33(f)(3)(B)(iv)(bb)',
      '17-134d-33(f)(3)(B)(iv)(cc)',
    ],
    situation: 'the clinic asks for a bus between towns: checked, set up and approved at once',
    facts: aTrip({ ...byBus, callerRelation: 'medical-provider' }),
    expect: booked('bus', {
      requirements: ['broker-authorization'],
      cites: ['17-134d-33(f)(3)(B)(iv)#between-towns'],
    }),
  },
  {
    clauses: ['17-134d-33(f)(3)(B)(iv)#between-towns'],
    situation: 'a train to a border provider',
    facts: aTrip({
      ...byTrain,
      destinationTown: 'Westerly',
      destinationState: 'RI',
      destinationProviderIsBorderProvider: true,
    }),
    expect: booked('train', {
      requirements: ['broker-authorization', 'visit-documentation', 'claim-within-30-days'],
    }),
  },
  {
    clauses: ['17-134d-33(f)(3)(B)(iv)'],
    situation: 'the bus within one town, the fare paid: paid back on proof',
    facts: aTrip({ ...byBus, ...withinTown, busPassInHand: true }),
    expect: booked('bus', {
      requirements: ['visit-documentation', 'claim-within-30-days'],
      notices: [],
      cites: ['17-134d-33(f)(3)(B)(iv)'],
    }),
  },
  {
    clauses: ['17-134d-33(f)(2)(D)#reimbursement'],
    situation: 'the bus between towns, the fare paid: asked back within 30 days',
    facts: aTrip({ ...byBus, busPassInHand: true }),
    expect: booked('bus', {
      requirements: ['broker-authorization', 'visit-documentation', 'claim-within-30-days'],
      cites: ['17-134d-33(f)(2)(D)#reimbursement'],
    }),
  },
  {
    clauses: [
      '17-134d-33(f)(3)(B)(iii)',
      '17-134d-33(f)(3)(B)(iii)(aa)',
      '17-134d-33(f)(3)(B)(iii)(bb)',
      '17-134d-33(f)(3)(B)(iii)(cc)',
      '17-134d-33(e)(2)(G)(vi)',
    ],
    situation: 'a caregiver asks for a car: checked, set up and approved at once',
    facts: aTrip({ callerRelation: 'caregiver' }),
    expect: booked('livery', { requirements: ['broker-authorization'], cites: ['17-134d-33(f)(3)(B)(iii)'] }),
  },
  {
    clauses: ['17-134d-33(f)(2)(C)(i)'],
    situation: 'a car from a nursing home, the approval on file',
    facts: aTrip({ ...fromNursingHome, departmentAuthorizationOnFile: true }),
    expect: booked('livery', { requirements: ['nursing-home-documentation'] }),
  },
  {
    clauses: ['17-134d-33(f)(2)(C)(i)'],
    situation: 'a car from a chronic disease hospital',
    facts: aTrip({ residence: 'chronic-disease-hospital' }),
    expect: held('livery'),
  },
  {
    clauses: ['17-134d-33(f)(2)(C)(i)'],
    situation: 'a car from assisted living, which is no nursing home',
    facts: aTrip({ residence: 'assisted-living' }),
    expect: booked('livery', { requirements: ['broker-authorization'] }),
  },
  {
    clauses: ['17-134d-33(f)(3)(B)(ii)'],
    situation: 'a taxi from a nursing home: the carrier has to ask',
    facts: aTrip({ ...fromNursingHome, availableModes: ['taxi'] }),
    expect: held('taxi', {
      requirements: [
        'nursing-home-documentation',
        'document-unavailability',
        'transport-provider-request',
        'department-authorization',
      ],
      cites: ['17-134d-33(f)(3)(B)(ii)'],
    }),
  },
  {
    clauses: ['17-134d-33(f)(2)(B)(ii)'],
    situation: 'a wheelchair van, the diagnosis listed, from a nursing home',
    facts: aTrip({ ...inWheelchair, diagnosisOnWheelchairList: true, ...fromNursingHome }),
    expect: booked('wheelchair-van', { requirements: ['nursing-home-documentation'] }),
  },
  {
    clauses: ['17-134d-33(f)(2)(B)(i)'],
    situation: 'a wheelchair van to another state, the diagnosis listed',
    facts: aTrip({ ...toBostonOnAdvice, ...inWheelchair, diagnosisOnWheelchairList: true }),
    expect: held('wheelchair-van', {
      requirements: [
        'department-authorization',
        'specialized-transportation-form',
        'transport-provider-request',
      ],
      cites: ['17-134d-33(f)(3)(B)(i)'],
    }),
  },
  {
    clauses: ['17-134d-33(f)(3)(A)'],
    situation: 'the carrier itself asks',
    facts: aTrip({ ...inWheelchair, callerRelation: 'carrier' }),
    expect: held('wheelchair-van', { requirements: ['medical-necessity-form', 'department-authorization'] }),
  },
  {
    clauses: [
      '17-134d-33(f)(3)(B)(i)',
      '17-134d-33(f)(3)(B)(i)(aa)',
      '17-134d-33(f)(3)(B)(i)(bb)',
      '17-134d-33(f)(3)(B)(i)(cc)',
      '17-134d-33(f)(3)(B)(i)(ee)',
      '17-134d-33(b)(29)',
      '17-134d-33(f)(3)(B)(i)(dd)',
    ],
    situation: 'a car to another state: asked for here, approved by the Department before the ride',
    facts: aTrip(toBostonOnAdvice),
    expect: held('livery', {
      requirements: ['department-authorization', 'specialized-transportation-form'],
      cites: ['17-134d-33(f)(3)(B)(i)'],
    }),
  },
  {
    clauses: ['17-134d-33(f)(3)(B)(i)'],
    situation: 'a private car to another state',
    facts: aTrip({ ...toBostonOnAdvice, paidMileageDriverAvailable: true }),
    expect: held('private-car', {
      requirements: [
        'department-authorization',
        'specialized-transportation-form',
        'visit-documentation',
        'claim-within-30-days',
      ],
    }),
  },
  {
    clauses: ['17-134d-33(f)(3)(B)(i)', '17-134d-33(b)(29)'],
    situation: 'a car to another state, approved before the ride',
    facts: aTrip({ ...toBostonOnAdvice, departmentAuthorizationOnFile: true }),
    expect: booked('livery', { requirements: [] }),
  },
  {
    clauses: ['17-134d-33(f)(2)#standing-orders', 'FAQ-recurring-trips'],
    situation: 'dialysis from December 5 until March 4',
    facts: aTrip({
      kindOfCare: 'dialysis',
      recurring: true,
      appointmentDate: '2026-12-05',
      standingOrderStart: '2026-12-05',
      standingOrderEnd: '2027-03-04',
    }),
    expect: booked('livery', { requirements: ['broker-authorization'] }),
  },
  {
    clauses: ['17-134d-33(f)(2)#standing-orders', 'FAQ-recurring-trips'],
    situation: 'dialysis from December 5 until March 5: the rest is renewed',
    facts: aTrip({
      kindOfCare: 'dialysis',
      recurring: true,
      appointmentDate: '2026-12-05',
      standingOrderStart: '2026-12-05',
      standingOrderEnd: '2027-03-05',
    }),
    expect: booked('livery', { requirements: ['broker-authorization', 'renewal-after-three-months'] }),
  },
  {
    clauses: ['FAQ-shared-ride-health', 'FAQ-consult-provider'],
    situation: 'health rules out sharing: booked, noted, and the provider asked',
    facts: aTrip({ sharedRideHealthReason: true }),
    expect: booked('livery', { requirements: ['broker-authorization', 'provider-consult'] }),
  },
  {
    clauses: ['FAQ-provider-choice', '17-134d-33(g)(7)'],
    situation: 'a carrier of the network is asked for',
    facts: aTrip({ carrierInNetwork: true }),
    expect: booked('livery', { notices: ['carrier-not-promised'] }),
  },
  {
    clauses: ['FAQ-provider-network'],
    situation: 'a carrier outside the network is asked for: another one comes',
    facts: aTrip({ carrierInNetwork: false }),
    expect: booked('livery', { notices: ['carrier-outside-network'] }),
  },
  {
    clauses: ['17-134d-33(b)(25)'],
    situation: 'only said: cannot walk and has to stay in the wheelchair',
    facts: withoutMobility({ canWalk: false, mustTravelInWheelchair: true }),
    expect: held('wheelchair-van'),
  },
  {
    clauses: ['17-134d-33(b)(25)'],
    situation: 'only said: cannot walk, and moves to a car seat',
    facts: withoutMobility({ canWalk: false, canTransferToCarSeat: true }),
    expect: booked('livery'),
  },
  {
    clauses: ['17-134d-33(b)(25)'],
    situation: 'only said: cannot walk, and cannot move to a car seat: may have to lie flat, so it is asked',
    facts: withoutMobility({ canWalk: false, canTransferToCarSeat: false, assistiveDevice: 'none' }),
    expect: { outcome: 'needs' },
  },
  {
    clauses: ['17-134d-33(b)(25)'],
    situation: 'only said: uses no device, and cannot move to a car seat: whether the rider walks is asked',
    facts: withoutMobility({ canTransferToCarSeat: false, assistiveDevice: 'none' }),
    expect: { outcome: 'needs' },
  },
  {
    clauses: ['17-134d-33(b)(25)'],
    situation: 'only said: uses crutches',
    facts: withoutMobility({ assistiveDevice: 'crutches' }),
    expect: booked('livery', { cites: ['17-134d-33(e)(2)(G)(i)(aa)'] }),
  },
  {
    clauses: ['17-134d-33(e)(2)(E)(i)(aa)'],
    situation: 'needs medical attention on the way, to another state',
    facts: aTrip({ ...toBostonOnAdvice, medicalNeedsInTransit: 'medical-attention' }),
    expect: held('ambulance', { cites: ['17-134d-33(e)(2)(E)(i)(aa)'] }),
  },
  {
    clauses: ['17-134d-33(e)(2)(C)'],
    situation: 'manages own oxygen: the bus as for anybody',
    facts: aTrip({ ...byBus, ...withinTown, medicalNeedsInTransit: 'own-oxygen' }),
    expect: booked('bus'),
  },
  {
    clauses: ['BRK-medical-necessity-form'],
    situation:
      "stays in the wheelchair, the treating provider's form on file: the approval is still asked for",
    facts: aTrip({ ...inWheelchair, medicalNecessityFormOnFile: true }),
    expect: held('wheelchair-van', {
      requirements: ['department-authorization', 'transport-provider-request'],
    }),
  },
  {
    clauses: ['17-134d-33(f)(2)(B)(ii)'],
    situation: 'a wheelchair van for a diagnosis that nobody knows to be listed',
    facts: aTrip({ ...inWheelchair, relevantDiagnosis: 'paraplegia' }),
    expect: held('wheelchair-van', { cites: ['17-134d-33(f)(2)(B)(ii)'] }),
  },
  {
    clauses: ['17-134d-33(f)(2)(B)(ii)'],
    situation: 'walks, and a wheelchair van stands in: approved like any other',
    facts: aTrip({ availableModes: ['wheelchair-van'] }),
    expect: held('wheelchair-van', { cites: ['17-134d-33(f)(2)(B)(ii)', '17-134d-33(e)(2)(O)'] }),
  },
  {
    clauses: ['17-134d-33(f)(3)(A)'],
    situation: 'a wheelchair van, and the carrier has asked already',
    facts: aTrip({ ...inWheelchair, transportProviderRequested: true }),
    expect: held('wheelchair-van', { requirements: ['medical-necessity-form', 'department-authorization'] }),
  },
  {
    clauses: ['17-134d-33(f)(3)(B)(ii)'],
    situation: 'a car from a nursing home, and the carrier has asked already',
    facts: aTrip({ ...fromNursingHome, transportProviderRequested: true }),
    expect: held('livery', { requirements: ['nursing-home-documentation', 'department-authorization'] }),
  },
  {
    clauses: ['FAQ-provider-choice', '17-134d-33(g)(7)'],
    situation: 'a carrier is asked for by name',
    facts: aTrip({ requestedCarrier: 'Elm Livery' }),
    expect: booked('livery', { notices: ['carrier-not-promised'] }),
  },
];
