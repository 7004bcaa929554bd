import type { Wish } from '@bearings/core/fit';
import { F } from '../../text/fit-language.js';
import { NumberField } from './number-field.js';
import '../../weigh/weights.css';

interface ImportanceFieldProps {
  readonly wish: Wish;
  readonly label: string;
  readonly share: string;
  onImportance(importance: number): void;
}

/** How important a wish is, 0 to 100, as a number and by a slider. */
export function ImportanceField({ wish, label, share, onImportance }: ImportanceFieldProps) {
  const words = F.profile.wishes;
  return (
    <div className="say-importance">
      <NumberField
        place={`wishes/${wish.id}/importance`}
        label={words.importance(label)}
        isLabelUnseen
        value={wish.importance}
        least={0}
        most={100}
        isOptional={false}
        onValue={(importance) => importance !== null && onImportance(importance)}
      />
      <input
        className="weigh-slider"
        type="range"
        min={0}
        max={100}
        step={1}
        value={wish.importance}
        style={{ '--at': `${wish.importance}%` } as Record<string, string>}
        aria-label={words.slide(label)}
        onChange={({ target }) => onImportance(Number(target.value))}
      />
      <span className="small soft">{words.share(share)}</span>
    </div>
  );
}
