export {
  matchAffiliations,
  type MatchAffiliationsOptions,
  type MatchProgress,
} from './match-affiliations.js';
export { MATCH_RULES, MATCHER, type MatchRules, matchSurely } from './match-rules.js';
export { type MatchedReport, readMatched } from './matched-report.js';
