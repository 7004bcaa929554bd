import type { MethodologyShape } from '@bearings/contract';
import type { Normalizer, Treatment } from '@bearings/core';
import { W } from './language.js';
import { say } from './say.js';
import { formatPlain, formatShare } from './words.js';

/** Names the field that a JSON pointer leads to: "/indicators/0/weight" as "NIH awards: weight". */
export function wordField(methodology: MethodologyShape, pointer: string, label: (id: string) => string): string {
  const [group, at, ...rest] = pointer.split('/').slice(1);
  const index = Number(at);
  const words = (path: readonly string[]): string =>
    path
      .filter((part) => !/^\d+$/.test(part))
      .map((part) => W.fields[part] ?? part)
      .join(' ');
  if (group === 'indicators' && methodology.indicators[index]) {
    return `${label(methodology.indicators[index].indicator)}: ${words(rest)}`;
  }
  if (group === 'pillars' && methodology.pillars[index]) {
    return `${say(methodology.pillars[index].label)}: ${words(rest)}`;
  }
  if (group === 'derivations' && methodology.derivations[index]) {
    return `${label(methodology.derivations[index].indicator)}: ${words(rest) || W.method.computation}`;
  }
  const text = words([group ?? '', at ?? '', ...rest].filter(Boolean));
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The value at a JSON pointer, in words where it is a rule. */
export function wordValue(methodology: MethodologyShape, pointer: string): string {
  const path = pointer.split('/').slice(1);
  let value: unknown = methodology;
  for (const part of path) value = (value as Record<string, unknown> | null | undefined)?.[part];
  const last = path.at(-1) ?? '';
  const use = path[0] === 'indicators' ? methodology.indicators[Number(path[1])] : undefined;
  if (use && path[2] === 'normalize' && path.length === 4) {
    return W.methodRules.normalizers(use.normalize as readonly Normalizer[])[Number(last)] ?? W.rail.unset;
  }
  if (value === null || value === undefined) return W.rail.unset;
  if (typeof value === 'number') return last === 'weight' ? formatShare(value) : formatPlain(value, 7);
  if (typeof value !== 'object') return wordOf(String(value));
  if (Array.isArray(value)) {
    return value.map((item) => (typeof item === 'object' ? wordRule(item, path) : String(item))).join(', ');
  }
  return wordRule(value as Record<string, unknown>, path);
}

/** A value of a rule, such as "half-up", in words; an id or a number as it is. */
function wordOf(value: string): string {
  return W.ruleWords[value] ?? value;
}

function wordRule(rule: Record<string, unknown>, path: readonly string[]): string {
  if (path.includes('normalize')) return W.methodRules.normalizer(rule as Normalizer);
  if (path.includes('treat')) return W.methodRules.treatment(rule as Treatment);
  const by = String(rule.by ?? rule.rule ?? rule.take ?? '');
  if (path.at(-1) === 'missing') return W.standIns[by] ?? by;
  const rest = Object.entries(rule).filter(
    ([key, value]) => key !== 'by' && typeof value !== 'object' && key !== 'because',
  );
  return [
    wordOf(by),
    ...rest.map(([key, value]) =>
      key === 'rule' || key === 'take' ? '' : `${W.fields[key] ?? key} ${wordOf(String(value))}`,
    ),
  ]
    .filter(Boolean)
    .join(', ');
}
