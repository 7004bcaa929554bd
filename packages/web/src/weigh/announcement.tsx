import { compareStandings } from '@bearings/core';
import { useEffect, useRef, useState } from 'react';
import type { LiveTable, Standing } from '../live/live-table.js';
import { W } from '../text/language.js';
import { announceChange } from './word-change.js';

interface AnnouncementProps {
  readonly table: LiveTable;
  readonly standing: Standing;
  /** Weights are still being dragged: nothing is said until they are let go. */
  readonly trying: boolean;
  readonly nameOf: (school: string) => string;
}

/** Says what a change of weights or rules did, to those who hear the page as well as to those who see it. */
export function Announcement({ table, standing, trying, nameOf }: AnnouncementProps) {
  const before = useRef<{ table: LiveTable; standing: Standing } | null>(null);
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (trying) return;
    const last = before.current;
    before.current = { table, standing };
    if (!last || last.standing === standing || last.table.edition.id !== table.edition.id) return;
    const change = compareStandings(
      { schools: last.table.schools.map(({ id }) => id), ranks: last.standing.ranks },
      { schools: table.schools.map(({ id }) => id), ranks: standing.ranks },
    );
    setSaid(announceChange(change, nameOf, W));
  }, [table, standing, trying, nameOf]);
  return (
    <p className="announcement small" role="status">
      {said}
    </p>
  );
}
