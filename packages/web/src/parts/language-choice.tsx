import { changeLanguage, OFFERED } from '../text/choose-language.js';
import { W } from '../text/language.js';
import { useLanguage } from '../text/use-language.js';

const ID = 'language-choice';

/** Another language for the whole page. Each is named in itself, so that its readers find it. */
export function LanguageChoice() {
  const spoken = useLanguage();
  const shown = OFFERED.includes(spoken) ? OFFERED : [...OFFERED, spoken];
  const change = async (code: string): Promise<void> => {
    const chosen = shown.find((language) => language.code === code);
    if (!chosen) return;
    await changeLanguage(chosen);
    // The whole page was drawn anew, and the focus went with the old one.
    requestAnimationFrame(() => document.getElementById(ID)?.focus());
  };
  return (
    <span className="language">
      <span className="language-code" aria-hidden="true">
        {spoken.code.slice(0, 2)}
      </span>
      <select
        id={ID}
        className="language-select"
        aria-label={W.language.label}
        title={W.language.label}
        value={spoken.code}
        onChange={(event) => void change(event.target.value)}
      >
        {shown.map(({ code, name }) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </span>
  );
}
