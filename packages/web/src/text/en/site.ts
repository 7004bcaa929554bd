/** Sentences about the page as an installed, offline thing. */
export const SITE = {
  offline: 'No network. Everything here still works: program and data are kept in this browser.',
  offlinePartly: 'No network. What was opened before still works.',
  newer: 'A newer version of this page is there.',
  reload: 'Reload',
};
