/** Sentences about two lists side by side. */
export const LISTS = {
  left: 'First list',
  right: 'Second list',
  none: 'Choose a list …',
  swap: 'Swap sides',
  byMethod: (edition: string, method: string) => `${edition}, by ${method}`,
  changed: (title: string) => `${title}, with weights or rules of your own`,
  title: 'Two lists',
  lead: 'Any two rankings side by side: who stands where in each, and who is missing from one.',
  choose: 'Choose two lists to join them.',
  oneMore: 'Choose a second list to join them.',
  counting: 'Count places',
  asPrinted: 'as each list has them',
  amongBoth: 'among schools in both',
  amongBothNote: (dropped: string) =>
    `Places are counted anew among the schools that have a rank in both lists; ${dropped} others are left out.`,
};
