import { W } from './language.js';

/** What the data call an indicator, at the least. */
interface Named {
  readonly id: string;
  readonly label: string;
}

/** The name of an indicator in the language that is spoken; as the data give it where that has none. */
export function labelOf({ id, label }: Named): string {
  return W.indicators[id]?.label ?? W.indicatorNames[id] ?? label;
}

/** What an indicator measures, in the language that is spoken. */
export function definitionOf({ id, definition }: { readonly id: string; readonly definition: string }): string {
  return W.indicators[id]?.definition ?? definition;
}

/** What a reader must know before using an indicator, in the language that is spoken; empty where there is nothing. */
export function warningOf({ id, warning }: { readonly id: string; readonly warning: string }): string {
  return W.indicators[id]?.warning ?? warning;
}

/** A unit as it stands alone or after a number: "nominations", "USD per degree". */
export function wordUnit(unit: string): string {
  const [, money, per] = /^(USD) (per .+)$/.exec(unit) ?? [];
  if (money !== undefined && per !== undefined) return `${money} ${W.unitWords[per] ?? per}`;
  return W.unitWords[unit] ?? unit;
}

/** A short text of the shipped data, in the language that is spoken where it has one. */
export function say(text: string): string {
  return W.said[text] ?? text;
}

/** The sentence of a fault in the language that is spoken; the one it came with where there is none. */
export function wordFault(
  code: string | undefined,
  facts: Readonly<Record<string, unknown>> | undefined,
  fallback: string,
): string {
  const sentence = (W.faults as Readonly<Record<string, ((facts: never) => string) | undefined>>)[code ?? ''];
  if (!sentence || !facts) return fallback;
  try {
    return sentence(facts as never);
  } catch {
    // Facts of an older or newer server, which the sentence does not fit.
    return fallback;
  }
}
