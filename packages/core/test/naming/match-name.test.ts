import { buildNameIndex, matchColumn, matchName, schoolId } from '@bearings/core';
import { drawsFor, PERTURBATIONS, rateNames } from '@bearings/testkit';
import { describe, expect, it } from 'vitest';
import { aliases, hasData, index, known, names, readInstitutions, schools } from './naming-tables.js';

const meant = (name: string, hints = {}) => matchName(index, name, hints).school;

describe('matchName', () => {
  it('matches every alias and every printed name to its school', () => {
    expect(names.length).toBeGreaterThan(2393);
    expect(rateNames(index, names, known)).toEqual({ right: names.length, none: 0, wrong: [], becameAnother: 0 });
  });

  // The floors are one point under the measured rates; bench/README.md prints the rates themselves.
  const floors: Record<string, number> = { 'words shuffled': 0.96, 'X, University of': 0.97 };
  floors['University of X to X University'] = 0.97;
  floors['a letter changed'] = 0.93;
  floors['a letter left out'] = 0.9;
  floors['a letter put in'] = 0.93;
  floors['two letters exchanged'] = 0.93;

  it.each(PERTURBATIONS)('matches no name to another school: $title', ({ title, perturb }) => {
    const perturbed = names.flatMap(({ name, school }) => {
      const changed = perturb(name, drawsFor(`${title}${name}`));
      return changed === null ? [] : [{ name: changed, school }];
    });
    const { right, wrong, becameAnother } = rateNames(index, perturbed, known);
    expect(wrong).toEqual([]);
    expect(becameAnother).toBeLessThanOrEqual(6);
    expect(right / perturbed.length).toBeGreaterThan(floors[title] ?? 0.99);
  });

  it.each([
    ['University of Arizona', /^us-arizona-/],
    ['University of South Carolina', /^us-sc-/],
    ['Rutgers', /^us-(njms|rwjms)$/],
    ['Rutgers, The State University of New Jersey', /^us-(njms|rwjms)$/],
    ['Michigan State University', /^us-msu(com)?$/],
    ['Nova Southeastern University', /^us-nova-/],
    ['Rocky Vista University', /^us-rvu/],
    ['Rowan University', /^us-(cooper|rowan-do)$/],
    ['A.T. Still University', /^us-atsu-/],
    ['Midwestern University', /^us-(azcom|ccom)$/],
    ['FAU', /^(de-erlangen|us-fau)$/],
    ['NTU', /-ntu$/],
    ['UAB', /-uab$/],
    ['UCD', /^(ie-ucd|us-ucdavis)$/],
    ['USC', /^us-(usc|sc-)/],
    ['UVA', /^(nl-amsterdam|us-uva)$/],
    ['WSU', /^us-(wayne|wsu)$/],
    ['MSU', /^us-msu/],
    ['Washington University', /^us-(washu|uw)$/],
  ])('leaves %s to a person, and names a candidate', (name, candidate) => {
    const { school, runnerUp, by, doubtful } = matchName(index, name);
    expect({ school, by, doubtful }).toEqual({ school: null, by: 'none', doubtful: true });
    expect(runnerUp?.school).toMatch(candidate);
  });

  it.each([
    ['Harvard University (USA)', 'us-harvard'],
    ['Stanford (Calif.) University School of Medicine', 'us-stanford'],
    ['Duke University School of Medicine (Durham, N.C.)', 'us-duke'],
    ['University of Washington (Seattle)', 'us-uw'],
    ['Washington University (St. Louis)', 'us-washu'],
    ['University of Newcastle (Australia)', 'au-newcastle'],
    ['Emory University School of Medicine, Atlanta, Georgia', 'us-emory'],
    ['Univ. of Pittsburgh Sch. of Medicine', 'us-pitt'],
    ['Michigan State University College of Osteopathic Medicine', 'us-msucom'],
    ['  the JOHNS hopkins   university school of medicine ', 'us-jhu'],
  ])('reads %s', (name, school) => {
    expect(meant(name)).toBe(school);
  });

  it.each(['Medical University of Tokyo', 'Nanjing Medical University', 'California Southern University'])(
    'does not take %s for a school whose words it shares',
    (name) => {
      expect(meant(name)).toBeNull();
    },
  );

  it('does not take a word in its own right for a typing error', () => {
    expect(meant('Hunan University')).toBeNull();
    expect(meant('Universitas Sumatera Utara')).toBeNull();
  });

  it('matches nothing to an empty name', () => {
    expect(matchName(index, ' – ')).toMatchObject({ school: null, runnerUp: null, by: 'none', doubtful: false });
  });

  it('lets hints veto a school elsewhere and choose between two of one name', () => {
    expect(meant('Saint Louis University', { country: 'PH' })).toBeNull();
    expect(matchName(index, 'Saint Louis University', { country: 'PH' }).runnerUp?.school).toBe('us-slu');
    expect(meant('University of Arizona', { city: 'Phoenix' })).toBe('us-arizona-phoenix');
    expect(meant('UVA', { country: 'Netherlands' })).toBe('nl-amsterdam');
    expect(meant('UVA', { state: 'VA' })).toBe('us-uva');
  });

  it('says on what evidence it matched', () => {
    const by = (name: string) => matchName(index, name).by;
    expect(by('Harvard Medical School')).toBe('alias');
    expect(by('OHSU')).toBe('acronym');
    expect(by('University of Medicine Yale School')).toBe('tokens');
    expect(by('Emory University, Atlanta')).toBe('place');
    expect(by('Havard Medical School')).toBe('spelling');
  });

  it('matches a column in its order, equal names alike', () => {
    const schools = matchColumn(index, ['Yale', 'Nowhere College', 'Yale']).map((match) => match.school);
    expect(schools).toEqual(['us-yale', null, 'us-yale']);
  });

  it('does not depend on the order of the aliases', () => {
    const turned = buildNameIndex([...schools].reverse(), [...aliases].reverse());
    const sample = names.filter((_, at) => at % 40 === 0).map(({ name }) => `${name} of`);
    expect(sample.map((name) => matchName(turned, name))).toEqual(sample.map((name) => matchName(index, name)));
  });

  it('names an alias of a school that is not among the schools', () => {
    const stray = { school: schoolId('us-nowhere'), alias: 'Nowhere', kind: 'short', source: 'OWN' };
    expect(() => buildNameIndex(schools, [stray])).toThrow('"us-nowhere", which is not among the schools');
  });

  it.skipIf(!hasData)('matches fewer than one in two hundred universities that are not in the cohort', () => {
    const cities = new Set(schools.map((school) => school.city.toLowerCase()));
    const ours = new Set(schools.map((school) => school.rorId));
    const elsewhere = readInstitutions()
      .filter(({ name, types }) => types.includes('education') && /universi/iu.test(name))
      .filter(({ ror, city }) => !ours.has(ror) && !cities.has(city.toLowerCase()))
      .sort((a, b) => drawsFor(a.ror)() - drawsFor(b.ror)())
      .slice(0, 2000);
    const taken = elsewhere.filter(({ name }) => meant(name) !== null);
    expect(elsewhere).toHaveLength(2000);
    expect(taken.length / elsewhere.length).toBeLessThan(0.005);
    const withCountry = elsewhere.filter(({ name, country }) => meant(name, { country }) !== null);
    expect(withCountry.length).toBeLessThanOrEqual(taken.length);
  });
});
