import { MISSING_REASONS, SCHOOL_PROPERTIES } from '@bearings/core';
import { exactly, list, z } from './shape.js';

/** "sha256:" and 64 hexadecimal digits. */
export const digest = z.string().check(z.regex(/^sha256:[0-9a-f]{64}$/));
export const missingReason = z.enum(MISSING_REASONS);
export const unrankedReason = z.enum([...MISSING_REASONS, 'not-eligible']);
export const licence = z.enum(['publishable', 'not-to-publish']);
export const editionKind = z.enum(['computed', 'published', 'list']);
export const startsFrom = z.enum(['readings', 'indicator-scores']);
export const direction = z.enum(['higher', 'lower']);
export const schoolProperty = z.enum(SCHOOL_PROPERTIES);
export const condition = exactly({ property: schoolProperty, oneOf: list(z.string()) });
/** Lowest and highest. */
export const range = z.readonly(z.tuple([z.number(), z.number()]));
