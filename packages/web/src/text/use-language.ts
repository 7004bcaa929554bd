import { useSyncExternalStore } from 'react';
import { type Language, onLanguage, spokenLanguage } from './language.js';

/** The language that is spoken, kept up to date. */
export function useLanguage(): Language {
  return useSyncExternalStore(onLanguage, spokenLanguage);
}
