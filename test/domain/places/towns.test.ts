import { findTown, townIn, townOfZip, towns } from '../../../domain/places/towns';
import { alsoPeople, alsoWords } from '../../../domain/places/townClues';
import { planningRegions } from '../../../domain/places/townTable';
import { villages } from '../../../domain/places/villages';

const names = towns.map(({ name }) => name);
const villageNames = Object.values(villages).flat();

describe('the table', () => {
  test('has the 169 towns, each once, in order', () => {
    expect(names).toHaveLength(169);
    expect(new Set(names).size).toBe(169);
    expect([...names].sort()).toEqual(names);
  });

  test('every region has towns', () => {
    expect(new Set(towns.map(({ region }) => region))).toEqual(new Set(planningRegions));
  });

  test('every town lies in Connecticut and has ZIP codes', () => {
    for (const { name, lat, lon, zips } of towns) {
      const inState = lat > 40.98 && lat < 42.06 && lon > -73.73 && lon < -71.78;
      const written = zips.length > 0 && zips.every((zip) => /^06\d{3}$/.test(zip));
      expect({ name, inState, written }).toEqual({ name, inState: true, written: true });
    }
  });

  test('villages lie in towns, have one entry each and are not named like a town', () => {
    expect(Object.keys(villages).filter((town) => !names.includes(town))).toEqual([]);
    expect(new Set(villageNames).size).toBe(villageNames.length);
    expect(villageNames.filter((village) => names.includes(village))).toEqual([]);
  });

  test('names that need a clue are names', () => {
    expect(
      [...alsoWords, ...alsoPeople].filter((name) => ![...names, ...villageNames].includes(name)),
    ).toEqual([]);
    expect([...alsoWords].filter((name) => alsoPeople.has(name))).toEqual([]);
  });
});

describe('findTown', () => {
  test('finds every town and village by its own name, however it is written', () => {
    for (const name of names)
      expect([name, name.toUpperCase(), ` ${name.toLowerCase()}, CT.`].map(findTown)).toEqual([
        name,
        name,
        name,
      ]);
    for (const [town, places] of Object.entries(villages))
      expect([...new Set(places.map(findTown))]).toEqual([town]);
  });

  test.each([
    ['W. Hartford', 'West Hartford'],
    ['e haven', 'East Haven'],
    ['N. Branford', 'North Branford'],
    ['S Windsor CT 06074', 'South Windsor'],
    ['Hamdén', 'Hamden'],
    ['new-britain', 'New Britain'],
    ['Storrs', 'Mansfield'],
    ['Mystic', 'Groton'],
    ['Mt. Carmel', 'Hamden'],
    ['Willimantic, Connecticut', 'Windham'],
    ['North Grosvenordale', 'Thompson'],
    ['Haven', undefined],
    ['Springfield', undefined],
    ['Hartford Hospital', undefined],
    ['constructor', undefined],
    ['', undefined],
  ])('%s: %s', (words, town) => {
    expect(findTown(words)).toBe(town);
  });
});

describe('townOfZip', () => {
  test.each([
    ['a ZIP code', '06510', 'New Haven'],
    ['a ZIP+4', '06514-2204', 'Hamden'],
    ['one shared by Griswold and Lisbon', '06351', 'Griswold'],
    ['one shared by Stafford and Union', '06076', 'Stafford'],
    ['a hospital’s own', '06030', 'Farmington'],
    ['Massachusetts', '01103', undefined],
    ['too short', '0651', undefined],
    ['a longer number', '065101234', undefined],
  ])('%s (%s): %s', (_, zip, town) => {
    expect(townOfZip(zip)).toBe(town);
  });
});

describe('townIn', () => {
  test.each([
    ['yale in new haven ct', 'New Haven'],
    ['I have to eat in Avon', 'Avon'],
    ['my dentist, west hartford, tuesday', 'West Hartford'],
    ['voy a New London mañana', 'New London'],
    ['una cita en hartford con el dentista', 'Hartford'],
    ['55 Main St Apt 4 Hamden CT 06514', 'Hamden'],
    ['12 Church St 06510', 'New Haven'],
    ['I live in storrs by the campus', 'Mansfield'],
    ['no, Branford', 'Branford'],
    ['union', 'Union'],
    ['', undefined],
    ['tomorrow at 10', undefined],
    ['my id is 065101234', undefined],
  ])('%s: %s', (words, town) => {
    expect(townIn(words)).toBe(town);
  });

  test.each([
    ['55 Bethany Rd, Seymour', 'Seymour'],
    ['on Hartford Ave in New Britain', 'New Britain'],
    ['Hartford Hospital in New Britain', 'New Britain'],
    ['calle Hartford, Waterbury', 'Waterbury'],
    ['new haven st raphael', 'New Haven'],
    ['100 Bethany St', undefined],
    ['a bus to Brooklyn NY', undefined],
    ['Manchester, New Hampshire', undefined],
    ['Hartford Healthcare', undefined],
  ])('streets, other states and clinics’ names step back: %s: %s', (words, town) => {
    expect(townIn(words)).toBe(town);
  });

  test.each([
    ['a glass of orange juice', undefined],
    ['the orange door', undefined],
    ['the Orange office, please', 'Orange'],
    ['in orange', 'Orange'],
    ['vivo en union', 'Union'],
    ['the doctor de essex', 'Essex'],
    ['my union pays', undefined],
    ['MY UNION PAYS', undefined],
    ['meet me at Union Station', undefined],
    ['I have Lyme disease', undefined],
    ['bethel ct please', 'Bethel'],
  ])('names that are words need a clue: %s: %s', (words, town) => {
    expect(townIn(words)).toBe(town);
  });

  test.each([
    ['my daughter Madison needs a ride', undefined],
    ['to Madison', 'Madison'],
    ['I see Dr. Warren', undefined],
    ['la cita de Sharon', undefined],
    ['vivo cerca de Sharon', 'Sharon'],
    ['Sharon CT tomorrow', 'Sharon'],
    ['the town of Washington', 'Washington'],
  ])('names that are people’s need more: %s: %s', (words, town) => {
    expect(townIn(words)).toBe(town);
  });
});
