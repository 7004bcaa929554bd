export {
  answerWorks,
  csvOfWorks,
  type AnsweredWork,
  tableOfWorks,
  WORK_ORDERS,
  type WorkOrder,
  type WorksAnswer,
  type WorksAsked,
} from './answer-works.js';
export { type BuildOfEdition, buildOfEdition, editionsOfBuilds } from './build-link.js';
export { holdDisputes, type HeldDispute, type HeldDisputes } from './hold-disputes.js';
export { countWorks, listWorks, type ListedWork, type ListedWorks, worksOfListing } from './list-works.js';
export { isNetwork, listPartners, type ListedPartner, type ListedPartners } from './list-partners.js';
export { readListing, type SchoolListing, type WorkColumns } from './school-listing.js';
export { parseScope, type ReadingScope, writeScope } from '../build/readings-of-results.js';
