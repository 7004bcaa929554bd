/**
 * Short names of the AAMC that stand for one school in its tables and could mean another elsewhere, with the full name
 * that the AAMC prints beside each in its tables of tuition. All its other short names are known spellings.
 */
export const AAMC_SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ['Arizona', 'University of Arizona College of Medicine'],
  ['California', 'California University of Science and Medicine-School of Medicine'],
  ['Drew', 'Charles R. Drew University of Medicine and Science College of Medicine'],
  ['Illinois', 'University of Illinois College of Medicine'],
  ['Michigan State', 'Michigan State University College of Human Medicine'],
  ['Texas Tech', 'Texas Tech University Health Sciences Center School of Medicine'],
  ['Walton', 'Alice L. Walton School of Medicine'],
]);
